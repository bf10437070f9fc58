// What tests of other folders take from the outbox.
export { kinds } from './kinds.ts'
export { inquireOnce, runSender } from './sender.ts'
