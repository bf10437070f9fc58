export { distance, destination, bearing, type Position } from './geo.ts'
export { farthestOf, nearestOf, type Box } from './box.ts'
