// The verbs of the queue: claimed by a body, assigned by the committee, written into a duty list, or not taken up.
import { actorId, actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { satisfyTimers } from '#kit/timers'
import { addRow, closeChange, hooksOf, lockRecords, only, openChange, type Given, type Stored, updateRecords } from '#registry/ledger'
import { notABody, ownDecision, wrongState } from './errors.ts'
import { businessStates, dutyItems, newBusinesses } from './ledger.ts'

type State = 'proposed' | 'claimed' | 'assigned' | 'done' | 'rejected'
type Row = { id: string; name: string; state: State; record: Stored }

async function inState(tx: Tx, id: string, states: readonly State[]): Promise<Row> {
  const [row] = await lockRecords(tx, newBusinesses, [id])
  if (!row || row.record.retired_at) throw notFound({ what: '这项新业态' })
  const name = row.record.name as string, state = (row.record.status ?? 'proposed') as State
  if (!states.includes(state)) throw wrongState({ name, state: businessStates.find((s) => s.value === state)?.zh ?? state })
  return { id, name, state, record: row.record }
}

type Body = { name: string; regionCode: string; list: 'committee' | 'county' | 'department' }

/** `list`: which duty list it has: by its kind, and by whether it stands in the city or below. */
async function bodyOf(tx: Tx, id: string): Promise<Body> {
  const found = await tx.maybe<Body>(sql`select name, region_code, case when kind = 'special_committee' then 'committee' when region_path ~ '^[^/]+/[^/]+/' then 'county' else 'department' end as list from organizations where id = ${id} and kind in ('department', 'bureau', 'special_committee', 'government') and retired_at is null`)
  if (!found) throw notABody({})
  return found
}

async function write(tx: Tx, row: Row, after: Stored, act: string, data: Record<string, unknown>): Promise<void> {
  const change = await openChange(tx, newBusinesses, { origin: 'form', note: String(data.reason ?? '').slice(0, 300) })
  await updateRecords(tx, newBusinesses, [{ id: row.id, before: only(row.record, Object.keys(after)), after, kind: 'changed' }], change)
  await closeChange(tx, change, 1)
  await tx.run(sql`insert into new_business_steps (business_id, region_path, from_state, to_state, by_id, by_name, note) values (${row.id}, ${row.record.region_path as string}, ${row.state}, ${after.status as string}, ${actorId(tx.actor)}, ${actorName(tx.actor)}, ${String(data.reason ?? '')})`)
  await hooksOf(newBusinesses).after?.(tx, [row.id])
  await record(tx, { type: `new_business.${act}`, subject: { kind: 'new_business', id: row.id }, region: row.record.region_path as string, data: { name: row.name, ...data } })
}

/** A body says that it is its own. */
export async function claim(tx: Tx, id: string, { organizationId, reason }: { organizationId: string; reason: string }): Promise<void> {
  const row = await inState(tx, id, ['proposed']), { name } = await bodyOf(tx, organizationId)
  await write(tx, row, { status: 'claimed', owner_id: organizationId, owner_reason: reason }, 'claimed', { organization: name, reason })
}

/** The committee says whose it is; over a claim too. */
export async function assign(tx: Tx, id: string, { organizationId, reason }: { organizationId: string; reason: string }): Promise<void> {
  const row = await inState(tx, id, ['proposed', 'claimed']), { name } = await bodyOf(tx, organizationId)
  await write(tx, row, { status: 'assigned', owner_id: organizationId, owner_reason: reason }, 'assigned', { organization: name, reason })
}

/** Writes the duty item and ends the matter; another person than who claimed or assigned. */
export async function settle(tx: Tx, id: string, given: Given): Promise<{ dutyId: string }> {
  const row = await inState(tx, id, ['claimed', 'assigned'])
  const last = await tx.maybe<{ byId: string | null }>(sql`select by_id from new_business_steps where business_id = ${id} order by at desc, id desc limit 1`)
  if (last?.byId && last.byId === actorId(tx.actor)) throw ownDecision({ name: row.name })
  const { list, regionCode } = await bodyOf(tx, row.record.owner_id as string)
  const duty = await addRow(tx, dutyItems, { ...given, body: list, organizationId: row.record.owner_id, regionCode })
  await write(tx, row, { status: 'done', duty_id: duty.id, settled_on: await today(tx) }, 'settled', { dutyId: duty.id, item: given.item })
  await satisfyTimers(tx, { subject: { kind: 'new_business', id } })
  return { dutyId: duty.id }
}

export async function reject(tx: Tx, id: string, reason: string): Promise<void> {
  await write(tx, await inState(tx, id, ['proposed', 'claimed']), { status: 'rejected', settled_on: await today(tx) }, 'rejected', { reason })
  await satisfyTimers(tx, { subject: { kind: 'new_business', id } })
}

const today = async (tx: Tx): Promise<string> => (await tx.one<{ day: string }>(sql`select (anlan_now() at time zone 'Asia/Shanghai')::date::text as day`)).day
