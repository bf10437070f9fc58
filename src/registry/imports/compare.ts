// 比对: what each staged row would do to the ledger. Set-based; rows that change something are merged one by one, because words, derived fields and rules are made of whole rows.
import { join, raw, sql, type Sql, type Tx } from '#kit/db'
import { entries, type Field, isSealed, type Ledger, snake, type Standards } from '#registry/definition'
import { changedColumns, hooksOf, ownColumns, placeOfRecord, recordOf, standardsOf, type Stored } from '#registry/ledger'
import type { Issue } from './model.ts'
import { comparedColumns, keyColumns, listed, sameKey, stageOf, tableOf } from './stage.ts'

/** Rows that turned out wrong only beside others: by number, with what is wrong. */
export type Fallen = Map<number, Issue[]>
const named = (ledger: Ledger) => ledger.naturalKey.map((name) => (name === 'region' ? '所在地' : (ledger.fields[name] as Field).label.zh)).join('、')
/** One row that was mended, instead of all. */
const just = (only: number | undefined): Sql => (only === undefined ? sql`` : sql`and s.row_no = ${only}`)
const keyIssue = (ledger: Ledger, zh: string, en: string): Issue => ({ field: ledger.naturalKey.find((n) => n !== 'region') ?? '', column: null, text: '', zh, en })

/** The same key twice in the file: identical rows count once and as the same, others are all wrong and name each other. */
export async function findTwins(tx: Tx, ledger: Ledger, id: string, fallen: Fallen): Promise<void> {
  const key = keyColumns(ledger), stage = stageOf(ledger)
  const rows = await tx.rows<{ rowNos: number[]; kinds: number }>(sql`with d as (select ${listed(key)} from ${stage} where import_id = ${id} and verdict = 'new' group by ${listed(key)} having count(*) > 1)
    select array_agg(s.row_no order by s.row_no) as row_nos, count(distinct row(${listed(comparedColumns(ledger), 's.')}, s.fields)::text)::int as kinds from ${stage} s join d on ${sameKey(ledger, 's', 'd')} where s.import_id = ${id} and s.verdict = 'new' group by ${listed(key, 's.')}`)
  const copies = rows.filter((r) => r.kinds === 1).flatMap((r) => r.rowNos.slice(1))
  if (copies.length) await tx.run(sql`update ${stage} set verdict = 'same', fields = null where import_id = ${id} and row_no = any(${copies}::int[])`)
  for (const { rowNos } of rows.filter((r) => r.kinds > 1)) for (const rowNo of rowNos) {
    const others = rowNos.filter((n) => n !== rowNo), shown = others.slice(0, 5).join('、') + (others.length > 5 ? ' 等' : '')
    fallen.set(rowNo, [keyIssue(ledger, `${named(ledger)}与第 ${shown} 行相同，内容不同，不知以哪行为准`, `the same key as row ${others.slice(0, 5).join(', ')}, with other values`)])
  }
}

/** Matches with the ledger under the importer's scope: same, or changed (to be merged). */
export async function matchLedger(tx: Tx, ledger: Ledger, id: string, only?: number): Promise<void> {
  const key = keyColumns(ledger), same = comparedColumns(ledger).filter((c) => !key.includes(c)).map((c) => `(s."${c}" is null or s."${c}" = t."${c}")`).join(' and ') || 'true'
  await tx.run(sql`update ${stageOf(ledger)} s set id = t.id, version = t.version, verdict = case when s.fields is null and ${raw(same)} then 'same' else 'changed' end
    from ${raw(`${ledger.table}_seen t`)} where s.import_id = ${id} and s.verdict = 'new' ${just(only)} and t.retired_at is null and ${sameKey(ledger, 's', 't')}`)
}

/** Keys that rows outside the importer's sight hold. Told without a word of those rows. As the system. */
export async function findHidden(tx: Tx, ledger: Ledger, id: string, fallen: Fallen, only?: number): Promise<void> {
  const rows = await tx.rows<{ rowNo: number }>(sql`select s.row_no from ${stageOf(ledger)} s join ${tableOf(ledger)} t on ${sameKey(ledger, 's', 't')} where s.import_id = ${id} and s.verdict = 'new' ${just(only)} and t.retired_at is null`)
  for (const { rowNo } of rows) fallen.set(rowNo, [keyIssue(ledger, `${named(ledger)}已登记在其他辖区，请与市里核对`, 'this key stands in another region’s part of the ledger')])
}

