// 专家: who is asked.
export { experts } from './ledger.ts'
