// What a file would become, before anything is written.
import type { Tx } from '#kit/db'
import { tooHeavy } from './errors.ts'
import type { Glance } from './glance.ts'
import { caps, type Datum } from './read.ts'
import { type Answers, remembered } from './remembered.ts'
import { groundOf } from './store.ts'
import { type Axes, noAxes, readTable, type Table } from './table.ts'
import { whose } from './takeIn.ts'
import { inThread } from './thread.ts'

export type Given = { text?: string; sheet?: string; datum: Datum; labelField?: string | null; regionCode?: string } & Axes
type Preview = Omit<Glance, 'places' | 'nowhere'> & { outside: number; /** of a table: its columns, and which two are the position */ table: Omit<Table, 'text'> | null; remembered: { answers: Answers; usedAt: string; usedBy: string } | null }

/** Reads the whole file, keeps nothing. Throws census.too_heavy. */
export async function previewLayer(tx: Tx, given: Given): Promise<Preview> {
  const region = await whose(tx, given.regionCode), ground = await groundOf(tx)
  const table = given.sheet === undefined ? null : await readTable({ bytes: Buffer.from(given.sheet, 'base64') }, given), text = table ? table.text : (given.text ?? '')
  if (text !== null && Buffer.byteLength(text) > caps.bytes) throw tooHeavy({ why: `文件超过 ${caps.bytes >> 20} MB` })
  const { places, nowhere: _, ...glance } = text === null ? nothing : await inThread<Glance>({ text, datum: given.datum, columns: { labelField: given.labelField }, ...ground, glance: true })
  const paths = new Map(ground.towns.map((town) => [town.code, town.path])), outside = places.filter((code) => !paths.get(code ?? '')?.startsWith(region.path)).length
  const names = table ? table.names : glance.fields.map(({ name }) => name)
  return { ...glance, outside, table: table && { names: table.names, lon: table.lon, lat: table.lat }, remembered: names.length ? ((await remembered(tx, region.code, names)) ?? null) : null }
}

const nothing: Glance = { features: 0, right: 0, wrong: 0, vertices: 0, kind: null, troubles: [noAxes], fields: [], bounds: null, nowhere: 0, places: [], rows: [], shapes: [] }
