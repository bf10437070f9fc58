import { route } from '#kit/http'
import { requireIncident } from '#command/incidents'
import * as api from './api.ts'
import { adoptLoss, boardOf, reportLoss } from './report.ts'
import { reportRows } from './store.ts'

export const routes = [
  route(api.readLosses, {
    permission: 'incident.read', scope: 'region',
    run: async ({ tx, params }) => {
      const lines = await boardOf(tx, await requireIncident(tx, params.id))
      return { lines, at: (await tx.now()).toISOString(), disagreeing: lines.filter((l) => l.check === 'differ').length }
    },
  }),
  route(api.listReports, { permission: 'incident.read', scope: 'region', run: ({ tx, params }) => reportRows(tx, params.id, params.indicator) }),
  route(api.reportLoss, { permission: 'loss.report', scope: 'region', run: ({ tx, params, body }) => reportLoss(tx, params.id, body) }),
  route(api.adoptLoss, { permission: 'loss.adopt', scope: 'region', run: ({ tx, params, body }) => adoptLoss(tx, params.id, body) }),
]
