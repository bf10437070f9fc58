// What tests of other folders take from the outbox.
export { kinds } from './kinds.ts'
export { inquireOnce, runSender } from './sender.ts'
export { send } from './port.ts'
export { endpointAt } from './store.ts'
