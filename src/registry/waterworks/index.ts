// 水利工程: what holds the water back.
export { waterworks } from './ledger.ts'
