// A layer's file becomes the next version of that layer. The versions before it stay as they were.
import { randomUUID } from 'node:crypto'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import type { Row } from '#registry/definition'
import { closeChange, insertRecords, lockRecords, only, openChange, type Origin, recordOf, rowOf, updateRecords } from '#registry/ledger'
import { type Region, regionOf, theCity } from '#registry/regions'
import { switched } from './current.ts'
import { brokenLayer, elsewhere, noCity, tooHeavy } from './errors.ts'
import { censusLayers } from './ledger.ts'
import { caps, type Columns, type Read } from './read.ts'
import { groundOf, insertShapes, versionsOf } from './store.ts'
import { type Answers, remember } from './remembered.ts'
import { inThread } from './thread.ts'

/** What the person says of the file; `regionCode`: whose layer it is, the whole city's unless told; `leaveOut`: features that can't be read are left out and counted, else they refuse the file; `columns` is remembered for the next file of the same columns. */
export type LayerGiven = { title: string; theme: string; source: string; year?: number | null; scale?: string | null; note?: string | null; regionCode?: string; file: string; text: string; datum: Answers['datum']; leaveOut?: boolean; names?: readonly string[]; lon?: string | null; lat?: string | null } & Columns
type Found = Read & { towns: (string | null)[] }

/**
 * Reads a GeoJSON file in a thread of its own and keeps it as the next version of the layer of that title. Shapes outside the city are left out and counted.
 * Throws census.broken_layer (with each trouble), census.too_heavy, census.elsewhere.
 */
export async function takeInLayer(tx: Tx, given: LayerGiven, origin: Origin = 'import'): Promise<{ layer: Row; kept: number; outside: number; wrong: number }> {
  if (Buffer.byteLength(given.text) > caps.bytes) throw tooHeavy({ why: `文件超过 ${caps.bytes >> 20} MB` })
  const region = await whose(tx, given.regionCode), ground = await groundOf(tx)
  const found = await inThread<Found>({ text: given.text, datum: given.datum, columns: { labelField: given.labelField, fields: given.fields }, ...ground, glance: false })
  if (!found.layer || (found.wrong && !given.leaveOut)) throw brokenLayer({ troubles: found.troubles })
  const towns = new Map(ground.towns.map((town) => [town.code, town]))
  const shapes = found.layer.shapes.flatMap((shape, i) => { const town = towns.get(found.towns[i] ?? ''); return town?.path.startsWith(region.path) ? [{ ...shape, town }] : [] })
  if (!shapes.length) throw elsewhere({ features: found.features })
  const versions = await versionsOf(tx, given.title, region.code), id = randomUUID(), layerVersion = (versions[0]?.layerVersion ?? 0) + 1
  const values = {
    title: given.title, theme: given.theme, layerVersion, current: true, source: given.source, year: given.year ?? null, scale: given.scale ?? null, datum: given.datum, geometryKind: found.layer.kind, featureCount: shapes.length,
    vertexCount: shapes.reduce((sum, shape) => sum + shape.vertices, 0), labelField: given.labelField ?? null, file: given.file, note: given.note ?? null,
  }
  const change = await openChange(tx, censusLayers, { origin, note: given.file }), older = await lockRecords(tx, censusLayers, versions.filter((v) => v.current).map((v) => v.id))
  await updateRecords(tx, censusLayers, older.map(({ id: of, record: before }) => ({ id: of, kind: 'changed', before: only(before, ['current', 'tokens']), after: switched(before, false) })), change)
  await insertRecords(tx, censusLayers, [{ id, demo: origin === 'demo', ...recordOf(censusLayers, values, { regionCode: region.code, regionPath: region.path, lon: null, lat: null }) }], change, ['demo'])
  await closeChange(tx, change, 1 + older.length)
  await insertShapes(tx, id, shapes)
  if (given.names) await remember(tx, region, given.names, given)
  if (origin !== 'demo') await record(tx, { type: 'census_layer.imported', subject: { kind: 'census_layer', id }, region: region.path, data: { title: given.title, version: layerVersion, features: shapes.length, leftOut: found.wrong, file: given.file, changeId: change.id } })
  return { layer: await rowOf(tx, censusLayers, id), kept: shapes.length, outside: found.layer.shapes.length - shapes.length, wrong: found.wrong }
}

/** Whose layer: the region that was named, else the asker's own, else the whole city's. */
export async function whose(tx: Tx, code: string | undefined): Promise<Region> {
  const city = await theCity(tx)
  if (!city) throw noCity({})
  return regionOf(tx, code ?? (tx.actor.kind === 'user' ? (tx.actor.scope.split('/').filter(Boolean).at(-1) ?? city.code) : city.code))
}
