// 保护对象: whom to think of first.
export { protectedPlaces } from './ledger.ts'
