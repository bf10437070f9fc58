// 变更申请 change request: who may see a row and not change it says what should stand there; somebody else takes it over or returns it.
import { actorId, actorName, may } from '#kit/access'
import { join, raw, sql, type Tx } from '#kit/db'
import { forbidden, notFound } from '#kit/errors'
import { record } from '#kit/events'
import { columnsOfField, isSealed, type Ledger, snake, writable } from '#registry/definition'
import { changeRow, type Given, historyOf, ledgerNamed, lockRecords, mayReveal, only, retireRow, rowOf, type Stored } from '#registry/ledger'
import { placeLabels } from '#registry/regions'
import { alreadyAsked, alreadyDecided, nothingAsked, notYourRequest, ownRequest, rowMoved } from './errors.ts'
import type { Request } from './model.ts'
import { isSealedValue, openedPatch, type Patch, sealedPatch } from './patch.ts'

type Kept = { id: string; ledger: string; rowId: string; regionPath: string; kind: Request['kind']; patch: Patch; before: Stored; version: number; reason: string; state: Request['state']; askedKind: string; askedId: string | null; askedName: string; askedAt: string; decidedName: string | null; decidedAt: string | null; answer: string | null }
const fixed = ['regionCode', 'lon', 'lat']

/** The columns in which a field of a request stands. */
const columnsOf = (ledger: Ledger, name: string): string[] => { const field = ledger.fields[name]; return field ? columnsOfField(name, field).map(([c]) => c) : [snake(name)] }

export async function propose(tx: Tx, ledger: Ledger, id: string, { kind, set = {}, reason }: { kind: 'change' | 'retire'; set?: Given; reason: string }): Promise<{ id: string }> {
  const row = await rowOf(tx, ledger, id), [locked] = await lockRecords(tx, ledger, [id])
  if (!locked || row.retiredAt) throw notFound({ what: `这条在册的${ledger.title.zh}记录` })
  const names = kind === 'retire' ? [] : [...writable(ledger).map(([name]) => name), ...fixed].filter((name) => set[name] !== undefined)
  const hidden = names.find((name) => ledger.fields[name]?.sensitive && !mayReveal(tx.actor, ledger))
  if (hidden) throw forbidden({ permission: `${ledger.key}.reveal` })
  const patch = sealedPatch(ledger, Object.fromEntries(names.map((name) => [name, set[name]])), locked.record)
  if (kind === 'change' && !Object.keys(patch).length) throw nothingAsked()
  return made(tx, ledger, { rowId: id, record: locked.record, version: locked.version, kind, patch, reason })
}

/** What a holder says in his own words, by his link. */
export async function noteOf(tx: Tx, ledger: Ledger, id: string, text: string): Promise<void> {
  const [locked] = await lockRecords(tx, ledger, [id])
  if (locked) await made(tx, ledger, { rowId: id, record: locked.record, version: locked.version, kind: 'note', patch: {}, reason: text })
}

async function made(tx: Tx, ledger: Ledger, { rowId, record: row, version, kind, patch, reason }: { rowId: string; record: Stored; version: number; kind: Request['kind']; patch: Patch; reason: string }): Promise<{ id: string }> {
  const before = only(row, Object.keys(patch).flatMap((name) => columnsOf(ledger, name))), who = actorId(tx.actor)
  if (tx.actor.kind === 'user' && await tx.maybe(sql`select from change_requests where row_id = ${rowId} and asked_id = ${who} and state = 'open'`)) throw alreadyAsked()
  const { id } = await tx.one<{ id: string }>(sql`insert into change_requests (ledger, row_id, region_path, kind, patch, before, version, reason, asked_kind, asked_id, asked_name)
    values (${ledger.key}, ${rowId}, ${row.region_path as string}, ${kind}, ${JSON.stringify(patch)}::jsonb, ${JSON.stringify(before)}::jsonb, ${version}, ${reason}, ${tx.actor.kind}, ${who}, ${actorName(tx.actor)}) returning id`)
  await told(tx, 'made', ledger, { id, rowId, regionPath: row.region_path as string }, { kind, fields: Object.keys(patch) })
  return { id }
}

/** Applies it through the engine. `version`: the row's, where it has been changed since and the decider has seen the difference. */
export async function accept(tx: Tx, id: string, { version, answer }: { version?: number; answer?: string }): Promise<void> {
  const { kept, ledger } = await openRequest(tx, id)
  const [row] = await lockRecords(tx, ledger, [kept.rowId])
  if (!row) throw notFound({ what: `这条${ledger.title.zh}记录` })
  if (row.version !== kept.version && row.version !== version && kept.kind !== 'note') throw rowMoved(await difference(tx, ledger, kept, row.version))
  const note = `${kept.askedName}申请：${kept.reason}`.slice(0, 300)
  if (kept.kind === 'change') await changeRow(tx, ledger, kept.rowId, openedPatch(kept.patch) as Given, { origin: 'request', note })
  if (kept.kind === 'retire') await retireRow(tx, ledger, kept.rowId, note.slice(0, 200), 'request')
  const after = kept.kind === 'note' ? undefined : (await lockRecords(tx, ledger, [kept.rowId]))[0]
  const change = after && after.version !== row.version ? String(after.record.change_id) : null
  await decided(tx, kept, 'accepted', answer ?? null, change)
  await told(tx, 'accepted', ledger, kept, { kind: kept.kind, changeId: change })
}

async function difference(tx: Tx, ledger: Ledger, kept: Kept, version: number): Promise<{ version: number; fields: string[]; by: string; at: string }> {
  const newer = (await historyOf(tx, ledger, kept.rowId)).filter((entry) => entry.version > kept.version)
  return { version, fields: [...new Set(newer.flatMap((e) => e.fields.map((f) => f.field)))], by: newer[0]?.actor ?? '', at: newer[0]?.at ?? '' }
}

