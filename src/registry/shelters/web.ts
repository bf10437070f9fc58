// For the browser: the definition alone.
export { shelters } from './ledger.ts'
