// 地质灾害点: what may slide.
export { geohazards, gradeOf } from './ledger.ts'
