export { distance, destination, bearing, type Position } from './geo.ts'
