// For the browser: the definition alone.
export { censusLayers } from './ledger.ts'
export { layerFeatures } from './api.ts'
