import { attachment, route } from '#kit/http'
import { draftSitrep, editSitrep, refreshFigures, withdrawSitrep } from './actions.ts'
import * as api from './api.ts'
import { documentFile, issueSitrep } from './issue.ts'
import { listSitreps } from './store.ts'
import { differencesOf, figureBehind, readWhole } from './views.ts'

const read = { permission: 'sitrep.read', scope: 'region' } as const
const draft = { permission: 'sitrep.draft', scope: 'region' } as const

export const routes = [
  route(api.listSitreps, { ...read, run: async ({ tx, query }) => { const rows = await listSitreps(tx, query.incidentId); return { rows, total: rows.length } } }),
  route(api.readSitrep, { ...read, run: ({ tx, params }) => readWhole(tx, params.id) }),
  route(api.sitrepDifferences, { ...read, run: ({ tx, params }) => differencesOf(tx, params.id) }),
  route(api.sitrepFigure, { ...read, run: ({ tx, params, query }) => figureBehind(tx, params.id, params.slot, query) }),
  route(api.sitrepDocx, { ...read, run: async ({ tx, params }) => attachment(await documentFile(tx, params.id)) }),
  route(api.draftSitrep, { ...draft, run: ({ tx, body }) => draftSitrep(tx, body.incidentId) }),
  route(api.editSitrep, { ...draft, run: ({ tx, params, body }) => editSitrep(tx, params.id, body) }),
  route(api.refreshFigures, { ...draft, run: ({ tx, params }) => refreshFigures(tx, params.id) }),
  route(api.withdrawSitrep, { ...draft, run: ({ tx, params }) => withdrawSitrep(tx, params.id) }),
  route(api.signSitrep, { permission: 'sitrep.sign', scope: 'region', run: ({ tx, params, body }) => issueSitrep(tx, params.id, body.revision) }),
]
