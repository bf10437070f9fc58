// For the browser: the definition alone.
export { organizations } from './ledger.ts'
