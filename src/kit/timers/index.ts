export { setTimer, setTimers, setTimersFrom, satisfyTimers, cancelTimers, type NewTimer, type Timer } from './timers.ts'
export { timer, registerTimers, fireDue, nextDue, type TimerKind } from './runner.ts'
export { startWork, type Work } from './work.ts'
