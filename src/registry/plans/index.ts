// 村级预案: which villages have a plan in force, and which have none.
import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import { route } from '#kit/http'
import { inside, type LedgerOwn } from '#registry/ledger'
import { fileEdition } from './api.ts'
import { nextEdition } from './edition.ts'

/** What is special to village plans beside their definition. */
export const villagePlansOwn: LedgerOwn = {
  more: {
    routes: [route(fileEdition, { permission: 'village_plan.edit', scope: 'region', status: 201, run: ({ tx, params, body }) => nextEdition(tx, params.id, body) })],
    figures: [figure({
      // regions are open to all: the reader's own scope is asked here
      key: 'village_plan.missing', unit: '个', permission: 'village_plan.read', params: z.object({ region: z.string().optional() }), value: 'count', columns: ['place'],
      rows: ({ region }) => sql`select region_label(t.path) as place from regions t where t.level = 5 and in_scope(t.path)
        and not exists (select from village_plans p where p.region_code = t.code and p.retired_at is null) ${inside(region, sql`t.path`)} order by t.path`,
    })],
  },
}

export { villagePlans } from './ledger.ts'
