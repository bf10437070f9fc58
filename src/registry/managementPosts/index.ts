// 综合应急管理站: a town's own station.
export { havingOf, managementPosts } from './ledger.ts'
