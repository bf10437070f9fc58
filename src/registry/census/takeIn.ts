// A layer's file becomes the next version of that layer. The versions before it stay as they were.
import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import type { Row } from '#registry/definition'
import { closeChange, insertRecords, lockRecords, only, openChange, type Origin, recordOf, rowOf, updateRecords } from '#registry/ledger'
import { regionOf, theCity } from '#registry/regions'
import { brokenLayer, elsewhere, noCity, tooHeavy } from './errors.ts'
import { censusLayers } from './ledger.ts'
import { caps, type Datum, type Layer, type Trouble } from './read.ts'
import { groundOf, insertShapes, versionsOf } from './store.ts'
import type { Outline, Town } from './where.ts'

/** What the person says of the file; `regionCode`: whose layer it is, the whole city's unless told. */
export type LayerGiven = { title: string; theme: string; source: string; datum: Datum; year?: number | null; scale?: string | null; labelField?: string | null; note?: string | null; regionCode?: string; file: string; text: string }
type Found = { layer: Layer; towns: (string | null)[] } | { troubles: Trouble[] }
const limits = { milliseconds: 60_000, megabytes: 1_024 }

/**
 * Reads a GeoJSON file in a thread of its own and keeps it as the next version of the layer of that title. Shapes outside the city are left out and counted.
 * Throws census.broken_layer (with each trouble), census.too_heavy, census.elsewhere.
 */
export async function takeInLayer(tx: Tx, given: LayerGiven, origin: Origin = 'import'): Promise<{ layer: Row; kept: number; outside: number }> {
  if (Buffer.byteLength(given.text) > caps.bytes) throw tooHeavy({ why: `文件超过 ${caps.bytes >> 20} MB` })
  const city = await theCity(tx)
  if (!city) throw noCity({})
  const region = await regionOf(tx, given.regionCode ?? (tx.actor.kind === 'user' ? (tx.actor.scope.split('/').filter(Boolean).at(-1) ?? city.code) : city.code)), ground = await groundOf(tx)
  const found = await inWorker(given, ground)
  if ('troubles' in found) throw brokenLayer({ troubles: found.troubles })
  const towns = new Map(ground.towns.map((town) => [town.code, town]))
  const shapes = found.layer.shapes.flatMap((shape, i) => { const town = towns.get(found.towns[i] ?? ''); return town?.path.startsWith(region.path) ? [{ ...shape, town }] : [] })
  if (!shapes.length) throw elsewhere({ features: found.layer.shapes.length })
  const versions = await versionsOf(tx, given.title, region.code), id = randomUUID(), layerVersion = (versions[0]?.layerVersion ?? 0) + 1
  const values = {
    title: given.title, theme: given.theme, layerVersion, current: true, source: given.source, year: given.year ?? null, scale: given.scale ?? null, datum: given.datum, geometryKind: found.layer.kind, featureCount: shapes.length,
    vertexCount: shapes.reduce((sum, shape) => sum + shape.vertices, 0), labelField: given.labelField ?? null, file: given.file, note: given.note ?? null,
  }
  const change = await openChange(tx, censusLayers, { origin, note: given.file }), older = await lockRecords(tx, censusLayers, versions.filter((v) => v.current).map((v) => v.id))
  await updateRecords(tx, censusLayers, older.map(({ id: of, record: before }) => ({ id: of, kind: 'changed', before: only(before, ['current', 'tokens']), after: { current: false, tokens: (before.tokens as string[]).map((token) => (token === 'current=true' ? 'current=false' : token)) } })), change)
  await insertRecords(tx, censusLayers, [{ id, demo: origin === 'demo', ...recordOf(censusLayers, values, { regionCode: region.code, regionPath: region.path, lon: null, lat: null }) }], change, ['demo'])
  await closeChange(tx, change, 1 + older.length)
  await insertShapes(tx, id, shapes)
  if (origin !== 'demo') await record(tx, { type: 'census_layer.imported', subject: { kind: 'census_layer', id }, region: region.path, data: { title: given.title, version: layerVersion, features: shapes.length, file: given.file, changeId: change.id } })
  return { layer: await rowOf(tx, censusLayers, id), kept: shapes.length, outside: found.layer.shapes.length - shapes.length }
}

async function inWorker({ text, datum, labelField }: LayerGiven, ground: { towns: Town[]; outlines: Outline[] }): Promise<Found> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { text, datum, labelField: labelField ?? null, ...ground }, resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } })
  const late = setTimeout(() => void worker.terminate(), limits.milliseconds)
  try {
    return await new Promise<Found>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy({ why: '读取时内存不足' }) : error))
      worker.once('exit', () => reject(tooHeavy({ why: `${limits.milliseconds / 1000} 秒内没有读完` })))
    })
  } finally {
    clearTimeout(late)
    await worker.terminate()
  }
}
