// 地质灾害点: what may slide.
export { geohazards } from './ledger.ts'
