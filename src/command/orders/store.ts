import { sql, raw, type Tx } from '#kit/db'
import type { Card, Order, State, Step } from './model.ts'

const number = sql`'Y-' || lpad(o.no::text, 4, '0')`
/** Which limit is past: unreceived after its sign limit, or unfinished after its completion limit. */
const overdue = sql`case when o.state = 'sent' and o.sign_due < anlan_now() then 'sign'
  when o.state in ('sent', 'received', 'arrived', 'reported') and o.complete_due < anlan_now() then 'complete' end`
const shown = sql`o.id, o.incident_id, o.incident_title, o.response_id, o.basis, o.card_id, ${number} as no, o.title, o.measure, o.org_id, o.team_id, o.addressee_name, o.region_path,
  o.issuer_name, o.state, o.sign_minutes, o.complete_minutes, o.created_at, o.sign_due, o.complete_due, coalesce(o.lon, r.lon) as lon, coalesce(o.lat, r.lat) as lat, ${overdue} as overdue,
  (select min(s.at) from order_steps s where s.order_id = o.id and s.to_state = 'received') as received_at,
  (select min(s.at) from order_steps s where s.order_id = o.id and s.to_state in ('completed', 'withdrawn')) as ended_at,
  l.note as last_note, l.by_name as last_by, l.at as last_at,
  (select e.region_name || coalesce(' · ' || e.taken_by, '') from order_escalations e where e.order_id = o.id order by e.at desc limit 1) as held_by,
  (select count(*)::int from events e where e.subject_kind = 'order' and e.subject_id = o.id::text and e.type = 'order.urged') as urges`
const from = sql`orders o left join lateral (select note, by_name, at from order_steps s where s.order_id = o.id and s.note <> '' and s.to_state not in ('drafted', 'issued', 'sent') order by seq desc limit 1) l on true left join regions r on r.path = o.region_path`

export type ListFilter = { incidentId?: string; responseId?: string; cardId?: string | 'none'; state: 'open' | 'done' | 'overdue' | 'drafted' | 'all'; minePath: string | null; q?: string; limit: number; cursor?: string }

const stateIs = { all: 'true', open: `o.state not in ('completed', 'withdrawn', 'drafted')`, done: `o.state = 'completed'`, drafted: `o.state = 'drafted'` } as const

export async function listOrderRows(tx: Tx, f: ListFilter) {
  const base = sql`(${f.incidentId ?? null}::uuid is null or o.incident_id = ${f.incidentId ?? null}::uuid) and (${f.responseId ?? null}::uuid is null or o.response_id = ${f.responseId ?? null}::uuid)
    and (${f.cardId ?? null}::text is null or coalesce(o.card_id::text, 'none') = ${f.cardId ?? null})
    and (${f.minePath}::text is null or (o.region_path = ${f.minePath} and o.state <> 'drafted')) and (${f.q ?? null}::text is null or strpos(o.title || ' ' || o.addressee_name || ' ' || coalesce(${number}, ''), ${f.q ?? ''}) > 0)`
  const chosen = f.state === 'overdue' ? sql`${overdue} is not null` : raw(stateIs[f.state])
  const counts = await tx.one<{ overdue: number; open: number; done: number; drafted: number; total: number }>(sql`select count(*) filter (where ${overdue} is not null)::int as overdue,
    count(*) filter (where ${raw(stateIs.open)})::int as open, count(*) filter (where ${raw(stateIs.done)})::int as done, count(*) filter (where ${raw(stateIs.drafted)})::int as drafted,
    count(*) filter (where ${chosen})::int as total from orders o where ${base}`)
  // Worst first: overdue, then by what is due next, then the finished.
  const rank = sql`(case when ${overdue} is not null then 0 when o.state in ('completed', 'withdrawn') then 2 else 1 end)`
  const offset = Number(f.cursor ?? 0)
  const rows = await tx.rows<Order>(sql`select ${shown} from ${from} where ${base} and ${chosen}
    order by ${rank}, case when o.state = 'sent' then o.sign_due else o.complete_due end nulls last, o.id desc limit ${f.limit} offset ${offset}`)
  return { rows, total: counts.total, next: rows.length === f.limit ? String(offset + f.limit) : null, counts }
}

