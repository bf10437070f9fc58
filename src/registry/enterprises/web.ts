export { enterprises } from './ledger.ts'
