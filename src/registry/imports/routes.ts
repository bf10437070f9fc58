import { type Route, route, type Uploaded } from '#kit/http'
import type { Ledger } from '#registry/definition'
import { askToWrite, bring, cancel, setUp, undo } from './actions.ts'
import * as api from './api.ts'
import { mend } from './mend.ts'
import { cardOf, importOf, listOf, rowsOf } from './view.ts'
import { wrongFileOf } from './wrongFile.ts'

const use = { permission: 'import.use', scope: 'region' } as const

export const routes: Route[] = [
  route(api.listImports, { ...use, run: ({ tx, query }) => listOf(tx, query) }),
  route(api.getImport, { ...use, run: async ({ tx, params }) => { await importOf(tx, params.id); return cardOf(tx, params.id) } }),
  route(api.importRows, { ...use, run: ({ tx, params, query }) => rowsOf(tx, params.id, query) }),
  route(api.changeSetup, { ...use, run: ({ tx, params, body }) => setUp(tx, params.id, body) }),
  route(api.mendRow, { ...use, run: ({ tx, params, body }) => mend(tx, params.id, params.row, body) }),
  route(api.writeImport, { ...use, status: 202, run: ({ tx, params }) => askToWrite(tx, params.id) }),
  route(api.cancelImport, { ...use, run: ({ tx, params }) => cancel(tx, params.id) }),
  route(api.undoImport, { ...use, run: ({ tx, params }) => undo(tx, params.id) }),
  route(api.wrongFile, { ...use, run: ({ tx, params }) => wrongFileOf(tx, params.id) }),
]

/** The one route that takes a file: the ledger's own permission is asked before its first byte is read. */
export const uploadRoute = (ledger: Ledger): Route => route(api.importApiOf(ledger).upload, {
  permission: `${ledger.key}.transfer`, scope: 'region', status: 202, upload: true,
  run: async ({ tx, body, query }) => cardOf(tx, await bring(tx, ledger, body as Uploaded, query)),
})
