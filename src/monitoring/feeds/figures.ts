import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'

const columns = ['name', 'kind', 'lastOkAt', 'lastFailedAt', 'lastError']
const of = (which: ReturnType<typeof sql>) => sql`select id, name, kind, last_ok_at, last_failed_at, last_error from feeds where ${which} order by name, id`

export const figures = [
  figure({ key: 'feed.on', unit: '个', permission: 'feed.read', params: z.object({}), columns, value: 'count', rows: () => of(sql`enabled_at is not null`) }),
  figure({ key: 'feed.failing', unit: '个', permission: 'feed.read', params: z.object({}), columns, value: 'count', rows: () => of(sql`enabled_at is not null and failures > 0`) }),
  figure({ key: 'feed.received', unit: '条', permission: 'feed.read', params: z.object({ hours: z.coerce.number().int().min(1).max(2160).default(24) }), columns: ['title', 'kind', 'outcome', 'receivedAt'], value: 'count',
    rows: (p) => sql`select title, kind, outcome, received_at from feed_items where outcome in ('stored', 'relayed') and received_at > anlan_now() - make_interval(hours => ${p.hours}) order by received_at desc, key` }),
  figure({ key: 'feed.refused', unit: '条', permission: 'feed.read', params: z.object({ hours: z.coerce.number().int().min(1).max(2160).default(24) }), columns: ['title', 'kind', 'reason', 'receivedAt'], value: 'count',
    rows: (p) => sql`select title, kind, reason, received_at from feed_items where outcome = 'refused' and received_at > anlan_now() - make_interval(hours => ${p.hours}) order by received_at desc, key` }),
]
