import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { route } from '#kit/http'
import { standardsOf } from '#registry/ledger'
import { followUp, judgeReporting, recordNotice, recordReport, supplement } from './actions.ts'
import * as api from './api.ts'
import { standingOf } from './clocks.ts'
import { accidents } from './ledger.ts'
import { accidentById, followUpsOf, gradesOf, noticesOf, openClocks, reportsOf, supplementsOf } from './store.ts'

const region = 'region' as const

async function reporting(tx: Tx, id: string) {
  const a = await accidentById(tx, id)
  if (!a) throw notFound({ what: '这起事故' })
  const now = await tx.now(), { clocks, followUpDue, until, windowEnd } = await standingOf(tx, a, await standardsOf(tx, accidents), now)
  return {
    clocks, followUpDue, until, windowOpen: Date.parse(windowEnd) > now.getTime(), lateProposed: a.late === null && clocks.some((c) => c.late),
    reports: await reportsOf(tx, id), notices: await noticesOf(tx, id), followUps: await followUpsOf(tx, id), supplements: await supplementsOf(tx, id), grades: await gradesOf(tx, id),
  }
}
const done = async (act: Promise<void>, id: string) => (await act, { id })

export const routes = [
  route(api.readReporting, { permission: 'accident.read', scope: region, run: ({ tx, params }) => reporting(tx, params.id) }),
  route(api.listClocks, { permission: 'accident.read', scope: region, run: async ({ tx }) => { const rows = await openClocks(tx, 200); return { rows, total: rows.length } } }),
  route(api.reportAccident, { permission: 'accident.report', scope: region, run: ({ tx, params, body }) => done(recordReport(tx, params.id, body), params.id) }),
  route(api.notifyBody, { permission: 'accident.report', scope: region, run: ({ tx, params, body }) => done(recordNotice(tx, params.id, body), params.id) }),
  route(api.followUpAccident, { permission: 'accident.report', scope: region, run: ({ tx, params, body }) => done(followUp(tx, params.id, body.text), params.id) }),
  route(api.supplementAccident, { permission: 'accident.supplement', scope: region, run: ({ tx, params, body }) => done(supplement(tx, params.id, body), params.id) }),
  route(api.judgeReporting, { permission: 'accident.judge', scope: region, run: ({ tx, params, body }) => done(judgeReporting(tx, params.id, body), params.id) }),
]