export type Group = { cardId: string; orderId: string | null; title: string; measure: string; total: number; received: number; completed: number; overdue: number; nextDue: string | null }

/** Orders of one card together: thirteen counties with the same task are one line of the room, worst first. */
export const groupRows = (tx: Tx, incidentId: string): Promise<Group[]> =>
  tx.rows(sql`select o.card_id, case when count(*) = 1 then min(o.id::text) end as order_id, min(o.title) as title, min(o.measure) as measure, count(*)::int as total, count(*) filter (where o.state in ('received', 'arrived', 'reported', 'completed'))::int as received,
      count(*) filter (where o.state = 'completed')::int as completed, count(*) filter (where ${overdue} is not null)::int as overdue,
      min(case when o.state = 'sent' then o.sign_due when o.state <> 'completed' then o.complete_due end) as next_due
    from orders o where o.incident_id = ${incidentId} and o.card_id is not null and o.state <> 'withdrawn' group by o.card_id
    order by count(*) filter (where ${overdue} is not null) = 0, count(*) filter (where o.state <> 'completed') = 0, next_due nulls last`)

export const orderRow = (tx: Tx, id: string): Promise<Order | undefined> => tx.maybe(sql`select ${shown} from ${from} where o.id = ${id}`)
/** Takes the order's row first: steps are numbered one after the other. */
export const lockOrder = (tx: Tx, id: string): Promise<number> => tx.run(sql`select from orders where id = ${id} for update`)

export const stepsOf = (tx: Tx, id: string): Promise<Step[]> =>
  tx.rows(sql`select seq, from_state, to_state, at, by_name, channel, told_by, note from order_steps where order_id = ${id} order by seq`)

export const escalationsOf = (tx: Tx, id: string): Promise<{ id: string; due: 'sign' | 'complete'; regionName: string; at: string; minutesOver: number; takenAt: string | null; takenBy: string | null }[]> =>
  tx.rows(sql`select id, due, region_name, at, minutes_over, taken_at, taken_by from order_escalations where order_id = ${id} order by at`)

export const issuerOf = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.maybe<{ byId: string | null }>(sql`select by_id from order_steps where order_id = ${id} and to_state = 'issued'`))?.byId ?? null

export async function insertStep(tx: Tx, s: { orderId: string; from: State | 'none'; to: State; byId: string | null; byName: string; channel?: 'system' | 'phone'; toldBy?: string | null; note?: string }): Promise<void> {
  const { regionPath, seq } = await tx.one<{ regionPath: string; seq: number }>(sql`update orders set state = ${s.to}, steps = steps + 1 where id = ${s.orderId} returning region_path, steps as seq`)
  await tx.run(sql`insert into order_steps (order_id, seq, region_path, from_state, to_state, by_id, by_name, channel, told_by, note)
    values (${s.orderId}, ${seq}, ${regionPath}, ${s.from}, ${s.to}, ${s.byId}, ${s.byName}, ${s.channel ?? 'system'}, ${s.toldBy ?? null}, ${s.note ?? ''})`)
}

export const cardRows = (tx: Tx, f: { track?: string; level?: number }): Promise<Card[]> =>
  tx.rows(sql`select id, track, level, ordinal, title, measure, addressee, org_code, sign_minutes, complete_minutes, source, verified, changed_at, changed_by, disabled_at from plan_cards
    where (${f.track ?? null}::text is null or track = ${f.track ?? null}) and (${f.level ?? null}::int is null or level = ${f.level ?? null}::int) order by track desc, level desc, ordinal`)

export type Addressee = { id: string; code: string; name: string; kind: string; regionName: string; regionPath: string; level: number }

export const addresseeRows = (tx: Tx, f: { kinds: readonly string[]; under: string; q?: string; limit?: number }): Promise<Addressee[]> =>
  tx.rows(sql`select o.id, o.code, o.name, o.kind, r.name as region_name, o.region_path, r.level from organizations o join regions r on r.code = o.region_code
    where o.kind = any(${f.kinds}::text[]) and o.retired_at is null and starts_with(o.region_path, ${f.under}) and (${f.q ?? null}::text is null or strpos(o.name, ${f.q ?? ''}) > 0)
    order by r.level, o.region_path, o.name limit ${f.limit ?? 1000}`)
