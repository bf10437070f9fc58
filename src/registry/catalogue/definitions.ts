// 台账目录: every ledger of 一库 is named here once, by hand. Pure: the browser makes its pages of the same list, so that an entry comes from a door without
// server code (index.ts of a folder that holds a definition alone, web.ts of one that holds more).
import type { Ledger } from '#registry/definition'
import { enterprises } from '#registry/enterprises'

export const definitions: readonly Ledger[] = [
  enterprises,
]
