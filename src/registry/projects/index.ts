// 重点项目: what is being built.
export { projects } from './ledger.ts'
