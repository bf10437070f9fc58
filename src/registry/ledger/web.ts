export { Ledger } from './Ledger.tsx'
export { Card } from './Card.tsx'
export { PhoneLine } from './PhoneLine.tsx'
export { RegionPick } from './RegionPick.tsx'
