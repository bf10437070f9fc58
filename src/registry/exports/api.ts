// Taking a ledger out: the list's own filters, and what of it in which file.
import { z } from 'zod'
import { address, binary, contract } from '#kit/contract'
import { fileColumns, filters, type Ledger, type Query, sortKeys } from '#registry/definition'

export const formats = ['xlsx', 'csv', 'geojson'] as const
export type Format = (typeof formats)[number]

/** `columns`: keys of the file's columns in the wanted order, apart by commas; all unless told. `sensitive`: open what is sealed, with the reason for the record. */
export const exportQuery = (ledger: Ledger) => {
  const known = new Set(fileColumns(ledger).map((c) => c.key))
  return filters(ledger).extend({
    format: z.enum(formats).default('xlsx'),
    columns: z.string().max(2000).refine((text) => { const keys = text.split(','); return keys.every((k) => known.has(k)) && new Set(keys).size === keys.length }, `可选：${[...known].join(',')}，各一次`).optional(),
    sort: z.enum(sortKeys(ledger).flatMap((k) => [k, `-${k}`]) as [string, ...string[]]).optional(),
    sensitive: z.enum(['true', 'false']).optional(),
    reason: z.string().trim().min(2).max(200).optional(),
  })
}

function make(ledger: Ledger) {
  const at = `/api/${ledger.path}`, { zh } = ledger.title
  return {
    take: contract({ method: 'GET', path: `${at}/export`, summary: `导出${zh}（与列表同一筛选，留痕）`, query: exportQuery(ledger), reply: binary }),
    template: contract({ method: 'GET', path: `${at}/template`, summary: `${zh}填报模板`, reply: binary }),
  }
}
const made = new Map<string, ReturnType<typeof make>>()
export function exportApiOf(ledger: Ledger): ReturnType<typeof make> {
  const api = made.get(ledger.key) ?? make(ledger)
  made.set(ledger.key, api)
  return api
}

export type Wanted = { format?: Format; columns?: readonly string[]; sort?: string; sensitive?: boolean; reason?: string }

/** The address of the file that holds what a list with these filters shows. */
export const exportAddress = (ledger: Ledger, query: Query, { columns, sensitive, ...wanted }: Wanted = {}): string =>
  address(exportApiOf(ledger).take, { query: { ...query, cursor: undefined, limit: undefined, ...wanted, ...(columns ? { columns: columns.join(',') } : {}), ...(sensitive ? { sensitive: 'true' } : {}) } as never })
export const templateAddress = (ledger: Ledger): string => address(exportApiOf(ledger).template)
