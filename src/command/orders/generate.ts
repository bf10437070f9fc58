// When a response is started or raised, the plan's cards become orders: one per addressee, already signed with the response.
import { sql, type Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { record, recordMany, type EventRow } from '#kit/events'
import { setTimers } from '#kit/timers'
import { addConcerned, areaOf, lockIncident, requireIncident } from '#command/incidents'
import { responseRow, type Response } from '#command/responses'
import { cardsOf, inArea, orderNo, type Card } from './model.ts'
import { orderTimers } from './issue.ts'
import { addresseeRows, cardRows, type Addressee } from './store.ts'

type Signed = { docText: string; byId: string | null; byName: string }
type NewOrder = { id: string; card: Card; to: Addressee; no: number; year: number; regionPath: string; basis: string; signDue: string; completeDue: string }

export async function generateOrders(tx: Tx, event: EventRow): Promise<void> {
  const response = await responseRow(tx, event.subjectId)
  if (!response || response.endedAt || !response.level) return
  await lockIncident(tx, response.incidentId, true) // two tracks signed at once: the second sees what the first has sent
  const incident = await requireIncident(tx, response.incidentId)
  if (incident.closedAt) return
  const wanted = await pairs(tx, response)
  const signed = { docText: String(event.data.docText ?? ''), byId: event.actorId, byName: event.actorName }
  const orders = await number(tx, wanted.found, signed)
  await insert(tx, orders, response, incident.title, signed)
  await setTimers(tx, orders.flatMap(orderTimers))
  await addConcerned(tx, incident.id, orders.map((o) => o.regionPath), 'addressee')
  await recordMany(tx, orders.map((o) => ({ type: 'order.sent', subject: { kind: 'order', id: o.id }, region: o.regionPath, data: { incidentId: incident.id, no: orderNo(o.no), title: o.card.title, addressee: o.to.name, signDue: o.signDue, completeDue: o.completeDue, basis: signed.docText } })))
  await record(tx, { type: 'response.orders_sent', subject: { kind: 'response', id: response.id }, region: response.regionPath, data: { incidentId: incident.id, track: response.track, level: response.level, count: orders.length, docText: signed.docText, unaddressed: wanted.unaddressed } })
}

/** Every card with each of its addressees in the area, less what was sent already: by this activation, or by the other track with the same words and still open. */
async function pairs(tx: Tx, response: Response): Promise<{ found: { card: Card; to: Addressee }[]; unaddressed: string[] }> {
  const cards = cardsOf(await cardRows(tx, { track: response.track }), response.track, response.level as number)
  const orgs = await addresseeRows(tx, { kinds: ['flood_command', 'town', 'bureau', 'department'], under: response.regionPath, limit: 20_000 })
  const area = await areaOf(tx, response.incidentId, response.regionPath)
  const sent = new Set((await tx.rows<{ pair: string }>(sql`select card_id || ' ' || org_id as pair from orders where response_id = ${response.id} and state <> 'withdrawn'
    union select title || ' ' || org_id from orders where incident_id = ${response.incidentId} and card_id is not null and state not in ('completed', 'withdrawn')`)).map((r) => r.pair))
  const level = response.regionPath.split('/').length // 2 for a city's path, 3 for a county's: with its trailing slash
  const found = cards.flatMap((card) => addresseesOf(card, orgs, area, level).map((to) => ({ card, to })))
  return { found: found.filter((p) => !sent.has(`${p.card.id} ${p.to.id}`) && !sent.has(`${p.card.title} ${p.to.id}`)), unaddressed: cards.filter((c) => !found.some((p) => p.card.id === c.id)).map((c) => c.title) }
}

/** A city's card for counties goes to their flood commands; of a county's response it goes to its towns, the next level down. */
export function addresseesOf(card: Card, orgs: readonly Addressee[], area: readonly string[], responseLevel: number): Addressee[] {
  if (card.addressee === 'bureau') return orgs.filter((o) => (card.orgCode ? o.code === card.orgCode : ['bureau', 'department'].includes(o.kind) && o.level === responseLevel))
  const toTowns = card.addressee === 'town' || responseLevel > 2
  return orgs.filter((o) => (toTowns ? o.kind === 'town' && o.level === 4 : o.kind === 'flood_command' && o.level === 3) && inArea(o.regionPath, area))
}

async function number(tx: Tx, wanted: { card: Card; to: Addressee }[], signed: Signed): Promise<NewOrder[]> {
  const ids = await tx.rows<{ id: string }>(sql`select anlan_id() as id from generate_series(1, ${wanted.length})`)
  const now = (await tx.now()).getTime()
  const orders: NewOrder[] = []
  for (const [i, { card, to }] of wanted.entries()) {
    const id = (ids[i] as { id: string }).id
    const { no, year } = await nextNumber(tx, { series: 'Y', subject: { kind: 'order', id } })
    orders.push({ id, card, to, no, year, regionPath: to.regionPath, basis: signed.docText, signDue: new Date(now + card.signMinutes * 60_000).toISOString(), completeDue: new Date(now + card.completeMinutes * 60_000).toISOString() })
  }
  return orders
}

async function insert(tx: Tx, orders: readonly NewOrder[], response: Response, incidentTitle: string, signed: Signed): Promise<void> {
  const rows = orders.map((o) => ({ id: o.id, card: o.card.id, no: o.no, year: o.year, title: o.card.title, measure: o.card.measure, org: o.to.id, name: o.to.name, path: o.regionPath, sm: o.card.signMinutes, cm: o.card.completeMinutes, sd: o.signDue, cd: o.completeDue }))
  await tx.run(sql`with given as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(id uuid, card uuid, no int, year int, title text, measure text, org uuid, name text, path text, sm int, cm int, sd timestamptz, cd timestamptz)),
    made as (insert into orders (id, incident_id, incident_title, response_id, basis, card_id, no, no_year, title, measure, org_id, addressee_name, region_path, issuer_name, issuer_path, sign_minutes, complete_minutes, sign_due, complete_due, state, steps)
      select id, ${response.incidentId}, ${incidentTitle}, ${response.id}, ${signed.docText}, card, no, year, title, measure, org, name, path, ${`${response.regionName}防指`}, ${response.regionPath}, sm, cm, sd, cd, 'sent', 3 from given returning id, region_path)
    insert into order_steps (order_id, seq, region_path, from_state, to_state, by_id, by_name, channel, note)
    select id, s.seq, region_path, s.f, s.t, s.by_id::uuid, s.by_name, 'system', s.note from made cross join (values
      (1, 'none', 'drafted', null, '预案卡片', ''), (2, 'drafted', 'issued', ${signed.byId}, ${signed.byName}, ${`随${signed.docText}签发`}), (3, 'issued', 'sent', ${signed.byId}, ${signed.byName}, '')) as s(seq, f, t, by_id, by_name, note)`)
}
