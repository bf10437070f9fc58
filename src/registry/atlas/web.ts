export { LedgerMap } from './LedgerMap.tsx'
export { around, atlasApiOf, takeAround, type AroundLayer, type NearRow } from './api.ts'
export { aboutOf, type About } from './about.ts'
export { letterOf, tilesOf } from './letters.ts'
