// 企业危化品: what is kept where.
export { chemicals } from './ledger.ts'
