// 标准限值: what the rules of the ledgers judge by, set with source and reason, verified by somebody else.
import { actorId, actorName } from '#kit/access'
import { raw, sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { entries, type Ledger, type Option, snake, type Standard } from '#registry/definition'
import { allLedgers } from '#registry/ledger'
import type { StandardRow, StandardVersion } from './api.ts'
import { codesGone, ownStandard, standardMoved, standardSame, standardShape } from './errors.ts'

type Kept = Omit<StandardRow, 'title' | 'own'> & { titleZh: string; titleEn: string; changedId: string | null }
const columns = sql`key, title as title_zh, title_en, unit, value, source, reason, version, changed_at, changed_by, changed_id, verified_at, verified_by`
const shown = (tx: Tx, { titleZh, titleEn, changedId, ...row }: Kept): StandardRow => ({ ...row, title: { zh: titleZh, en: titleEn }, own: changedId !== null && changedId === actorId(tx.actor) })

/** What waits for a second look stands first. */
export const standards = async (tx: Tx): Promise<StandardRow[]> => (await tx.rows<Kept>(sql`select ${columns} from standards order by verified_at is not null, key`)).map((row) => shown(tx, row))

/** Newest first. */
export const versions = (tx: Tx, key: string): Promise<StandardVersion[]> => tx.rows(sql`select version, act, value, source, reason, at, by_name from standard_versions where key = ${key} order by version desc limit 200`)

/** The definition that judges by it; 404 where none does. */
export function definitionOf(key: string): { ledger: Ledger; standard: Standard } {
  for (const ledger of allLedgers()) for (const standard of ledger.standards ?? []) if (standard.key === key) return { ledger, standard }
  throw notFound({ what: '这项标准限值' })
}

async function locked(tx: Tx, key: string, version: number): Promise<Kept> {
  const row = await tx.maybe<Kept>(sql`select ${columns} from standards where key = ${key} for update`)
  if (!row) throw notFound({ what: '这项标准限值' })
  if (row.version !== version) throw standardMoved({ by: row.changedBy })
  return row
}

/** Throws standard.changed_meanwhile, standard.wrong_value, standard.unchanged, standard.codes_in_use. */
export async function setStandard(tx: Tx, key: string, given: { version: number; value?: unknown; source: string; reason: string }): Promise<StandardRow> {
  const { ledger, standard } = definitionOf(key), parsed = standard.schema.safeParse(given.value)
  if (!parsed.success) throw standardShape({ issues: parsed.error.issues.map(({ path, message }) => ({ path: path.map((p) => (typeof p === 'number' ? p : String(p))), message })) })
  const before = await locked(tx, key, given.version), value = JSON.stringify(parsed.data)
  if (sameJson(before.value, parsed.data) && before.source === given.source) throw standardSame()
  if (standard.shape === 'options') await codesStay(tx, ledger, key, before.value as Option[], parsed.data as Option[])
  const row = await tx.one<Kept>(sql`update standards set value = ${value}::jsonb, source = ${given.source}, reason = ${given.reason}, version = version + 1, changed_at = anlan_now(), changed_by = ${actorName(tx.actor)}, changed_id = ${actorId(tx.actor)}, verified_at = null, verified_by = null, verified_id = null where key = ${key} returning ${columns}`)
  await keep(tx, row, 'set', given.reason)
  await record(tx, { type: 'standard.set', subject: { kind: 'standard', id: key }, region: tx.actor.scope, data: { value: parsed.data, before: before.value, source: given.source, reason: given.reason, version: row.version } })
  return shown(tx, row)
}

/** By somebody other than who wrote the value down. Throws standard.changed_meanwhile, standard.own_value. */
export async function verifyStandard(tx: Tx, key: string, given: { version: number; source: string }): Promise<StandardRow> {
  const before = await locked(tx, key, given.version)
  if (shown(tx, before).own) throw ownStandard()
  const row = await tx.one<Kept>(sql`update standards set source = ${given.source}, version = version + 1, verified_at = anlan_now(), verified_by = ${actorName(tx.actor)}, verified_id = ${actorId(tx.actor)} where key = ${key} returning ${columns}`)
  await keep(tx, row, 'verified', '对照原文核实')
  await record(tx, { type: 'standard.verified', subject: { kind: 'standard', id: key }, region: tx.actor.scope, data: { source: given.source, version: row.version } })
  return shown(tx, row)
}

const keep = (tx: Tx, row: Kept, act: 'set' | 'verified', reason: string): Promise<number> =>
  tx.run(sql`insert into standard_versions (key, version, act, value, source, reason, by_name) values (${row.key}, ${row.version}, ${act}, ${JSON.stringify(row.value)}::jsonb, ${row.source}, ${reason}, ${actorName(tx.actor)})`)

/** Whatever order jsonb keeps its keys in. */
const sameJson = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>], names = Object.keys(one)
  return Array.isArray(a) === Array.isArray(b) && names.length === Object.keys(other).length && names.every((name) => sameJson(one[name], other[name]))
}

/** A code that rows in service bear can't leave the list. */
async function codesStay(tx: Tx, ledger: Ledger, key: string, before: readonly Option[], after: readonly Option[]): Promise<void> {
  const left = before.filter((o) => !after.some((one) => one.value === o.value))
  for (const [name, field] of entries(ledger)) {
    if (!left.length || !('listed' in field) || field.listed !== key) continue
    const used = new Set((await tx.rows<{ code: string }>(sql`select distinct ${raw(`"${snake(name)}"`)}::text as code from ${raw(`"${ledger.table}"`)} where retired_at is null and ${raw(`"${snake(name)}"`)} = any(${left.map((o) => o.value)}::text[])`)).map((r) => r.code))
    if (used.size) throw codesGone({ names: left.filter((o) => used.has(o.value)).map((o) => o.zh) })
  }
}
