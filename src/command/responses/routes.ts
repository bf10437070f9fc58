import { route } from '#kit/http'
import * as api from './api.ts'
import { draftChange, draftStart, withdrawChange } from './draft.ts'
import { changeApprover, changeTrigger, readRules } from './rules.ts'
import { signChange } from './sign.ts'
import { listResponseRows } from './store.ts'

const everywhere = { open: 'rules of the plan, the same for every region' }

export const routes = [
  route(api.listResponses, { permission: 'response.read', scope: 'region', run: ({ tx, query }) => listResponseRows(tx, query) }),
  route(api.draftStart, { permission: 'response.draft', scope: 'region', run: ({ tx, body }) => draftStart(tx, body) }),
  route(api.draftChange, { permission: 'response.draft', scope: 'region', run: ({ tx, params, body }) => draftChange(tx, params.id, body) }),
  route(api.signChange, { permission: 'response.sign', scope: 'region', run: ({ tx, params }) => signChange(tx, params.id) }),
  route(api.withdrawChange, { permission: 'response.draft', scope: 'region', run: ({ tx, params }) => withdrawChange(tx, params.id) }),
  route(api.readRules, { permission: 'response.read', scope: everywhere, run: ({ tx }) => readRules(tx) }),
  route(api.changeApprover, { permission: 'response_rule.change', scope: everywhere, run: ({ tx, params, body }) => changeApprover(tx, params, body) }),
  route(api.changeTrigger, { permission: 'response_rule.change', scope: everywhere, run: ({ tx, params, body }) => changeTrigger(tx, params, body) }),
]
