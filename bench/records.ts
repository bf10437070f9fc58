// Accidents, dangers and inspections of five years in a city of a bench's own, made by SQL; the roll-ups follow as they follow any writer.
import pg from 'pg'
import { type Actor, system } from '#kit/access'
import { migrate, openDb, type Db } from '#kit/db'
import { newSecret, useSecret } from '#kit/seal'
import { loadPrefecture } from '#registry/regions'
import { compose, seedAll } from '../src/server.ts'
import type { Place } from './place.ts'

export type Records = { db: Db; client: pg.Client; url: string; officer: Actor; counties: { code: string; path: string }[]; close: () => Promise<void> }

/** A migrated city with its regions and one enterprise, and nothing in its ledgers. */
export async function recordsCity(at: Place): Promise<Records> {
  useSecret(process.env.ANLAN_SECRET = newSecret())
  const { url } = await at.database()
  await migrate(url)
  compose()
  const db = openDb(url, { max: 8 }), client = new pg.Client({ connectionString: url })
  await client.connect()
  await seedAll(db)
  await db.tx(system('bench'), (tx) => loadPrefecture(tx, '350500'))
  await client.query(`insert into enterprises (id, region_code, region_path, name, uscc, sector, industry) select '00000000-0000-7000-8000-000000000001', code, path, '演示企业', '91350582MA2XN5R1XG', 'trade', 'C3070' from regions where level = 4 order by code limit 1`)
  await client.query(`create table bench_towns as select row_number() over (order by code) - 1 as n, code, path from regions where level = 4`)
  const { rows: counties } = await client.query<{ code: string; path: string }>('select code, path from regions where level = 3 order by code')
  const officer: Actor = { kind: 'user', id: '00000000-0000-7000-8000-000000000002', name: 'bench', roles: ['city_duty'], scope: '350500/', sessionId: 'bench' }
  return { db, client, url, officer, counties, close: async () => { await db.close(); await client.end() } }
}

const day = `date '2018-01-01' + ((g.n * 7919) % 1826)::int`, town = `join bench_towns w on w.n = (g.n * 104729) % (select count(*) from bench_towns)`
const one = (list: string[], salt: number) => `(array[${list.map((v) => `'${v}'`).join(', ')}])[1 + (g.n * ${salt}) % ${list.length}]`
const kinds = {
  accidents: `insert into accidents (region_code, region_path, occurred_on, category, type, deaths, serious_injuries, counted, kind, code, name, unit_name, provisional, led_by, tokens)
    select w.code, w.path, ${day}, c, t, d, s, true, 'accident', 'A' || g.n, '演示事故' || g.n, '演示单位', true, 'county', array['kind=accident', 'counted=true', 'category=' || c, 'type=' || t]
    from generate_series($1::bigint, $2::bigint) g(n) ${town} cross join lateral (select ${one(['road', 'trade', 'construction', 'chemical', 'fire'], 31)} as c, ${one(['fall', 'vehicle', 'machinery', 'struck'], 37)} as t, case when g.n % 97 = 0 then null when g.n % 3 = 0 then 1 else 0 end as d, case when g.n % 89 = 0 then null else (g.n % 4)::int end as s) v`,
  dangers: `insert into dangers (region_code, region_path, code, title, source, found_on, status, grade, cleared_on, cleared_by_key, sector, campaign_id, on_spot, tokens)
    select w.code, w.path, 'D' || g.n, '演示隐患' || g.n, so, ${day}, case when open then 'assigned' else 'cleared' end, 'general', case when open then null else ${day} + 9 end, case when open then null else 'bench' end, se, case when g.n % 5 = 0 then '00000000-0000-7000-8000-000000000003'::uuid end, false,
      array['source=' || so, 'grade=general', 'status=' || case when open then 'assigned' else 'cleared' end]
    from generate_series($1::bigint, $2::bigint) g(n) ${town} cross join lateral (select ${one(['inspection', 'self_check', 'patrol', 'tip_off'], 31)} as so, ${one(['trade', 'chemical', 'construction', 'road', 'fire'], 37)} as se, g.n % 50 = 0 as open) v`,
  inspections: `insert into inspections (region_code, region_path, code, enterprise_name, enterprise_id, sector, stage, mode, inspectors, checklist_version, done_on, items, conforming, failing, not_applicable, on_spot, signed, tokens)
    select w.code, w.path, 'I' || g.n, '演示企业' || g.n, '00000000-0000-7000-8000-000000000001', se, 'done', m, '演示', 1, ${day}, 20, 19, 1, 0, 0, 'signed', array['stage=done', 'sector=' || se, 'mode=' || m]
    from generate_series($1::bigint, $2::bigint) g(n) ${town} cross join lateral (select ${one(['trade', 'chemical', 'construction', 'road', 'mine'], 31)} as se, ${one(['department', 'supervision', 'joint'], 37)} as m) v`,
} as const

const chunk = 250_000
type Index = { name: string; definition: string }
/**
 * Brings each of the three to a third of `total`, as a bulk load does: indexes are made after the rows, and the roll-ups are counted once from the records, by their own
 * queries. What is measured reads them as it reads what triggers have written.
 */
export async function fill({ client }: Records, from: number, total: number): Promise<void> {
  const each = Math.floor(total / 3), begins = Math.floor(from / 3)
  await client.query(`set anlan.scope = '*'; set maintenance_work_mem = '256MB'`)
  for (const [table, insert] of Object.entries(kinds)) {
    const { rows: indexes } = await client.query<Index>(`select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = $1::regclass and not i.indisprimary and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`, [table])
    for (const { name } of indexes) await client.query(`drop index ${name}`)
    await client.query('set session_replication_role = replica')
    for (let n = begins; n < each; n += chunk) await client.query(insert, [n + 1, Math.min(each, n + chunk)])
    await client.query('set session_replication_role = origin')
    for (const { definition } of indexes) await client.query(definition)
    await client.query(`vacuum analyze ${table}`)
  }
  const { rows: cubes } = await client.query<{ cube: string; counted: string }>(`select cube, format(facts, quote_ident(relation)) as counted from rollup_cubes`)
  for (const { cube, counted } of cubes) {
    for (const kept of ['rollup_cells', 'rollup_deltas']) await client.query(`delete from ${kept} where cube = $1`, [cube])
    await client.query(`insert into rollup_deltas (cube, region_path, month, d1, d2, d3, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10) select '${cube}', f.* from (${counted}) f`)
  }
  for (let folded = 1; folded;) folded = (await client.query<{ n: number }>('select rollup_fold(100000) as n')).rows[0]?.n ?? 0
  for (const kept of ['rollup_cells', 'rollup_deltas']) await client.query(`vacuum analyze ${kept}`)
  // the ledgers' totals are kept by the versions that the triggers move
  for (const table of Object.keys(kinds)) await client.query(`update ledger_versions set version = nextval('ledger_version_numbers') where ledger = $1`, [table])
}
