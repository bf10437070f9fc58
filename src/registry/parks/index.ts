// 安全文化公园: where safety is taught.
export { parks } from './ledger.ts'
