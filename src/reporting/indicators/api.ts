import { z } from 'zod'
import { binary, contract, day, instant } from '#kit/contract'

const said = z.object({ zh: z.string(), en: z.string() })
const region = z.string().max(100).optional()
const pair = { value: z.number().nullable(), previous: z.number().nullable() }
const change = z.object({ direction: z.enum(['fewer', 'more', 'same', 'unknown']), difference: z.number().nullable(), rate: z.string().nullable(), text: z.string(), en: z.string() })
export type Change = z.infer<typeof change>

const described = z.object({
  key: z.string(), title: said, means: said, unit: z.string(), centre: z.enum(['registry', 'command', 'supervision', 'education']),
  /** dated by a day of its rows; others tell what stands today */ dated: z.boolean(),
  /** its parts add up to it */ additive: z.boolean(),
  fewer: z.boolean(), dimensions: z.array(z.object({ field: z.string(), label: said })),
})
export type Described = z.infer<typeof described>

export const catalogue = contract({ method: 'GET', path: '/api/indicators', summary: '指标目录', reply: z.object({ indicators: z.array(described) }) })

/** `filter`: 'category:road', one value of one dimension. */
const asked = { region, from: day.optional(), to: day.optional(), filter: z.string().max(200).regex(/^[A-Za-z]+:[^:]{1,100}$/).optional() }

const boardNumber = z.object({ key: z.string(), ...pair, change, list: z.string().nullable() })
export type BoardNumber = z.infer<typeof boardNumber>
/** Numbers beside each other, as a board shows them. Keys that the asker may not read are left out. */
export const board = contract({
  method: 'GET', path: '/api/indicator-board', summary: '若干指标的数值和同比',
  query: z.object({ keys: z.string().max(4000).regex(/^[a-z0-9_.]+(?:,[a-z0-9_.]+)*$/), region, from: day.optional(), to: day.optional() }),
  reply: z.object({ at: instant, numbers: z.array(boardNumber) }),
})

const place = z.object({ code: z.string(), name: z.string(), /** the region's own rows, of none below it */ own: z.boolean(), ...pair })
/** `option`: the field's value, as a filter writes it */
const split = z.object({ option: z.string(), label: said, ...pair })
const reading = described.extend({
  at: instant, region: z.object({ code: z.string(), name: z.string(), level: z.number() }), from: day.nullable(), to: day.nullable(), previousFrom: day.nullable(), previousTo: day.nullable(),
  ...pair, change, months: z.array(z.object({ month: z.string(), ...pair })), places: z.array(place), list: z.string().nullable(),
})
export type Reading = z.infer<typeof reading>
export const readIndicator = contract({
  method: 'GET', path: '/api/indicators/:key', summary: '指标：数值、同比、按月、按地', params: z.object({ key: z.string().max(100) }), query: z.object(asked), reply: reading,
})

export const readSplits = contract({
  method: 'GET', path: '/api/indicators/:key/splits', summary: '指标按类别', params: z.object({ key: z.string().max(100) }), query: z.object(asked),
  reply: z.object({ at: instant, splits: z.array(z.object({ field: z.string(), label: said, values: z.array(split) })) }),
})

const column = z.object({ name: z.string(), label: said, options: z.array(said.extend({ value: z.string() })).optional() })
export const readRows = contract({
  method: 'GET', path: '/api/indicators/:key/rows', summary: '指标背后的记录', params: z.object({ key: z.string().max(100) }),
  query: z.object({ ...asked, limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().max(200).optional() }),
  reply: z.object({ at: instant, columns: z.array(column), /** `href`: the record's own page */ rows: z.array(z.object({ id: z.string(), href: z.string().nullable(), place: z.string(), cells: z.array(z.unknown()) })), next: z.string().nullable() }),
})

export const exportRows = contract({ method: 'GET', path: '/api/indicators/:key/export', summary: '导出指标背后的记录', params: z.object({ key: z.string().max(100) }), query: z.object(asked), reply: binary })
