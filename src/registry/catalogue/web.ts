// The pages of every ledger, and the cover of 一库.
import { pagesOf } from '#registry/pages/web'
import { definitions } from './definitions.ts'

export { definitions }
export const pages = pagesOf(definitions)
