// 企业危化品: what is kept where.
export { casIsRight, chemicals } from './ledger.ts'
