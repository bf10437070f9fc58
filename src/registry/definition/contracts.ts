// The API of a ledger, made of its definition: the server mounts it, pages and the generated client call it.
import { z } from 'zod'
import { contract, id, idParams, instant } from '#kit/contract'
import { inputOf, outputOf } from './kinds.ts'
import { entries, hasFacet, isSealed, type Ledger, writable } from './model.ts'
import { filters, listQuery } from './query.ts'

const point = { lon: z.number().min(73).max(136), lat: z.number().min(3).max(54) }
const regionCode = z.string().regex(/^[0-9A-Z]{6,12}$/)
const reason = z.string().trim().min(2).max(200)

/** What a form gives. A phone left out of a change stays as it is. */
export function given(ledger: Ledger): z.ZodObject {
  const fields = writable(ledger).map(([name, field]) => [name, field.required ? inputOf(field) : inputOf(field).nullable().optional()] as const)
  const places = ledger.position === 'none' ? {} : ledger.position === 'must' ? point : { lon: point.lon.nullable().optional(), lat: point.lat.nullable().optional() }
  return z.object({ regionCode, ...places, ...Object.fromEntries(fields) })
}

/** What the list and the card answer. A sealed field is its mask; a sensitive one is left out for those who may not see it. */
export function shown(ledger: Ledger): z.ZodObject {
  const fields = entries(ledger).flatMap(([name, field]) => [
    [name, field.sensitive ? outputOf(field).nullable().optional() : outputOf(field).nullable()] as const,
    ...(field.kind === 'ref' ? [[`${name}Name`, z.string().nullable()] as const] : []),
  ])
  return z.object({
    id, version: z.int(), regionCode: z.string(), regionPath: z.string(), place: z.string(), lon: z.number().nullable(), lat: z.number().nullable(), ...Object.fromEntries(fields),
    stale: z.boolean(), confirmedAt: instant.nullable(), confirmedBy: z.string().nullable(), updatedAt: instant, retiredAt: instant.nullable(), retiredReason: z.string().nullable(), demo: z.boolean(),
  })
}

/** A row as pages handle it: the fields of its definition beside the fixed ones. */
export type Row = {
  id: string; version: number; regionCode: string; regionPath: string; place: string; lon: number | null; lat: number | null
  stale: boolean; confirmedAt: string | null; confirmedBy: string | null; updatedAt: string; retiredAt: string | null; retiredReason: string | null; demo: boolean
} & Record<string, unknown>

export const historyEntry = z.object({
  version: z.int(), kind: z.enum(['created', 'changed', 'retired', 'restored']), at: instant, actor: z.string(), origin: z.string(), note: z.string(), changeId: id,
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type HistoryEntry = z.infer<typeof historyEntry>
const changed = z.object({ changeId: id, changed: z.int(), same: z.int(), refused: z.array(z.object({ id, reason: z.string() })) })
const undone = z.object({ changeId: id, undone: z.int(), conflicts: z.array(z.object({ id, name: z.string(), reason: z.string() })) })

function make(ledger: Ledger) {
  const at = `/api/${ledger.path}`, row = shown(ledger), { zh } = ledger.title, body = given(ledger)
  const facets = [...entries(ledger).filter(([, f]) => hasFacet(f)).map(([name]) => name), 'county', 'region']
  const sealed = entries(ledger).filter(([, f]) => isSealed(f)).map(([name]) => name)
  return {
    list: contract({ method: 'GET', path: at, summary: `${zh}台账`, query: listQuery(ledger), reply: z.object({ rows: z.array(row), total: z.int(), next: z.string().nullable() }) }),
    groups: contract({ method: 'GET', path: `${at}/groups`, summary: `${zh}分组计数`, query: filters(ledger).extend({ by: z.enum(facets as [string, ...string[]]) }), reply: z.object({ total: z.int(), groups: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })) }) }),
    get: contract({ method: 'GET', path: `${at}/:id`, summary: `${zh}卡片`, params: idParams, reply: row }),
    history: contract({ method: 'GET', path: `${at}/:id/history`, summary: `${zh}变更历史`, params: idParams, reply: z.object({ entries: z.array(historyEntry) }) }),
    add: contract({ method: 'POST', path: at, summary: `新增${zh}`, body, reply: row }),
    change: contract({ method: 'PATCH', path: `${at}/:id`, summary: `修改${zh}（If-Match 防止相互覆盖）`, params: idParams, body: body.partial(), reply: row }),
    bulk: contract({ method: 'POST', path: `${at}/bulk-changes`, summary: `批量修改${zh}`, body: z.object({ ids: z.array(id).min(1).max(2000), set: body.partial() }), reply: changed }),
    retire: contract({ method: 'POST', path: `${at}/:id/retirement`, summary: `撤出${zh}`, params: idParams, body: z.object({ reason }), reply: row }),
    restore: contract({ method: 'POST', path: `${at}/:id/restoration`, summary: `恢复${zh}`, params: idParams, body: z.object({ reason }), reply: row }),
    undo: contract({ method: 'POST', path: `${at}/changes/:id/undoing`, summary: `撤销一次修改或导入（${zh}）`, params: idParams, reply: undone }),
    reveal: contract({ method: 'POST', path: `${at}/:id/reveals`, summary: `查看${zh}的敏感项（留痕）`, params: idParams, body: z.object({ field: z.enum((sealed.length ? sealed : ['none']) as [string, ...string[]]) }), reply: z.object({ value: z.string() }) }),
  }
}
export type LedgerApi = ReturnType<typeof make>

const made = new Map<string, LedgerApi>()
export function apiOf(ledger: Ledger): LedgerApi {
  const api = made.get(ledger.key) ?? make(ledger)
  made.set(ledger.key, api)
  return api
}
