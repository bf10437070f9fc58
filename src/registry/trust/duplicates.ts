// Finding, dismissing and listing pairs. A run proposes what is new, takes back what no longer holds, and leaves what somebody has decided.
import { actorName, may } from '#kit/access'
import { join, sql, type Tx } from '#kit/db'
import { forbidden, notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { Ledger } from '#registry/definition'
import { allLedgers, ledgerNamed, rowOf } from '#registry/ledger'
import { candidates } from './compare.ts'
import { pairDecided } from './errors.ts'
import type { Pair } from './model.ts'

export type Kept = { id: string; ledger: string; regionPath: string; rowA: string; rowB: string; reasons: Pair['reasons']; fingerprint: string; state: Pair['state']; foundAt: string; decidedAt: string | null; decidedBy: string | null; reason: string | null; kept: string | null; changes: { ledger: string; id: string }[] | null }

/** Milliseconds that a run may take for one ledger: half a million rows need a sixth of it. */
const patience = 120_000

/** One ledger, within what the asker sees. A pair that was dismissed comes again only when a compared field has changed. */
export async function findIn(tx: Tx, ledger: Ledger): Promise<{ found: number; open: number }> {
  await tx.run(sql`create temporary table if not exists trust_found (ledger text, region_path text, row_a uuid, row_b uuid, reasons jsonb, fingerprint text) on commit drop`)
  await tx.run(sql`delete from trust_found`)
  // what a view or a CTE holds is guessed at one row, and one row is looped over: half a million squared
  await tx.run(sql`select set_config('enable_nestloop', 'off', true), set_config('statement_timeout', ${String(patience)}, true)`)
  await tx.run(sql`insert into trust_found ${candidates(ledger)}`)
  await tx.run(sql`select set_config('enable_nestloop', 'on', true), set_config('statement_timeout', '0', true)`)
  await tx.run(sql`delete from duplicate_pairs p where p.ledger = ${ledger.key} and p.state = 'open' and not exists (select from trust_found f where f.row_a = p.row_a and f.row_b = p.row_b)`)
  const found = await tx.run(sql`insert into duplicate_pairs as p (ledger, region_path, row_a, row_b, reasons, fingerprint) select ledger, region_path, row_a, row_b, reasons, fingerprint from trust_found
    on conflict (row_a, row_b) do update set reasons = excluded.reasons, fingerprint = excluded.fingerprint, region_path = excluded.region_path, state = 'open', decided_at = null, decided_by = null, reason = null, kept = null, changes = null,
      found_at = case when p.state = 'open' then p.found_at else anlan_now() end
    where (p.state = 'open' and (p.reasons, p.fingerprint) is distinct from (excluded.reasons, excluded.fingerprint)) or (p.state <> 'open' and p.fingerprint <> excluded.fingerprint)`)
  const { open } = await tx.one<{ open: number }>(sql`select count(*) as open from duplicate_pairs where ledger = ${ledger.key} and state = 'open'`)
  return { found, open }
}

export async function pairOf(tx: Tx, id: string, lock = false): Promise<{ pair: Kept; ledger: Ledger }> {
  const pair = await tx.maybe<Kept>(sql`select * from duplicate_pairs where id = ${id} ${lock ? sql`for update` : sql``}`), ledger = pair && ledgerNamed(pair.ledger)
  if (!pair || !ledger || !may(tx.actor, `${ledger.key}.read`)) throw notFound({ what: '这一对记录' })
  return { pair, ledger }
}

/** The same, for whoever may edit the ledger's rows. */
export async function pairToDecide(tx: Tx, id: string): Promise<{ pair: Kept; ledger: Ledger }> {
  const found = await pairOf(tx, id, true)
  if (!may(tx.actor, `${found.ledger.key}.edit`)) throw forbidden({ permission: `${found.ledger.key}.edit` })
  return found
}

export async function dismiss(tx: Tx, id: string, reason: string): Promise<void> {
  const { pair, ledger } = await pairToDecide(tx, id)
  if (pair.state !== 'open') throw pairDecided()
  await tx.run(sql`update duplicate_pairs set state = 'dismissed', decided_at = anlan_now(), decided_by = ${actorName(tx.actor)}, reason = ${reason} where id = ${id}`)
  await record(tx, { type: 'duplicate.dismissed', subject: { kind: 'duplicate_pair', id }, region: pair.regionPath, data: { ledger: ledger.key, rows: [pair.rowA, pair.rowB], reason } })
}

type Asked = { ledger?: string; region?: string; state: Pair['state']; limit: number; cursor?: string }

/** The strongest first: most reasons, then the newest. */
export async function pairs(tx: Tx, { ledger: key, region, state, limit, cursor }: Asked): Promise<{ rows: Pair[]; total: number; next: string | null; ledgers: { ledger: string; count: number }[] }> {
  const readable = allLedgers().filter((l) => may(tx.actor, `${l.key}.read`)).map((l) => l.key)
  const scope = [sql`p.state = ${state}`, sql`p.ledger = any(${readable}::text[])`, ...(region ? [sql`starts_with(p.region_path, coalesce((select path from regions where code = ${region}), '!'))`] : [])]
  const where = join([...scope, ...(key ? [sql`p.ledger = ${key}`] : [])], ' and '), offset = Number(cursor ?? 0) || 0
  const ledgers = await tx.rows<{ ledger: string; count: number }>(sql`select p.ledger, count(*) as count from duplicate_pairs p where ${join(scope, ' and ')} group by 1 order by 2 desc, 1`)
  const { total } = await tx.one<{ total: number }>(sql`select count(*) as total from duplicate_pairs p where ${where}`)
  const kept = await tx.rows<Kept>(sql`select p.* from duplicate_pairs p where ${where} order by coalesce(p.decided_at, '-infinity') desc, jsonb_array_length(p.reasons) desc, p.found_at desc, p.id limit ${limit} offset ${offset}`)
  const rows: Pair[] = []
  for (const pair of kept) rows.push(await shown(tx, pair))
  return { rows, total, next: offset + kept.length < total ? String(offset + kept.length) : null, ledgers }
}

async function shown(tx: Tx, { rowA, rowB, changes: _, fingerprint: __, regionPath: ___, ...pair }: Kept): Promise<Pair> {
  const ledger = ledgerNamed(pair.ledger) as Ledger
  const [a, b] = [await rowOf(tx, ledger, rowA), await rowOf(tx, ledger, rowB)]
  return { ...pair, a, b }
}
