// One question to every ledger: names by fragment, pinyin, initials; codes; phone tails for those who may. A second pass forgives a slip.
import { join, raw, sql, type Sql, type Tx } from '#kit/db'
import { may } from '#kit/access'
import { entries, isSealed, type Ledger, snake, type Words } from '#registry/definition'
import { placeLabels } from '#registry/regions'
import { conditionsOf } from './conditions.ts'
import { mayReveal } from './find.ts'
import { preparedByText } from './named.ts'
import { mayBeSlip, slipsOf, standsAt } from './rank.ts'
import { allLedgers } from './registered.ts'
import { folded, hanPairs, initialsOfPinyin, spoken, tailToken, tokensOfWord } from './words.ts'

export type Hit = { kind: string; id: string; title: string; place: string; label: Words; icon: string; path: string }
type Found = { kind: string; id: string; title: string; regionPath: string }

const each = 5, drawn = 40, enough = 5
/** Rows above which an order by name is taken from its index instead of being made; and above which four digits are the end of a phone, where there are phones. */
const large = 20_000, many = 2_000
/** For a word that no index narrows, in a ledger of many rows: longer than this nobody waits at a box. */
const patience = 120

/** `more`: ledgers with further hits, or that took too long for so short a word. */
export async function findAcross(tx: Tx, q: string): Promise<{ rows: Hit[]; more: Words[]; guessed: boolean }> {
  const ledgers = allLedgers().filter((ledger) => may(tx.actor, `${ledger.key}.read`)), byKey = new Map(ledgers.map((ledger) => [ledger.key, ledger])), sizes = await sizesOf(tx), big = new Set(ledgers.filter((ledger) => (sizes.get(ledger.table) ?? 0) > large))
  const open = folded(q).split(/\s+/).some((word) => tokensOfWord(word).some((tokens) => !tokens.length)), late: Ledger[] = []
  const slow = ledgers.filter((ledger) => open && big.has(ledger) && !isTail(tx, ledger, q)), quick = ledgers.filter((ledger) => !slow.includes(ledger)), found = await planned(tx, quick, big, (ledger) => probes(tx, ledger, q, sizes.get(ledger.table) ?? 0))
  for (const ledger of slow) {
    const rows = await hurried(tx, () => union<Found>(tx, probes(tx, ledger, q, Infinity)))
    if (rows) found.push(...rows)
    else late.push(ledger)
  }
  const exact = ranked(q, found), few = exact.length < enough && mayBeSlip(q, exact)
  const guessed = few ? slipsOf(q, (await planned(tx, ledgers, new Set(ledgers), (ledger) => forgiving(ledger, q))).filter((row) => !exact.some((e) => e.id === row.id))) : []
  const label = await placeLabels(tx, [...exact, ...guessed].map((row) => row.regionPath)), shown: Hit[] = [], counts = new Map<string, number>()
  for (const row of [...exact, ...guessed]) {
    const ledger = byKey.get(row.kind) as Ledger, n = (counts.get(row.kind) ?? 0) + 1
    counts.set(row.kind, n)
    if (n <= each) shown.push({ kind: row.kind, id: row.id, title: row.title, place: label(row.regionPath), label: ledger.title, icon: ledger.icon, path: `/${ledger.path}/${row.id}` })
  }
  return { rows: shown, more: [...ledgers.filter((ledger) => (counts.get(ledger.key) ?? 0) > each), ...late].map((ledger) => ledger.title), guessed: guessed.length > 0 }
}

const named = (ledger: Ledger): Sql => sql`${ledger.key} as kind, t.id::text as id, t.${raw(snake(ledger.name))}::text as title, t.region_path`
const view = (ledger: Ledger): Sql => raw(`${ledger.table}_seen t`)

/** Those whose name begins so, from the index of names, and those that hold the words anywhere. */
function probes(tx: Tx, ledger: Ledger, q: string, size: number): Sql[] {
  const { where } = conditionsOf(ledger, { q }, mayReveal(tx.actor, ledger)), name = sql`t.${raw(snake(ledger.name))}`
  if (size > many && isTail(tx, ledger, q)) return [sql`(select ${named(ledger)} from ${view(ledger)} where t.tokens @> ${[tailToken(q)]}::text[] and t.retired_at is null limit ${drawn})`]
  if (size <= large) return [sql`(select ${named(ledger)} from ${view(ledger)} where ${where} order by starts_with(${name}::text, ${q}) desc, length(${name}::text), t.id limit ${drawn})`]
  return [
    sql`(select ${named(ledger)} from ${view(ledger)} where ${name} >= ${q} and ${name} < ${`${q}\u{10FFFF}`} and t.retired_at is null order by ${name}, t.id limit 10)`,
    sql`(select ${named(ledger)} from ${view(ledger)} where ${where} limit ${drawn})`,
  ]
}

