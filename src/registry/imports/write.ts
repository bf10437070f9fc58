// 写入: all rows, their history and the event in one transaction, a statement each; the ledger after it is as if someone had typed them all.
import { type Actor, actorName, system } from '#kit/access'
import { join, raw, sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { type Ledger, snake } from '#registry/definition'
import { closeChange, hooksOf, openChange, ownColumns, type Change } from '#registry/ledger'
import { moved } from './errors.ts'
import { beater, type Work } from './examine.ts'
import { emptyStage, listed, sameKey, stageOf, tableOf } from './stage.ts'
import type { Import } from './store.ts'

const hookChunk = 1000
/** Rows that the planner and the words' index should hear of. */
const bulk = 2000

/** Throws `import.ledger_moved` when rows were changed since they were compared; nothing is written then. */
export async function write(work: Omit<Work, 'judges'>): Promise<void> {
  const { db, imported, ledger, worker } = work, beat = beater(work)
  await db.tx(imported.writer as Actor, async (tx) => {
    // the words' index takes so many rows in a list of its own, and is put in order after the commit (registry_analyze_table)
    await tx.run(sql`select set_config('work_mem', '64MB', true), set_config('gin_pending_list_limit', '64MB', true)`)
    await guard(tx, ledger, imported)
    const change = await openChange(tx, ledger, { origin: 'import', note: imported.fileName })
    await hooksOf(ledger).stage?.(tx, imported.id)
    await extras(tx, ledger, imported.id)
    if (imported.fresh) await insertNew(tx, ledger, imported.id, change)
    await beat()
    if (imported.changed) await updateChanged(tx, ledger, imported.id, change)
    await beat()
    await afterwards(tx, ledger, imported.id, beat)
    const rows = imported.fresh + imported.changed
    await closeChange(tx, change, rows)
    await record(tx, {
      type: `${ledger.key}.imported`, subject: { kind: 'import', id: imported.id }, region: imported.regionPath,
      data: { file: imported.fileName, sha256: imported.sha256, rows: imported.rows, new: imported.fresh, changed: imported.changed, same: imported.same, wrong: imported.wrong, skipped: imported.skipped, changeId: change.id },
    })
    const alive = await tx.run(sql`update imports set state = 'written', written_at = anlan_now(), change_id = ${change.id}, worker = null, beat_at = null, problem = null where id = ${imported.id} and worker = ${worker} and state = 'writing'`)
    if (!alive) throw new Error('the import was cancelled')
  })
  await db.tx(system('import'), async (tx) => {
    await emptyStage(tx, ledger, imported.id)
    if (imported.fresh + imported.changed > bulk) await tx.run(sql`select registry_analyze_table(${ledger.table})`)
  })
}

/** The rows are as they were when they were compared, and stay so until the commit. */
async function guard(tx: Tx, ledger: Ledger, { id, changed }: Import): Promise<void> {
  const stage = stageOf(ledger)
  const rows = changed ? await tx.rows<{ ok: boolean }>(sql`select t.version = s.version and t.retired_at is null as ok from ${stage} s join ${tableOf(ledger)} t on t.id = s.id where s.import_id = ${id} and s.verdict = 'changed' order by t.id for update of t`) : []
  const { taken } = await tx.one<{ taken: number }>(sql`select count(*) as taken from ${stage} s join ${raw(`${ledger.table}_seen t`)} on ${sameKey(ledger, 's', 't')} where s.import_id = ${id} and s.verdict = 'new' and t.retired_at is null`)
  const off = changed - rows.filter((r) => r.ok).length + taken
  if (off) throw moved({ rows: off })
}

/** Columns that the ledger's own hook has filled belong to the history too. */
async function extras(tx: Tx, ledger: Ledger, id: string): Promise<void> {
  for (const column of hooksOf(ledger).columns ?? []) await tx.run(sql`update ${stageOf(ledger)} s set fields = s.fields || ${[column]}::text[] from ${tableOf(ledger)} t
    where s.import_id = ${id} and s.verdict = 'changed' and t.id = s.id and s.${raw(`"${column}"`)} is distinct from t.${raw(`"${column}"`)}`)
}

const noteOf = (change: Change) => sql`${change.note} || ' 第 ' || s.row_no || ' 行'`

/** In the order in which they lie on the stage, which is that of their ids, all but: to sort half a million rows first would take their whole size on disk once more. */
async function insertNew(tx: Tx, ledger: Ledger, id: string, change: Change): Promise<void> {
  const columns = ['id', ...ownColumns(ledger)]
  await tx.run(sql`insert into ${tableOf(ledger)} (${listed(columns)}, change_id) select ${listed(columns, 's.')}, ${change.id}::uuid from ${stageOf(ledger)} s where s.import_id = ${id} and s.verdict = 'new'`)
  await tx.run(sql`insert into ledger_history (row_id, version, ledger, region_path, change_id, kind, at, actor_name, origin, note)
    select s.id, 1, ${ledger.key}, s.region_path, ${change.id}::uuid, 'created', (select anlan_now()), ${actorName(tx.actor)}, 'import', ${noteOf(change)} from ${stageOf(ledger)} s where s.import_id = ${id} and s.verdict = 'new'`)
}

/** History first, out of the rows as they still stand: the changed columns alone. A new number has not been confirmed by anyone. */
async function updateChanged(tx: Tx, ledger: Ledger, id: string, change: Change): Promise<void> {
  const phone = ledger.confirm?.phone, lost = phone ? sql`(${`${snake(phone)}_index`} = any(s.fields) and t.confirmed_at is not null)` : sql`false`
  await tx.run(sql`insert into ledger_history (row_id, version, ledger, region_path, change_id, kind, before, at, actor_name, origin, note)
    select t.id, t.version + 1, ${ledger.key}, s.region_path, ${change.id}::uuid, 'changed', b.before || case when ${lost} then jsonb_build_object('confirmed_at', t.confirmed_at, 'confirmed_by', t.confirmed_by) else '{}' end, (select anlan_now()), ${actorName(tx.actor)}, 'import', ${noteOf(change)}
    from ${stageOf(ledger)} s join ${tableOf(ledger)} t on t.id = s.id cross join lateral (select to_jsonb(t) as whole) w cross join lateral (select jsonb_object_agg(f, w.whole -> f) as before from unnest(s.fields) f) b
    where s.import_id = ${id} and s.verdict = 'changed'`)
  await tx.run(sql`update ${tableOf(ledger)} t set ${join(ownColumns(ledger).map((c) => raw(`"${c}" = s."${c}"`)), ', ')}, version = t.version + 1, change_id = ${change.id}::uuid, updated_at = (select anlan_now()),
    confirmed_at = case when ${lost} then null else t.confirmed_at end, confirmed_by = case when ${lost} then null else t.confirmed_by end
    from ${stageOf(ledger)} s where s.import_id = ${id} and s.verdict = 'changed' and t.id = s.id`)
}

async function afterwards(tx: Tx, ledger: Ledger, id: string, beat: () => Promise<void>): Promise<void> {
  const { after } = hooksOf(ledger)
  if (!after) return
  for (let from = 0; ;) {
    const rows = await tx.rows<{ id: string; rowNo: number }>(sql`select id, row_no from ${stageOf(ledger)} where import_id = ${id} and verdict in ('new', 'changed') and row_no > ${from} order by row_no limit ${hookChunk}`)
    const last = rows.at(-1)
    if (!last) return
    await after(tx, rows.map((r) => r.id))
    await beat()
    from = last.rowNo
  }
}
