import { notFound } from '#kit/errors'
import { route, type Route } from '#kit/http'
import { historyOf } from '#registry/ledger'
import { organizations } from '#registry/organizations'
import * as api from './api.ts'
import { assign, claim, reject, settle } from './business.ts'
import type { Body } from './model.ts'
import { decideReview } from './reviews.ts'
import * as store from './store.ts'

const scope = 'region' as const
const number = (bodies: readonly Body[], kind: Body['kind'], listed = false) => bodies.filter((b) => b.kind === kind && (!listed || b.items > 0)).length

export const dutyRoutes: Route[] = [
  route(api.readNetwork, {
    permission: 'duty_item.read', scope,
    run: async ({ tx }) => {
      const bodies = await store.bodies(tx)
      return { bodies, counts: { committees: number(bodies, 'special_committee'), departments: number(bodies, 'department'), units: number(bodies, 'government'), departmentsListed: number(bodies, 'department', true), unitsListed: number(bodies, 'government', true), ...await store.waiting(tx) } }
    },
  }),
  route(api.readBody, {
    permission: 'duty_item.read', scope,
    run: async ({ tx, params: { id } }) => {
      const body = await store.bodyRow(tx, id)
      if (!body) throw notFound({ what: '这个单位' })
      const changes = (await historyOf(tx, organizations, id)).map((e) => ({ at: e.at, by: e.actor, note: e.note, fields: e.fields.map((f) => f.field) }))
      return { ...body, items: await store.itemsOf(tx, id), changes }
    },
  }),
  route(api.listReviews, { permission: 'duty_item.read', scope, run: async ({ tx, query }) => ({ rows: await store.reviewRows(tx, query.state) }) }),
  route(api.decideReview, { permission: 'duty_review.decide', scope, run: async ({ tx, params, body }) => (await decideReview(tx, params.id, body), {}) }),
]

export const businessRoutes: Route[] = [
  route(api.dutyBodies, { permission: 'new_business.claim', scope, run: async ({ tx }) => ({ rows: await store.claimants(tx) }) }),
  route(api.claimBusiness, { permission: 'new_business.claim', scope, run: async ({ tx, params, body }) => (await claim(tx, params.id, body), {}) }),
  route(api.assignBusiness, { permission: 'new_business.assign', scope, run: async ({ tx, params, body }) => (await assign(tx, params.id, body), {}) }),
  route(api.settleBusiness, { permission: 'new_business.settle', scope, run: ({ tx, params, body }) => settle(tx, params.id, body) }),
  route(api.rejectBusiness, { permission: 'new_business.assign', scope, run: async ({ tx, params, body }) => (await reject(tx, params.id, body.reason), {}) }),
]
