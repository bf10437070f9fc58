import { may } from '#kit/access'
import { route } from '#kit/http'
import { notFound } from '#kit/errors'
import { sql } from '#kit/db'
import * as verbs from './actions.ts'
import * as api from './api.ts'
import { steps } from './model.ts'
import { issueRows, stepRows } from './store.ts'

export const routes = [
  route(api.readPatrol, {
    permission: 'patrol.read', scope: 'region',
    run: async ({ tx, actor, params: { id } }) => {
      if (!(await tx.maybe(sql`select 1 from patrols_seen where id = ${id}`))) throw notFound({ what: '这次巡查' })
      const known = new Map((await stepRows(tx, id)).map((s) => [s.step, s]))
      return {
        steps: steps.map((step) => known.get(step) ?? { step, plannedOn: null, doneOn: null, people: '', note: '', doneBy: null }), issues: await issueRows(tx, id),
        may: { step: may(actor, 'patrol.step'), issue: may(actor, 'patrol.find'), rectify: may(actor, 'patrol.rectify'), judge: may(actor, 'patrol.judge') },
      }
    },
  }),
  route(api.planSteps, { permission: 'patrol.step', scope: 'region', run: ({ tx, params, body }) => verbs.planSteps(tx, params.id, body.steps) }),
  route(api.takeStep, { permission: 'patrol.step', scope: 'region', run: ({ tx, params, body }) => verbs.takeStep(tx, params.id, body) }),
  route(api.addIssue, { permission: 'patrol.find', scope: 'region', run: ({ tx, params, body }) => verbs.addIssue(tx, params.id, body) }),
  route(api.changeIssue, { permission: 'patrol.find', scope: 'region', run: ({ tx, params, body }) => verbs.changeIssue(tx, params.id, body) }),
  route(api.removeIssue, { permission: 'patrol.find', scope: 'region', run: ({ tx, params }) => verbs.removeIssue(tx, params.id) }),
  route(api.handOver, { permission: 'patrol.step', scope: 'region', run: ({ tx, params, body }) => verbs.handOver(tx, params.id, body) }),
  route(api.rectifyIssue, { permission: 'patrol.rectify', scope: 'region', run: ({ tx, params, body }) => verbs.rectifyIssue(tx, params.id, body) }),
  route(api.submitReport, { permission: 'patrol.rectify', scope: 'region', run: ({ tx, params, body }) => verbs.submitReport(tx, params.id, body) }),
  route(api.judgeIssue, { permission: 'patrol.judge', scope: 'region', run: ({ tx, params, body }) => verbs.judgeIssue(tx, params.id, body) }),
]
