// The API of a ledger: the same routes for each, made of its definition.
import type { FastifyRequest } from 'fastify'
import { invalid } from '#kit/errors'
import { type Ask, route, type Route } from '#kit/http'
import { apiOf, entries, isSealed, type Ledger, type ListQuery, type Query, type Row } from '#registry/definition'
import { groupsOf, listRows, rowOf } from './find.ts'
import { historyOf } from './history.ts'
import { revealed } from './reveal.ts'
import { undoChange } from './undo.ts'
import { standardsOf } from './standards.ts'
import { addRow, changeMany, changeRow, type Given, restoreRow, retireRow } from './write.ts'

type Id = { id: string }
const tagged = ({ header }: Ask, row: Row): Row => (header('etag', `"${row.version}"`), row)

/** The version in If-Match; undefined where the client did not ask to be guarded. */
export function ifMatch(request: FastifyRequest): number | undefined {
  const tag = request.headers['if-match']
  if (tag === undefined || tag === '*') return undefined
  const [, version] = /^(?:W\/)?"(\d{1,9})"$/.exec(tag) ?? []
  if (!version) throw invalid({ issues: [{ path: ['if-match'], message: '应为读取时得到的 ETag' }] })
  return Number(version)
}

export function ledgerRoutes(ledger: Ledger): Route[] {
  const api = apiOf(ledger), sealed = entries(ledger).some(([, field]) => isSealed(field)), listed = entries(ledger).some(([, field]) => 'listed' in field && field.listed)
  const read = { permission: `${ledger.key}.read`, scope: 'region' } as const, edit = { permission: `${ledger.key}.edit`, scope: 'region' } as const
  // what zod made of these is what the definition says; the engine knows no ledger's type by name
  const mounted = (contract: (typeof api)[keyof typeof api], options: Omit<Parameters<typeof route>[1], 'run'>, run: (ask: Ask) => Promise<unknown>) => route(contract as typeof api.get, { ...options, run: (listed ? async (ask: Ask) => (await standardsOf(ask.tx, ledger), run(ask)) : run) as never })
  return [
    mounted(api.list, read, ({ tx, query }) => listRows(tx, ledger, query as ListQuery)),
    mounted(api.groups, read, ({ tx, query }) => groupsOf(tx, ledger, query as Query & { by: string })),
    mounted(api.get, read, async (ask) => tagged(ask, await rowOf(ask.tx, ledger, (ask.params as Id).id))),
    mounted(api.history, read, async ({ tx, params }) => ({ entries: await historyOf(tx, ledger, (params as Id).id) })),
    mounted(api.add, { ...edit, status: 201 }, async (ask) => tagged(ask, await addRow(ask.tx, ledger, ask.body as Given))),
    mounted(api.change, edit, async (ask) => tagged(ask, await changeRow(ask.tx, ledger, (ask.params as Id).id, ask.body as Given, { version: ifMatch(ask.request) }))),
    mounted(api.bulk, edit, ({ tx, body }) => changeMany(tx, ledger, (body as { ids: string[] }).ids, (body as { set: Given }).set)),
    mounted(api.retire, edit, ({ tx, params, body }) => retireRow(tx, ledger, (params as Id).id, (body as { reason: string }).reason)),
    mounted(api.restore, edit, ({ tx, params, body }) => restoreRow(tx, ledger, (params as Id).id, (body as { reason: string }).reason)),
    mounted(api.undo, edit, ({ tx, params }) => undoChange(tx, ledger, (params as Id).id)),
    ...(sealed ? [mounted(api.reveal, { permission: `${ledger.key}.reveal`, scope: 'region' }, ({ tx, params, body }) => revealed(tx, ledger, (params as Id).id, (body as { field: string }).field))] : []),
  ]
}
