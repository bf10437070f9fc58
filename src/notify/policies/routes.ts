import { route } from '#kit/http'
import { changePolicy as change } from './actions.ts'
import { changePolicy, listPolicies, readPolicyHistory } from './api.ts'
import { currentPolicies, policyHistory } from './store.ts'

const everywhere = { open: 'one policy for the whole city; a row has no place' }

export const routes = [
  route(listPolicies, { permission: 'callout_policy.read', scope: everywhere, run: async ({ tx }) => ({ rows: await currentPolicies(tx) }) }),
  route(readPolicyHistory, { permission: 'callout_policy.read', scope: everywhere, run: async ({ tx, params }) => ({ rows: await policyHistory(tx, params.level) }) }),
  route(changePolicy, { permission: 'callout_policy.edit', scope: everywhere, run: ({ tx, params, body }) => change(tx, params.level, body) }),
]
