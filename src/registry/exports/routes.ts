import { route, type Ask, type Route } from '#kit/http'
import type { Ledger, Query } from '#registry/definition'
import { exportApiOf, type Format } from './api.ts'
import { take } from './take.ts'
import { template } from './template.ts'

type Asked = Query & { format: Format; columns?: string; sort?: string; sensitive?: string; reason?: string }

export function exportRoutes(ledger: Ledger): Route[] {
  const api = exportApiOf(ledger), may = { permission: `${ledger.key}.transfer`, scope: 'region' } as const
  return [
    route(api.take, { ...may, run: ({ tx, query }: Ask) => {
      const { format, columns, sort, sensitive, reason, ...filter } = query as Asked
      return take(tx, ledger, { query: filter, format, columns: columns?.split(','), sort, sensitive: sensitive === 'true', reason })
    } }),
    // nobody fills in by rows what comes by files of its own kind
    ...(ledger.broughtOn ? [] : [route(api.template, { ...may, run: async ({ tx }: Ask) => template(tx, ledger) })]),
  ]
}
