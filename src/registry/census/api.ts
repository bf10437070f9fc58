import { z } from 'zod'
import { contract, idParams } from '#kit/contract'
import { inputOf, shown } from '#registry/definition'
import { censusLayers, datums } from './ledger.ts'

const { title, theme, source, year, scale, labelField, note } = censusLayers.fields
const maybe = (field: typeof title) => inputOf(field as NonNullable<typeof title>).nullable().optional()
const must = (field: typeof title) => inputOf(field as NonNullable<typeof title>)
const degree = '-?\\d{1,3}(?:\\.\\d{1,16})?'

/** The file stands in the body as GeoJSON text, or as a workbook in base64: it is parsed in a thread of its own, never by the server's JSON reader. */
export const takeInLayer = contract({
  method: 'POST', path: '/api/census-layers/versions', summary: '导入普查图层（GeoJSON，或带经纬度两列的表格），成为该图层的新版本', bodyLimit: 40 << 20,
  body: z.object({ title: must(title), theme: must(theme), source: must(source), datum: z.enum(datums), year: maybe(year), scale: maybe(scale), labelField: maybe(labelField), note: maybe(note), regionCode: z.string().regex(/^[0-9A-Z]{6,12}$/).optional(), file: z.string().trim().min(1).max(200), text: z.string().min(2).optional(), sheet: z.base64().min(4).optional() }).refine(({ text, sheet }) => (text === undefined) !== (sheet === undefined), '给 text（GeoJSON 文本）或 sheet（xlsx、csv 的 base64）之一'),
  reply: z.object({ layer: shown(censusLayers), kept: z.int(), outside: z.int() }),
})

/** Features of one version whose bounds touch the window; those of the reader's own region. */
export const layerFeatures = contract({
  method: 'GET', path: '/api/census-layers/:id/features', summary: '普查图层的要素（GeoJSON，WGS84）', params: idParams,
  query: z.object({ bbox: z.string().regex(new RegExp(`^${degree},${degree},${degree},${degree}$`), '写作 西,南,东,北').optional(), limit: z.coerce.number().int().min(1).max(20_000).default(5_000) }),
  reply: z.object({ type: z.literal('FeatureCollection'), features: z.array(z.object({ type: z.literal('Feature'), id: z.int(), properties: z.record(z.string(), z.unknown()), geometry: z.object({ type: z.string(), coordinates: z.unknown() }) })), more: z.boolean() }),
})
