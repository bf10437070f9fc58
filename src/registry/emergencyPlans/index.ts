// 应急预案: the plans on file.
export { emergencyPlans } from './ledger.ts'
