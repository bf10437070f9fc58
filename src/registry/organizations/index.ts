// 组织: the bodies that order and answer, from the city's 防指 down to the towns.
import { z } from 'zod'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import type { Feature } from '#kit/feature'
import { figure } from '#kit/figures'
import { route } from '#kit/http'
import { inside } from '#registry/ledger'
import * as api from './api.ts'
import type { Organization } from './model.ts'
import { find, list, ofKind } from './store.ts'

export const feature: Feature = {
  name: 'registry/organizations',
  permissions: { 'organization.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'office'] },
  routes: [
    route(api.listOrganizations, { permission: 'organization.read', scope: 'region', run: ({ tx, query }) => list(tx, query) }),
    route(api.getOrganization, {
      permission: 'organization.read', scope: 'region',
      run: async ({ tx, params }) => {
        const organization = await find(tx, params.id)
        if (!organization) throw notFound({ what: '这个组织' })
        return organization
      },
    }),
  ],
  figures: [
    figure({
      key: 'organization.count', unit: '个', permission: 'organization.read', params: z.object({ region: z.string().optional() }), value: 'count', columns: ['place', 'name'],
      rows: ({ region }) => sql`select region_label(t.region_path) as place, t.name from organizations t where t.retired_at is null
        ${inside(region)} order by t.region_path, t.code`,
    }),
  ],
  ledgers: ['organizations'],
}

/** The 防指 ('flood_command'), bureau or government of a region. */
export const organizationOf = (tx: Tx, kind: Organization['kind'], regionCode: string): Promise<Organization | undefined> => ofKind(tx, kind, regionCode)

export type { Organization } from './model.ts'
