// 储备库, the 物资 in them and the 装备 that is kept there or with a team.
export { depots } from './depots.ts'
export { equipment } from './equipment.ts'
export { supplies } from './supplies.ts'
