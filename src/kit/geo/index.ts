// kit/geo: the globe. Positions are { lon, lat } in degrees of WGS84; distances in metres along the great circle, bearings in degrees from north.
export { distance, destination, bearing, type Position } from './geo.ts'
export { farthestOf, nearestOf, type Box } from './box.ts'
