// 审计链 of a record: for whoever answers for it or examines it; the whole log stays the auditor's.
import type { Feature } from '#kit/feature'
import { route } from '#kit/http'
import * as api from './api.ts'
import { linksOf, walked } from './chain.ts'

export const feature: Feature = {
  name: 'registry/chain', permissions: { 'chain.read': ['city_leader', 'county_commander', 'office', 'auditor'] },
  routes: [
    route(api.chainOf, { permission: 'chain.read', scope: { open: 'the record must be seen within the asker’s region; of the acts that wrote it only their kind, time and author are told' }, run: async ({ tx, params: { kind, id } }) => ({ links: await linksOf(tx, kind, id) }) }),
    route(api.verdict, { permission: 'chain.read', scope: { open: 'a verdict upon the whole chain holds no row of anybody’s' }, run: async ({ tx }) => { const v = await walked(tx); return { ok: v.ok, at: v.at, events: v.events, sealed: v.sealed, brokenAt: v.brokenAt ?? null, reason: v.reason ?? null } } }),
  ],
}