const chunk = 1000
type Pair = { rowNo: number; before: Stored; given: Stored; clears: string[] | null }
/** Rows of a file by their numbers, both inclusive. */
export type Span = { from: number; to: number }

/** The rows that change, by the thousand. */
export const changedSpans = (tx: Tx, ledger: Ledger, id: string): Promise<Span[]> => tx.rows<Span>(sql`select min(row_no) as from, max(row_no) as to
  from (select row_no, (row_number() over (order by row_no) - 1) / ${chunk} as n from ${stageOf(ledger)} where import_id = ${id} and verdict = 'changed') g group by n order by n`)

/** Makes whole rows of those that change: what the file leaves empty stays as it is. Rows that break a rule as a whole fall. */
export async function mergeChanged(tx: Tx, ledger: Ledger, id: string, { from, to }: Span): Promise<Fallen> {
  const extra = new Set(hooksOf(ledger).columns ?? []), columns = ownColumns(ledger).filter((c) => !extra.has(c)), stage = stageOf(ledger), fallen: Fallen = new Map(), merged: Stored[] = [], standards = await standardsOf(tx, ledger)
  const pairs = await tx.rows<Pair>(sql`select s.row_no, to_jsonb(t) as before, to_jsonb(s) as given, s.fields as clears
    from ${stage} s join ${tableOf(ledger)} t on t.id = s.id where s.import_id = ${id} and s.verdict = 'changed' and s.row_no between ${from} and ${to} order by s.row_no`)
  for (const pair of pairs) {
    const whole = mergedOf(ledger, pair, standards), issues = ledger.check?.(whole.values, standards) ?? []
    if (issues.length) fallen.set(pair.rowNo, issues.map((i) => ({ field: i.field, column: null, text: '', zh: i.zh, en: i.en })))
    else merged.push({ ...whole.record, row_no: pair.rowNo, fields: whole.changed, verdict: whole.changed.length ? 'changed' : 'same' })
  }
  const all = [...columns, 'fields', 'verdict']
  if (merged.length) await tx.run(sql`update ${stage} s set ${join(all.map((c) => raw(`"${c}" = m."${c}"`)), ', ')} from jsonb_populate_recordset(null::${stage}, ${JSON.stringify(merged)}::jsonb) m where s.import_id = ${id} and s.row_no = m.row_no`)
  return fallen
}

function mergedOf(ledger: Ledger, { before, given, clears }: Pair, standards: Standards): { record: Stored; changed: string[]; values: Record<string, unknown> } {
  const gone = new Set(clears ?? []), take = (column: string) => (gone.has(column) ? null : given[column] ?? before[column] ?? null), values: Record<string, unknown> = {}, sealed: Stored = {}
  for (const [name, field] of entries(ledger)) {
    const at = snake(name)
    if (!isSealed(field)) { values[name] = take(at); continue }
    const from = gone.has(`${at}_index`) ? undefined : given[`${at}_index`] && given[`${at}_index`] !== before[`${at}_index`] ? given : before
    for (const part of ['_sealed', '_mask', '_tail', '_index']) sealed[at + part] = from?.[at + part] ?? null
    // recordOf leaves a masked number as it is; its last four are among the row's words
    values[name] = sealed[`${at}_tail`] ? `****${String(sealed[`${at}_tail`])}` : null
  }
  const place = given.region_code ? placeOfRecord(given) : placeOfRecord(before), record = { ...recordOf(ledger, values, { ...place, lon: take('lon') as number | null, lat: take('lat') as number | null }, standards), ...sealed }
  const words = new Set(['find_text', 'tokens']), changed = changedColumns(ledger, before, record), own = changed.filter((c) => !words.has(c))
  return { record, changed: own.length ? withSealed(ledger, changed) : [], values }
}

/** A number that changed takes its mask, tail and hash with it, also where these happen to be alike. */
function withSealed(ledger: Ledger, columns: readonly string[]): string[] {
  const all = new Set(columns)
  for (const [name, field] of entries(ledger)) if (isSealed(field) && all.has(`${snake(name)}_sealed`)) for (const part of ['_mask', '_tail', '_index']) all.add(snake(name) + part)
  return [...all]
}
