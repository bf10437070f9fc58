// 森林网格员: who walks the forest.
export { forestWardens } from './ledger.ts'
