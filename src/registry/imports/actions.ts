// The verbs of an import: bring a file, say how it is read, write, cancel, undo. Rows are examined and written by the background.
import { type Actor, actorId, actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { invalid, outOfScope } from '#kit/errors'
import { record } from '#kit/events'
import type { Uploaded } from '#kit/http'
import type { Ledger } from '#registry/definition'
import { undoChange } from '#registry/ledger'
import { regionOf, theCity } from '#registry/regions'
import { signatureOf } from './columns.ts'
import { warm } from './crew.ts'
import { emptyFile, fileGone, nothingToWrite, undoElsewhere, wrongState } from './errors.ts'
import type { ImportCard, Setup } from './model.ts'
import { emptyStage } from './stage.ts'
import { keepPieces, rememberColumns } from './store.ts'
import { cardOf, importOf } from './view.ts'

const words = { waiting: '等待核对', checking: '正在核对', mapping: '等待指定列', ready: '等待写入', writing: '正在写入', written: '已写入', failed: '未能读取', cancelled: '已取消' }

/** The file is kept whole, sealed, with its hash; the rest is done in the background. */
export async function bring(tx: Tx, ledger: Ledger, file: Uploaded, asked: { name: string } & Partial<Setup>, worker: string | null = null): Promise<string> {
  if (!file.bytes) throw emptyFile()
  warm(file.bytes)
  const { name, ...setup } = asked, { actor } = tx
  if (setup.region) await within(tx, setup.region)
  const path = actor.scope || (await theCity(tx))?.path || ''
  const { id } = await tx.one<{ id: string }>(sql`insert into imports (ledger, region_path, file_name, bytes, sha256, actor, actor_name, setup, worker, beat_at)
    values (${ledger.key}, ${path}, ${name}, ${file.bytes}, ${file.sha256}, ${JSON.stringify(keptActor(actor))}::jsonb, ${actorName(actor)}, ${JSON.stringify(setup)}::jsonb, ${worker}, ${worker ? new Date().toISOString() : null}::timestamptz) returning id`)
  await keepPieces(tx, id, path, file.path)
  await record(tx, { type: 'import.brought', subject: { kind: 'import', id }, region: path, data: { ledger: ledger.key, file: name, bytes: file.bytes, sha256: file.sha256 } })
  return id
}

/** The session apart: what is done later is done within the scope of who asked. */
const keptActor = (actor: Actor) => (actor.kind === 'user' ? { ...actor, sessionId: '' } : actor)

async function within(tx: Tx, code: string): Promise<void> {
  const { path } = await regionOf(tx, code)
  if (!path.startsWith(tx.actor.scope)) throw outOfScope({ table: 'imports' })
}

/** Reads the file anew as a person has said; the columns are remembered for the next file with this header. */
export async function setUp(tx: Tx, id: string, setup: Setup): Promise<ImportCard> {
  const { imported, ledger } = await importOf(tx, id, true)
  if (imported.erasedAt) throw fileGone()
  if (!['mapping', 'ready', 'failed'].includes(imported.state)) throw wrongState({ state: words[imported.state], what: '改设置' })
  if (setup.region) await within(tx, setup.region)
  const { columns } = setup, used = (columns ?? []).filter((c): c is string => c !== null)
  if (new Set(used).size !== used.length) throw invalid({ issues: [{ path: ['columns'], message: '两列对应了同一个字段，请只保留一列' }] })
  if (columns && 'columns' in imported.found && imported.found.sheet === (setup.sheet ?? imported.found.sheet)) await rememberColumns(tx, ledger.key, imported.regionPath, signatureOf(imported.found.columns.map((c) => c.name)), columns, actorName(tx.actor))
  await emptyStage(tx, ledger, id)
  await tx.run(sql`update imports set setup = ${JSON.stringify(setup)}::jsonb, state = 'waiting', problem = null, worker = null, beat_at = null, read = 0 where id = ${id}`)
  await record(tx, { type: 'import.set_up', subject: { kind: 'import', id }, region: imported.regionPath, data: { ledger: ledger.key } })
  return cardOf(tx, id)
}

export async function askToWrite(tx: Tx, id: string): Promise<ImportCard> {
  const { imported, ledger } = await importOf(tx, id, true)
  if (imported.state !== 'ready') throw wrongState({ state: words[imported.state], what: '写入' })
  if (!(imported.fresh + imported.changed)) throw nothingToWrite()
  await tx.run(sql`update imports set state = 'writing', writer = ${JSON.stringify(keptActor(tx.actor))}::jsonb, worker = null, beat_at = null, problem = null where id = ${id}`)
  await record(tx, { type: 'import.writing_asked', subject: { kind: 'import', id }, region: imported.regionPath, data: { ledger: ledger.key } })
  return cardOf(tx, id)
}

/** At any time until it is written; the file and its rows are gone with it. */
export async function cancel(tx: Tx, id: string): Promise<ImportCard> {
  const { imported, ledger } = await importOf(tx, id, true)
  if (['written', 'cancelled'].includes(imported.state)) throw wrongState({ state: words[imported.state], what: '取消' })
  await tx.run(sql`update imports set state = 'cancelled', cancelled_at = anlan_now(), cancelled_by = ${actorName(tx.actor)}, writer = null, erased_at = anlan_now() where id = ${id}`)
  for (const table of [sql`import_pieces`, sql`import_rows`, sql`import_edits`]) await tx.run(sql`delete from ${table} where import_id = ${id}`)
  await emptyStage(tx, ledger, id)
  await record(tx, { type: 'import.cancelled', subject: { kind: 'import', id }, region: imported.regionPath, data: { ledger: ledger.key, state: imported.state, by: actorId(tx.actor) } })
  return cardOf(tx, id)
}

/** The whole of it, within 24 hours; rows that were changed since stay, and are named. */
export async function undo(tx: Tx, id: string): Promise<Awaited<ReturnType<typeof undoChange>>> {
  const { imported, ledger } = await importOf(tx, id, true)
  if (!imported.changeId) throw undoElsewhere()
  return undoChange(tx, ledger, imported.changeId)
}