export async function giveBack(tx: Tx, id: string, reason: string): Promise<void> {
  const { kept, ledger } = await openRequest(tx, id)
  await decided(tx, kept, 'returned', reason, null)
  await told(tx, 'returned', ledger, kept, { reason })
}

export async function withdraw(tx: Tx, id: string): Promise<void> {
  const { kept, ledger } = await locked(tx, id)
  if (kept.askedId === null || kept.askedId !== actorId(tx.actor)) throw notYourRequest()
  if (kept.state !== 'open') throw alreadyDecided()
  await decided(tx, kept, 'withdrawn', null, null)
  await told(tx, 'withdrawn', ledger, kept, {})
}

async function locked(tx: Tx, id: string): Promise<{ kept: Kept; ledger: Ledger }> {
  const kept = await tx.maybe<Kept>(sql`select * from change_requests where id = ${id} for update`), ledger = kept && ledgerNamed(kept.ledger)
  if (!kept || !ledger) throw notFound({ what: '这份变更申请' })
  return { kept, ledger }
}

/** For whoever decides: open, not his own, of a ledger whose rows he may change. */
async function openRequest(tx: Tx, id: string): Promise<{ kept: Kept; ledger: Ledger }> {
  const found = await locked(tx, id), { kept, ledger } = found
  if (!may(tx.actor, `${ledger.key}.edit`)) throw forbidden({ permission: `${ledger.key}.edit` })
  if (kept.askedId !== null && kept.askedId === actorId(tx.actor)) throw ownRequest()
  if (kept.state !== 'open') throw alreadyDecided()
  return found
}

const decided = (tx: Tx, { id }: Kept, state: Request['state'], answer: string | null, change: string | null): Promise<number> =>
  tx.run(sql`update change_requests set state = ${state}, decided_id = ${actorId(tx.actor)}, decided_name = ${actorName(tx.actor)}, decided_at = anlan_now(), answer = ${answer}, change_id = ${change} where id = ${id}`)

const told = (tx: Tx, what: 'made' | 'accepted' | 'returned' | 'withdrawn', ledger: Ledger, { id, rowId, regionPath }: { id: string; rowId: string; regionPath: string }, data: Record<string, unknown>) =>
  record(tx, { type: `change_request.${what}`, subject: { kind: 'change_request', id }, region: regionPath, data: { ledger: ledger.key, row: rowId, ...data } })

type Asked = { state: Request['state']; mine?: string; ledger?: string; row?: string; limit: number; cursor?: string }

/** The oldest that waits first; of the decided the newest. Whoever decides sees those of his scope, anybody else his own. */
export async function requests(tx: Tx, { state, mine, ledger, row, limit, cursor }: Asked): Promise<{ rows: Request[]; total: number; next: string | null }> {
  const me = actorId(tx.actor), decides = may(tx.actor, 'change_request.decide'), offset = Number(cursor ?? 0) || 0
  const where = join([sql`q.state = ${state}`, ...(mine === 'true' || !decides ? [sql`q.asked_id = ${me}`] : []), ...(ledger ? [sql`q.ledger = ${ledger}`] : []), ...(row ? [sql`q.row_id = ${row}`] : [])], ' and ')
  const { total } = await tx.one<{ total: number }>(sql`select count(*) as total from change_requests q where ${where}`)
  const kept = await tx.rows<Kept>(sql`select q.* from change_requests q where ${where} order by ${state === 'open' ? sql`q.asked_at, q.id` : sql`q.decided_at desc, q.id`} limit ${limit} offset ${offset}`)
  const rows = []
  for (const one of kept) rows.push(await shown(tx, one))
  return { rows: rows.flatMap((r) => r ?? []), total, next: offset + kept.length < total ? String(offset + kept.length) : null }
}

async function shown(tx: Tx, kept: Kept): Promise<Request | undefined> {
  const ledger = ledgerNamed(kept.ledger)
  if (!ledger || !may(tx.actor, `${ledger.key}.read`)) return undefined
  const now = await tx.maybe<{ record: Stored; version: number }>(sql`select to_jsonb(t) as record, t.version from ${raw(`"${ledger.table}_seen"`)} t where t.id = ${kept.rowId}`)
  const reveal = mayReveal(tx.actor, ledger), label = await placeLabels(tx, [kept.regionPath])
  const value = (name: string, record: Stored | undefined) => { const field = ledger.fields[name]; return record?.[field && isSealed(field) ? `${snake(name)}_mask` : snake(name)] ?? null }
  const fields = Object.entries(kept.patch).filter(([name]) => reveal || !ledger.fields[name]?.sensitive).map(([name, wanted]) => ({ field: name, before: value(name, kept.before), now: value(name, now?.record), after: isSealedValue(wanted) ? wanted.mask : wanted }))
  const mine = kept.askedId !== null && kept.askedId === actorId(tx.actor)
  return {
    id: kept.id, ledger: kept.ledger, rowId: kept.rowId, name: String(now?.record[snake(ledger.name)] ?? '—'), place: label(kept.regionPath), kind: kept.kind, fields, reason: kept.reason, state: kept.state, version: kept.version, rowVersion: now?.version ?? kept.version, rowRetired: Boolean(now?.record.retired_at),
    askedBy: kept.askedName, askedAt: kept.askedAt, mine, mayDecide: kept.state === 'open' && !mine && may(tx.actor, 'change_request.decide') && may(tx.actor, `${ledger.key}.edit`), decidedBy: kept.decidedName, decidedAt: kept.decidedAt, answer: kept.answer,
  }
}
