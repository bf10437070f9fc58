import { route } from '#kit/http'
import * as api from './api.ts'
import { closeIncident, reopenIncident, requireIncident } from './close.ts'
import { gradeIncident } from './grade.ts'
import { changeLimit } from './limits.ts'
import { openFromWarning, openIncident } from './open.ts'
import { fileReport } from './report.ts'
import { placeRows, sceneOf } from './scene.ts'
import { clocksOf, concernedRegions, limitRows, listIncidentRows, openWorkOf, reportsOf } from './store.ts'
import { noteIncident, timelineOf } from './timeline.ts'

export const routes = [
  route(api.listIncidents, { permission: 'incident.read', scope: 'region', run: ({ tx, query }) => listIncidentRows(tx, query) }),
  route(api.readIncident, {
    permission: 'incident.read', scope: 'region',
    run: async ({ tx, params: { id } }) => ({
      ...(await requireIncident(tx, id)), clocks: await clocksOf(tx, id), reports: await reportsOf(tx, id), openWork: await openWorkOf(tx, id), regions: await concernedRegions(tx, id),
    }),
  }),
  route(api.openIncident, { permission: 'incident.open', scope: 'region', run: ({ tx, body }) => openIncident(tx, body) }),
  route(api.openFromWarning, { permission: 'incident.open', scope: 'region', run: ({ tx, body }) => openFromWarning(tx, body.warningId, body.title) }),
  route(api.changeGrade, { permission: 'incident.grade', scope: 'region', run: ({ tx, params, body }) => gradeIncident(tx, params.id, body) }),
  route(api.closeIncident, { permission: 'incident.close', scope: 'region', run: ({ tx, params, body }) => closeIncident(tx, params.id, body.reason) }),
  route(api.reopenIncident, { permission: 'incident.close', scope: 'region', run: ({ tx, params, body }) => reopenIncident(tx, params.id, body.reason) }),
  route(api.noteIncident, { permission: 'incident.note', scope: 'region', run: ({ tx, params, body }) => noteIncident(tx, params.id, body) }),
  route(api.fileReport, { permission: 'incident.report', scope: 'region', run: ({ tx, params, body }) => fileReport(tx, params.id, body) }),
  route(api.readTimeline, { permission: 'incident.read', scope: 'region', run: ({ tx, params, query }) => timelineOf(tx, params.id, query) }),
  route(api.readScene, { permission: 'incident.read', scope: 'region', run: async ({ tx, params }) => sceneOf(tx, await requireIncident(tx, params.id)) }),
  route(api.listPlaces, { permission: 'incident.read', scope: 'region', run: ({ tx, actor, query }) => placeRows(tx, { ...query, scope: actor.scope }) }),
  route(api.listLimits, { permission: 'incident.read', scope: { open: 'limits of the law and the city, the same for every region' }, run: ({ tx }) => limitRows(tx) }),
  route(api.changeLimit, { permission: 'report_limit.change', scope: { open: 'limits of the law and the city, the same for every region' }, run: ({ tx, params, body }) => changeLimit(tx, params.id, body) }),
]
