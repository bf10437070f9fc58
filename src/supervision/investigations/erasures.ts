// Who was held accountable is not named for ever: some time after the case was closed the name goes; that somebody was, and how, stays counted.
import { sql } from '#kit/db'
import { rowsErasure } from '#kit/erasure'

export const erasures = [
  rowsErasure({
    key: 'accountability.closed', table: 'accountabilities', since: sql`(select i.closed_on::timestamptz from investigations i where i.id = t.investigation_id)`,
    // a unit is no person: its name stays; what was done keeps a proof, as its constraint wants, without its words
    set: sql`name = '已清除', post = null, detail = '', evidence = case when evidence is not null then '已清除' end`, holds: sql`t.party = 'person' and t.name <> '已清除'`,
  }),
]
