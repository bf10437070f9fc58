import { actorId } from '#kit/access'
import type { Tx } from '#kit/db'
import { type Rule, rulesOf, ruleVersions, setRule, verifyRule } from '#kit/erasure'
import { route } from '#kit/http'
import * as api from './api.ts'

const scope = { open: 'periods of the whole installation, no rows of anybody' } as const
const shown = (tx: Tx, { what, whatEn, changedId, ...rule }: Rule): api.RetentionRule => ({ ...rule, what: { zh: what, en: whatEn || what }, own: changedId !== null && changedId === actorId(tx.actor) })

export const routes = [
  route(api.listRetention, { permission: 'retention.read', scope, run: async ({ tx }) => ({ rows: (await rulesOf(tx)).map((rule) => shown(tx, rule)) }) }),
  route(api.retentionVersions, { permission: 'retention.read', scope, run: async ({ tx, params }) => ({ rows: await ruleVersions(tx, params.key) }) }),
  route(api.setRetention, { permission: 'retention.change', scope, run: async ({ tx, params, body }) => shown(tx, await setRule(tx, params.key, body)) }),
  route(api.verifyRetention, { permission: 'retention.verify', scope, run: async ({ tx, params, body }) => shown(tx, await verifyRule(tx, params.key, body)) }),
]
