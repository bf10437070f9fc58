import { createHash } from 'node:crypto'
import { actorId, actorName } from '#kit/access'
import { prepared, sql, type Tx } from '#kit/db'
import { type Answer, receiptOf, type SentItem } from './model.ts'

export type Known = { contentHash: Buffer; state: Answer['state']; receipt: string | null; receivedAt: string; answer: Record<string, unknown> }

export const hashOf = (item: SentItem): Buffer => createHash('sha256').update(JSON.stringify([item.kind, item.schema, item.payload])).digest()

/** Two that bring the same item at once: the second waits here for the first. */
export async function itemKnown(tx: Tx, id: string): Promise<Known | undefined> {
  await tx.run(prepared('field.lock', sql`select pg_advisory_xact_lock(hashtextextended(${id}, 541))`))
  return tx.maybe<Known>(prepared('field.known', sql`select content_hash, state, receipt, received_at, answer from field_items where id = ${id}`))
}

type Kept = { item: SentItem; state: 'received' | 'conflict' | 'refused'; answer: Record<string, unknown>; regionPath: string; deviceId: string; offsetMs: number }

/** Writes down what became of an item; one that was not done before may be now. Returns its receipt and when. */
export async function keepItem(tx: Tx, { item, state, answer, regionPath, deviceId, offsetMs }: Kept): Promise<{ receipt: string | null; at: string }> {
  const unit = 'unit' in tx.actor && tx.actor.unit ? { unitId: tx.actor.unit } : {}, whole = JSON.stringify({ ...answer, ...unit })
  const { no, at } = await tx.one<{ no: number; at: string }>(prepared('field.keep', sql`
    insert into field_items (id, kind, schema, payload, content_hash, replaces, user_id, user_name, device_id, made_at, clock_offset_ms, state, receipt, answer, region_path)
    values (${item.id}, ${item.kind}, ${item.schema}, ${JSON.stringify(item.payload)}, ${hashOf(item)}, ${item.replaces ?? null}, ${actorId(tx.actor)}, ${actorName(tx.actor)}, ${deviceId}, ${item.madeAt}, ${offsetMs}, ${state === 'received' ? 'refused' : state}, null, ${whole}, ${regionPath})
    on conflict (id) do update set tries = field_items.tries + 1, payload = excluded.payload, content_hash = excluded.content_hash, schema = excluded.schema, state = excluded.state, answer = excluded.answer, received_at = anlan_now(), clock_offset_ms = excluded.clock_offset_ms, region_path = excluded.region_path
    returning no, received_at as at`))
  if (state !== 'received') return { receipt: null, at }
  const receipt = receiptOf(no, at)
  await tx.run(prepared('field.receipt', sql`update field_items set state = 'received', receipt = ${receipt} where id = ${item.id}`))
  if (item.replaces) await tx.run(sql`update field_items set settled_by = ${item.id} where id = ${item.replaces} and state <> 'received'`)
  return { receipt, at }
}

export type Device = { id: string; offsetMs: number; waiting: number; persisted?: boolean | null; freeMb?: number | null }
export const keepDevice = (tx: Tx, d: Device): Promise<number> => tx.run(prepared('field.device', sql`
  insert into field_devices (id, user_id, user_name, region_path, clock_offset_ms, waiting, persisted, free_mb)
  values (${d.id}, ${actorId(tx.actor)}, ${actorName(tx.actor)}, ${tx.actor.scope}, ${d.offsetMs}, ${d.waiting}, ${d.persisted ?? null}, ${d.freeMb ?? null})
  on conflict (id, user_id) do update set user_name = excluded.user_name, region_path = excluded.region_path, seen_at = anlan_now(), clock_offset_ms = excluded.clock_offset_ms, waiting = excluded.waiting, persisted = excluded.persisted, free_mb = excluded.free_mb`))

export type ListedItem = { id: string; kind: string; state: 'received' | 'conflict' | 'refused'; receipt: string | null; userName: string; madeAt: string; clockOffsetMs: number; receivedAt: string; tries: number; answer: Record<string, unknown>; settled: boolean }
export const listItems = (tx: Tx, state: 'open' | 'all'): Promise<ListedItem[]> => tx.rows(sql`select id, kind, state, receipt, user_name, made_at, clock_offset_ms, received_at, tries, answer, settled_by is not null as settled from field_items
  where ${state} = 'all' or (state <> 'received' and settled_by is null) order by received_at desc, id limit 200`)
export type ListedDevice = { id: string; userName: string; seenAt: string; clockOffsetMs: number; waiting: number; persisted: boolean | null; freeMb: number | null }
export const listDevices = (tx: Tx): Promise<ListedDevice[]> => tx.rows(sql`select id, user_name, seen_at, clock_offset_ms, waiting, persisted, free_mb from field_devices where seen_at > anlan_now() - interval '30 days' order by waiting desc, seen_at desc limit 200`)
