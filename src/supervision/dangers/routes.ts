import { notFound } from '#kit/errors'
import { route } from '#kit/http'
import { actsNow } from './acts.ts'
import * as api from './api.ts'
import { criteriaFor, keep } from './criteria.ts'
import { assignDanger, gradeDanger } from './grade.ts'
import { lookBackAt } from './lookBack.ts'
import type { Danger } from './model.ts'
import { clearDanger, clearOnSpot, recheckDanger } from './recheck.ts'
import { applyRectification, askExtension, decideExtension, startRectification } from './rectify.ts'
import { alikeOf, citedBy, clocksOf, dangerRow, majorRows, photosOfDanger, pressingRows, sourceOf, stepsOf } from './store.ts'
import { listDanger, referDanger, reportProgress, superviseDanger } from './supervise.ts'

const scope = 'region', national = { open: 'national standards, the same for every region' }
const told = async (danger: Promise<Danger>) => { const { id, version, status } = await danger; return { id, version, status } }

export const routes = [
  route(api.readLoop, {
    permission: 'danger.read', scope,
    run: async ({ tx, actor, params: { id } }) => {
      const danger = await dangerRow(tx, id)
      if (!danger) throw notFound({ what: '这条隐患' })
      return { steps: await stepsOf(tx, id), clocks: await clocksOf(tx, id), photos: await photosOfDanger(tx, id), acts: actsNow(actor, danger), alike: await alikeOf(tx, id), source: await sourceOf(tx, id), criterion: await citedBy(tx, id) }
    },
  }),
  route(api.gradeIt, { permission: 'danger.grade', scope, run: ({ tx, params, body }) => told(gradeDanger(tx, params.id, body)) }),
  route(api.assignIt, { permission: 'danger.assign', scope, run: ({ tx, params, body }) => told(assignDanger(tx, params.id, body)) }),
  route(api.startIt, { permission: 'danger.rectify', scope, run: ({ tx, params, body }) => told(startRectification(tx, params.id, body)) }),
  route(api.rectifyIt, { permission: 'danger.rectify', scope, run: ({ tx, params, body }) => told(applyRectification(tx, params.id, body)) }),
  route(api.extendIt, { permission: 'danger.rectify', scope, run: ({ tx, params, body }) => told(askExtension(tx, params.id, body)) }),
  route(api.decideExtensionIt, { permission: 'danger.decide_extension', scope, run: ({ tx, params, body }) => told(decideExtension(tx, params.id, body)) }),
  route(api.recheckIt, { permission: 'danger.recheck', scope, run: ({ tx, params, body }) => told(recheckDanger(tx, params.id, body)) }),
  route(api.clearIt, { permission: 'danger.clear', scope, run: ({ tx, params, body }) => told(clearDanger(tx, params.id, body)) }),
  route(api.fixOnSpotIt, { permission: 'danger.recheck', scope, run: ({ tx, params, body }) => told(clearOnSpot(tx, params.id, body)) }),
  route(api.listIt, { permission: 'danger.list', scope, run: ({ tx, params, body }) => told(listDanger(tx, params.id, body)) }),
  route(api.referIt, { permission: 'danger.refer', scope, run: ({ tx, params, body }) => told(referDanger(tx, params.id, body)) }),
  route(api.superviseIt, { permission: 'danger.supervise', scope, run: ({ tx, params, body }) => told(superviseDanger(tx, params.id, body)) }),
  route(api.reportProgressIt, { permission: 'danger.rectify', scope, run: ({ tx, params, body }) => told(reportProgress(tx, params.id, body)) }),
  route(api.lookBackIt, { permission: 'danger.recheck', scope, run: async ({ tx, params, body }) => { const { id, version, status, recurredAs } = await lookBackAt(tx, params.id, body); return { id, version, status, recurredAs } } }),
  route(api.listPressing, { permission: 'danger.read', scope, run: ({ tx, query }) => pressingRows(tx, query.which) }),
  route(api.listMajor, { permission: 'danger.read', scope, run: ({ tx, query }) => majorRows(tx, query.year) }),
  route(api.listCriteria, { permission: 'danger.read', scope: national, run: async ({ tx, query }) => ({ rows: await criteriaFor(tx, query) }) }),
  route(api.keepCriterion, { permission: 'danger_criterion.keep', scope: national, run: ({ tx, params, body }) => keep(tx, params.code, body) }),
]
