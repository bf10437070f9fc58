// 村级预案: which villages have a plan in force, and which have none.
import { z } from 'zod'
import { sql } from '#kit/db'
import { notFound } from '#kit/errors'
import type { Feature } from '#kit/feature'
import { figure } from '#kit/figures'
import { route } from '#kit/http'
import { inside } from '#registry/ledger'
import * as api from './api.ts'
import { filePlan } from './file.ts'
import { find, list } from './store.ts'

const params = z.object({ region: z.string().optional() })

export const feature: Feature = {
  name: 'registry/plans',
  permissions: {
    'village_plan.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'office'],
    'village_plan.file': ['city_duty', 'county_duty', 'town_cadre'],
  },
  routes: [
    route(api.listVillagePlans, { permission: 'village_plan.read', scope: 'region', run: ({ tx, query }) => list(tx, query) }),
    route(api.fileVillagePlan, { permission: 'village_plan.file', scope: 'region', status: 201, run: ({ tx, body }) => filePlan(tx, body) }),
    route(api.getVillagePlan, {
      permission: 'village_plan.read', scope: 'region',
      run: async ({ tx, params }) => {
        const plan = await find(tx, params.id)
        if (!plan) throw notFound({ what: '这份村级预案' })
        return plan
      },
    }),
  ],
  figures: [
    figure({
      key: 'village_plan.count', unit: '个', permission: 'village_plan.read', params, value: 'count', columns: ['place', 'title', 'filedOn', 'peopleAtRisk'],
      rows: ({ region }) => sql`select region_label(t.region_path) as place, t.title, t.filed_on, t.people_at_risk from village_plans t where t.retired_at is null ${inside(region)} order by t.region_path`,
    }),
    figure({
      // regions are open to all: the reader's own scope is asked here
      key: 'village_plan.missing', unit: '个', permission: 'village_plan.read', params, value: 'count', columns: ['place'],
      rows: ({ region }) => sql`select region_label(t.path) as place from regions t where t.level = 5 and in_scope(t.path)
        and not exists (select from village_plans p where p.region_code = t.code and p.retired_at is null) ${inside(region, sql`t.path`)} order by t.path`,
    }),
  ],
  ledgers: ['village_plans'],
}
