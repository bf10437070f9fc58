// 企业: the production and business units of the city.
export { enterprises } from './ledger.ts'
