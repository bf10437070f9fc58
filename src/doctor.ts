// `anlan doctor`: the promises that exist so far, proved on the live database, each with its figure; and every ledger counted.
import { readFile } from 'node:fs/promises'
import { system } from '#kit/access'
import { raw, sql, type Db, type Tx } from '#kit/db'
import { verifySeals, type Head } from '#kit/events'
import type { PromiseCheck } from '#kit/feature'
import { ledgers, promises } from './server.ts'

export type Finding = { key: string; title: string; ok: boolean; figure: number | string }
export type Diagnosis = { ok: boolean; promises: Finding[]; ledgers: Record<string, number> }

const foundation: readonly PromiseCheck[] = [
  { key: 'I-3', title: 'no timer is overdue by more than 30 seconds and unfired', check: (tx) => none(tx, sql`select count(*) as n from timers where fired_at is null and satisfied_at is null and cancelled_at is null and due_at < anlan_now() - interval '30 seconds'`) },
  { key: 'I-3', title: 'no job was given up', check: (tx) => none(tx, sql`select count(*) as n from jobs where dead_at is not null`) },
  { key: 'I-4', title: 'every table is under row-level security, or open for a stated reason', check: unguarded },
  { key: 'I-5', title: 'the application cannot change the audit trail', check: (tx) => none(tx, sql`select count(*) as n from (values ('events'), ('event_seals')) t(name), (values ('UPDATE'), ('DELETE'), ('TRUNCATE')) r(right_name) where has_table_privilege('anlan_app', t.name, r.right_name)`) },
  { key: 'I-15', title: 'jumps of the machine’s clock were kept (count)', check: async (tx) => ({ ok: true, figure: (await tx.one<{ n: number }>(sql`select count(*) as n from clock_jumps`)).n }) },
]

async function none(tx: Tx, query: Parameters<Tx['one']>[0]): Promise<{ ok: boolean; figure: number }> {
  const { n } = await tx.one<{ n: number }>(query)
  return { ok: n === 0, figure: n }
}

/** Partitions are reached through their parent; `migrations` belongs to the owner alone. */
async function unguarded(tx: Tx): Promise<{ ok: boolean; figure: string }> {
  const rows = await tx.rows<{ name: string }>(sql`select c.relname as name from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relispartition and c.relname <> 'migrations'
      and not (c.relrowsecurity and c.relforcerowsecurity) and coalesce(obj_description(c.oid), '') not like 'open: _%' order by 1`)
  return { ok: rows.length === 0, figure: rows.map((r) => r.name).join(', ') || 0 + '' }
}

async function audit(db: Db, anchorFile?: string): Promise<Finding> {
  const anchor = anchorFile ? await readFile(anchorFile, 'utf8').then((t) => JSON.parse(t) as Head, () => undefined) : undefined
  const verdict = await verifySeals(db, anchor)
  return { key: 'I-5', title: 'the audit chain is unbroken (events sealed)', ok: verdict.ok, figure: verdict.ok ? verdict.sealed : `${verdict.reason} at event ${verdict.brokenAt ?? 'the end'}` }
}

/** Reads everything, changes nothing. `anchorFile`: the chain's head outside the database. */
export async function diagnose(db: Db, anchorFile?: string): Promise<Diagnosis> {
  const found: Finding[] = []
  for (const { key, title, check } of [...foundation, ...promises]) {
    const result = await db.tx(system('doctor'), check).catch((error: unknown) => ({ ok: false, figure: `could not be checked: ${(error as Error).message}` }))
    found.push({ key, title, ...result })
  }
  found.push(await audit(db, anchorFile))
  const counts = await db.tx(system('doctor'), async (tx) => {
    const of = async (table: string) => [table, (await tx.one<{ n: number }>(sql`select count(*) as n from ${raw(`"${table}"`)}`)).n] as const
    const rows: (readonly [string, number])[] = []
    for (const table of ledgers) rows.push(await of(table))
    return rows
  })
  const order = (k: string) => Number(k.split('-')[1])
  return { ok: found.every((f) => f.ok), promises: found.sort((a, b) => order(a.key) - order(b.key)), ledgers: Object.fromEntries(counts) }
}

export function printDiagnosis({ promises, ledgers }: Diagnosis): string {
  const lines = promises.map((p) => `${p.ok ? '✓' : '✗'} ${p.key.padEnd(5)} ${p.title}: ${p.figure}`)
  return [...lines, '', ...Object.entries(ledgers).map(([table, n]) => `${String(n).padStart(10)}  ${table}`)].join('\n')
}
