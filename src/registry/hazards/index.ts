// 重大危险源 and 风险点: what may go wrong where, and how badly.
export { alphaOf, levelOfR, majorHazards } from './major.ts'
export { riskPoints } from './points.ts'
