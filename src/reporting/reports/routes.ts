import { attachment, route } from '#kit/http'
import { draftReport, editReport, keepAsTemplate, refreshReport, signReport, withdrawReport } from './actions.ts'
import * as api from './api.ts'
import { countReports, listReports } from './store.ts'
import { differencesOf, documentFile, figureBehind, readWhole } from './views.ts'

const read = { permission: 'report.read', scope: 'region' } as const
const draft = { permission: 'report.draft', scope: 'region' } as const

export const routes = [
  route(api.listReports, { ...read, run: async ({ tx, query }) => ({ rows: await listReports(tx, query), total: await countReports(tx, query.kind) }) }),
  route(api.readReport, { ...read, run: ({ tx, params }) => readWhole(tx, params.id) }),
  route(api.reportDifferences, { ...read, run: ({ tx, params }) => differencesOf(tx, params.id) }),
  route(api.reportFigure, { ...read, run: ({ tx, params, query }) => figureBehind(tx, params.id, params.slot, query) }),
  route(api.reportDocx, { ...read, run: async ({ tx, params }) => attachment(await documentFile(tx, params.id)) }),
  route(api.draftReport, { ...draft, run: ({ tx, body }) => draftReport(tx, body) }),
  route(api.editReport, { ...draft, run: ({ tx, params, body }) => editReport(tx, params.id, body) }),
  route(api.refreshReport, { ...draft, run: ({ tx, params }) => refreshReport(tx, params.id) }),
  route(api.withdrawReport, { ...draft, run: ({ tx, params }) => withdrawReport(tx, params.id) }),
  route(api.keepTemplate, { permission: 'report.template', scope: 'region', run: ({ tx, params }) => keepAsTemplate(tx, params.id) }),
  route(api.signReport, { permission: 'report.sign', scope: 'region', run: ({ tx, params, body }) => signReport(tx, params.id, body.revision) }),
]