/** Candidates of a slip: the same sounds, or all pairs of characters but those that one wrong character breaks. */
function forgiving(ledger: Ledger, q: string): Sql[] {
  if (!entries(ledger).some(([, f]) => f.search)) return []
  const text = folded(q), pairs = hanPairs(text), initials = /^[a-z]+$/.test(text) ? initialsOfPinyin(text) ?? '' : spoken(text).initials, sounds = [...new Set(tokensOfWord(initials)[0] ?? [])], ways: Sql[] = []
  if (sounds.length > 1) ways.push(sql`t.tokens @> ${sounds}::text[]`)
  if (pairs.length > 2) for (let i = 0; i < pairs.length - 1; i++) ways.push(sql`t.tokens @> ${pairs.filter((_, n) => n !== i && n !== i + 1)}::text[]`)
  while (ways.length % 4) ways.push(ways.at(-1) as Sql) // so that few shapes of the question are to be planned
  return ways.length ? [sql`(select ${named(ledger)} from ${view(ledger)} where (${join(ways, ' or ')}) and t.retired_at is null limit 100)`] : []
}

/** Four digits at a ledger of many rows with phones are the end of one, for those who may: not any four within a code. */
const isTail = (tx: Tx, ledger: Ledger, q: string): boolean => /^\d{4}$/.test(q) && mayReveal(tx.actor, ledger) && entries(ledger).some(([, f]) => isSealed(f))

/** Shapes of the question that each connection keeps planned. */
const mostShapes = 24

/**
 * A question to thirty ledgers takes ten times longer to plan than to answer: each connection plans a shape of it once, without regard to the words. So
 * the planner is told that the index is the way into a ledger of many rows, however few of them are wanted.
 */
async function planned(tx: Tx, ledgers: readonly Ledger[], big: ReadonlySet<Ledger>, ask: (ledger: Ledger) => Sql[]): Promise<Found[]> {
  const found: Found[] = []
  for (const indexed of [true, false]) {
    const parts = ledgers.filter((ledger) => big.has(ledger) === indexed).flatMap(ask)
    if (!parts.length) continue
    await tx.run(sql`select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', ${indexed ? 'off' : 'on'}, true)`)
    found.push(...await tx.rows<Found>(preparedByText('find', join(parts, ' union all '), mostShapes)))
  }
  await tx.run(sql`select set_config('plan_cache_mode', 'auto', true), set_config('enable_seqscan', 'on', true)`)
  return found
}

const union = async <T>(tx: Tx, parts: Sql[]): Promise<T[]> => (parts.length ? tx.rows<T>(join(parts, ' union all ')) : [])

/** What can be had within our patience; undefined when it can't. */
async function hurried<T>(tx: Tx, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await tx.savepoint(async () => {
      await tx.run(sql`select set_config('statement_timeout', ${String(patience)}, true)`)
      const value = await run()
      await tx.run(sql`select set_config('statement_timeout', '0', true)`)
      return value
    })
  } catch (error) {
    if ((error as { code?: string }).code === '57014') return undefined
    throw error
  }
}

let known: { at: number; sizes: ReadonlyMap<string, number> } | undefined
/** How many rows each ledger's table has, about. */
async function sizesOf(tx: Tx): Promise<ReadonlyMap<string, number>> {
  if (known && performance.now() - known.at < 60_000) return known.sizes
  const rows = await tx.rows<{ name: string; n: number }>(sql`select relname as name, reltuples as n from pg_class where relname = any(${allLedgers().map((l) => l.table)}::text[])`)
  known = { at: performance.now(), sizes: new Map(rows.map(({ name, n }) => [name, n])) }
  return known.sizes
}

/** The name itself first, then names that begin so, then the shorter. */
function ranked(q: string, rows: Found[]): Found[] {
  const text = folded(q), once = [...new Map(rows.map((row) => [row.id, row])).values()]
  return once.map((row) => ({ row, at: standsAt(text, folded(row.title)) })).sort((a, b) => a.at - b.at || a.row.title.length - b.row.title.length || a.row.title.localeCompare(b.row.title, 'zh') || a.row.id.localeCompare(b.row.id)).map(({ row }) => row)
}
