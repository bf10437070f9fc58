// kit/timers: the timer row is the law's clock. A deadline is set in the verb's transaction, met or cancelled by another, and fires once, late ones marked so. Time is the database's.
export { setTimer, setTimers, setTimersFrom, satisfyTimers, cancelTimers, type NewTimer, type Timer } from './timers.ts'
export { timer, registerTimers, fireDue, nextDue, type TimerKind } from './runner.ts'
export { startWork, type Work } from './work.ts'
