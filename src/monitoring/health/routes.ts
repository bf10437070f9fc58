import { raw, sql } from '#kit/db'
import { route } from '#kit/http'
import * as api from './api.ts'
import { changeLimit } from './limits.ts'
import { clock } from './judge.ts'
import * as store from './store.ts'

const most = 2000
const open = { open: 'how instruments are judged; names no place' }

export const routes = [
  route(api.listTroubles, {
    permission: 'station_health.read', scope: 'region',
    run: async ({ tx, query }) => {
      const counts = await store.troubleCounts(tx)
      const rows = await store.troubleRows(tx, sql`${query.kind ? sql`h.kind = ${query.kind}` : raw('true')} and ${query.county ? sql`split_part(h.region_path, '/', 2) = ${query.county}` : raw('true')}`, most)
      const total = counts.filter((c) => (!query.kind || c.kind === query.kind) && (!query.county || c.regionCode === query.county)).reduce((n, c) => n + c.n, 0)
      const { at } = await tx.one<{ at: string | null }>(sql`select max(fired_at) as at from timers where kind = ${clock.key}`)
      return { judgedAt: at, rows, total, counts }
    },
  }),
  route(api.listLimits, { permission: 'station_health.read', scope: open, run: async ({ tx }) => ({ rows: await store.limits(tx) }) }),
  route(api.setLimit, { permission: 'station_health.configure', scope: open, run: async ({ tx, body }) => (await changeLimit(tx, body), {}) }),
]
