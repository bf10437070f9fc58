// 保险保单: who pays.
export { insurancePolicies } from './ledger.ts'
