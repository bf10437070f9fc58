// For the browser: the definition alone.
export { censusLayers } from './ledger.ts'
