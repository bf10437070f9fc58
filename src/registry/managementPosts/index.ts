// 综合应急管理站: a town's own station.
export { managementPosts } from './ledger.ts'
