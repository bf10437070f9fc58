// Who left the duty is no longer named, some time after; the row stays, because callouts and posts point to it.
import { erasedName, rowsErasure } from '#kit/erasure'
import { sql } from '#kit/db'

const nobody = sql`person_name = ${erasedName}, phone_sealed = ''::bytea, phone_mask = '', phone_tail = '0000'`
const named = sql`t.person_name <> ${erasedName}`

export const erasures = [
  rowsErasure({ key: 'holder.retired', table: 'duty_holders', since: sql`t.disabled_at`, set: nobody, holds: named }),
  rowsErasure({ key: 'informant.retired', table: 'informants', since: sql`t.disabled_at`, set: nobody, holds: named }),
]
