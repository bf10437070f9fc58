export { Ledger } from './Ledger.tsx'
export { Card } from './Card.tsx'
export { Position } from './Position.tsx'
export { RegionPick } from './RegionPick.tsx'
