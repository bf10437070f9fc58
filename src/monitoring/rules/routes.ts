import { route } from '#kit/http'
import { addRule, editRule, found, verify } from './actions.ts'
import { changeRule, createRule, listRules, readRule, ruleRegions, verifyRule } from './api.ts'
import { allRules, counties, versionsOf } from './store.ts'

const open = { open: 'rules hold for the whole installation and name no person' }

export const routes = [
  route(listRules, { permission: 'rule.read', scope: open, run: async ({ tx }) => ({ rows: await allRules(tx) }) }),
  route(readRule, { permission: 'rule.read', scope: open, run: async ({ tx, params }) => ({ rule: await found(tx, params.id), versions: await versionsOf(tx, params.id) }) }),
  route(createRule, { permission: 'rule.change', scope: open, run: ({ tx, body: { reason, untried, ...form } }) => addRule(tx, form, reason, untried) }),
  route(changeRule, { permission: 'rule.change', scope: open, run: ({ tx, params, body: { reason, untried, version, ...form } }) => editRule(tx, params.id, version, form, reason, untried) }),
  route(verifyRule, { permission: 'rule.change', scope: open, run: ({ tx, params, body }) => verify(tx, params.id, body.version, body.source) }),
  route(ruleRegions, { permission: 'rule.change', scope: { open: 'names of regions are public' }, run: async ({ tx }) => ({ rows: await counties(tx) }) }),
]
