import { z } from 'zod'
import { contract, idParams, instant } from '#kit/contract'
import { inputOf, shown } from '#registry/definition'
import { censusLayers, datums, geometryKinds } from './ledger.ts'

const { title, theme, source, year, scale, note } = censusLayers.fields
const maybe = (field: typeof title) => inputOf(field as NonNullable<typeof title>).nullable().optional()
const must = (field: typeof title) => inputOf(field as NonNullable<typeof title>)
const degree = '-?\\d{1,3}(?:\\.\\d{1,16})?'

const regionCode = z.string().regex(/^[0-9A-Z]{6,12}$/).optional(), column = z.string().max(120), either = '给 text（GeoJSON 文本）或 sheet（xlsx、csv 的 base64）之一'
const file = { text: z.string().min(2).max(40 << 20).optional(), sheet: z.base64().min(4).optional() }, one = ({ text, sheet }: { text?: string; sheet?: string }) => (text === undefined) !== (sheet === undefined)
/** How the columns are taken; `fields`: under which name each is kept, '' leaves it out. */
const columns = { labelField: column.nullable().optional(), lon: column.nullable().optional(), lat: column.nullable().optional() }, fields = z.record(column, z.string().trim().max(60)).optional()

/** The file stands in the body as GeoJSON text, or as a workbook in base64: it is parsed in a thread of its own, never by the server's JSON reader. */
export const takeInLayer = contract({
  method: 'POST', path: '/api/census-layers/versions', summary: '导入普查图层（GeoJSON，或带经纬度两列的表格），成为该图层的新版本', bodyLimit: 40 << 20,
  body: z.object({ title: must(title), theme: must(theme), source: must(source), datum: z.enum(datums), year: maybe(year), scale: maybe(scale), note: maybe(note), regionCode, file: z.string().trim().min(1).max(200), leaveOut: z.boolean().optional(), names: z.array(column).max(500).optional(), ...columns, fields, ...file }).refine(one, either),
  reply: z.object({ layer: shown(censusLayers), kept: z.int(), outside: z.int(), wrong: z.int() }),
})

const position = z.object({ type: z.string(), coordinates: z.unknown() })
const answers = z.object({ title: z.string(), theme: z.string(), source: z.string(), datum: z.enum(datums), scale: z.string().nullable().optional(), ...columns, fields })
/** Counts: `features` = `right` + `wrong`; of the right ones `outside` are not of the region and would be left out. */
export const previewLayer = contract({
  method: 'POST', path: '/api/census-layers/previews', summary: '预览普查图层文件：要素、字段、图形错误；不写入', bodyLimit: 40 << 20,
  body: z.object({ datum: z.enum(datums), regionCode, ...columns, ...file }).refine(one, either),
  reply: z.object({
    features: z.int(), right: z.int(), wrong: z.int(), outside: z.int(), vertices: z.int(), kind: z.enum(geometryKinds).nullable(), bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
    troubles: z.array(z.object({ feature: z.int().nullable(), zh: z.string(), en: z.string() })), fields: z.array(z.object({ name: z.string(), filled: z.int(), samples: z.array(z.string()) })),
    rows: z.array(z.object({ ordinal: z.int(), name: z.string(), properties: z.record(z.string(), z.string()) })), shapes: z.array(z.object({ ordinal: z.int(), name: z.string(), geometry: position })),
    table: z.object({ names: z.array(z.string()), lon: z.string().nullable(), lat: z.string().nullable() }).nullable(), remembered: z.object({ answers, usedAt: instant, usedBy: z.string() }).nullable(),
  }),
})

/** Features of one version whose bounds touch the window; those of the reader's own region. */
export const layerFeatures = contract({
  method: 'GET', path: '/api/census-layers/:id/features', summary: '普查图层的要素（GeoJSON，WGS84）', params: idParams,
  query: z.object({ bbox: z.string().regex(new RegExp(`^${degree},${degree},${degree},${degree}$`), '写作 西,南,东,北').optional(), limit: z.coerce.number().int().min(1).max(20_000).default(5_000) }),
  reply: z.object({ type: z.literal('FeatureCollection'), features: z.array(z.object({ type: z.literal('Feature'), id: z.int(), properties: z.record(z.string(), z.unknown()), geometry: z.object({ type: z.string(), coordinates: z.unknown() }) })), more: z.boolean() }),
})
