// Who was called, what he said and where he stood, some years after a callout has ended; that a post was woken, and when, stays.
import { erasedName, rowsErasure } from '#kit/erasure'
import { sql } from '#kit/db'
import type { Erasure } from '#kit/feature'

const ended = sql`(select c.ended_at from callouts c where c.id = t.callout_id)`
const calls = rowsErasure({
  key: 'call.ended', table: 'calls', since: ended, holds: sql`t.person_name <> ${erasedName}`,
  set: sql`person_name = ${erasedName}, phone_mask = null, answered_by = null, note = null, lon = null, lat = null`,
})
const owners = rowsErasure({ key: 'call.ended', table: 'callout_posts', since: ended, holds: sql`t.owner_name <> ${erasedName}`, set: sql`owner_name = ${erasedName}` })

const both: Erasure = {
  key: 'call.ended',
  overdue: async (tx, before) => (await calls.overdue(tx, before)) + (await owners.overdue(tx, before)),
  erase: async (tx, before, limit) => Math.max(await calls.erase(tx, before, limit), await owners.erase(tx, before, limit)),
}
export const erasures = [both]
