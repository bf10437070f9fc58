import { may } from '#kit/access'
import { sql, raw, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { route, type Route } from '#kit/http'
import type { Ledger } from '#registry/definition'
import { rowOf } from '#registry/ledger'
import { measureTree, programmeBoard, progressApi, taskList } from './api.ts'
import { evidenceRoutes } from './evidence.ts'
import { measures } from './ledger.ts'
import { sumOf, treeOf } from './model.ts'
import { acceptProgress, reportProgress, reportsOf, returnProgress } from './progress.ts'
import * as store from './store.ts'
import { tasks } from './tasks.ts'

/** Where a row stands, for who may change rows there: what is only shared with him he reads. */
const placeOf = (ledger: Ledger) => async (tx: Tx, id: string): Promise<string> => {
  const found = await tx.maybe<{ regionPath: string }>(sql`select region_path from ${raw(`"${ledger.table}"`)} where id = ${id} and in_scope(region_path) and retired_at is null`)
  if (!found) throw notFound({ what: `这条在册的${ledger.title.zh}` })
  return found.regionPath
}

function progressRoutes(ledger: Ledger): Route[] {
  const api = progressApi(ledger.path), { key } = ledger, scope = 'region' as const
  return [
    route(api.list, { permission: `${key}.read`, scope, run: async ({ tx, actor, params }) => (await rowOf(tx, ledger, params.id), { rows: await reportsOf(tx, params.id), mayReport: may(actor, `${key}.report`), mayAccept: may(actor, `${key}.accept`) }) }),
    route(api.report, { permission: `${key}.report`, scope, run: async ({ tx, params, body }) => (await reportProgress(tx, ledger, params.id, body), {}) }),
    route(api.accept, { permission: `${key}.accept`, scope, run: async ({ tx, params, body }) => (await acceptProgress(tx, ledger, params.id, body.note), {}) }),
    route(api.giveBack, { permission: `${key}.accept`, scope, run: async ({ tx, params, body }) => (await returnProgress(tx, ledger, params.id, body), {}) }),
    ...evidenceRoutes({ path: ledger.path, kind: key, read: `${key}.read`, add: `${key}.report`, seen: (tx, id) => rowOf(tx, ledger, id), place: placeOf(ledger) }),
  ]
}

export const measureRoutes: Route[] = [
  ...progressRoutes(measures),
  route(measureTree, {
    permission: 'measure.read', scope: 'region',
    run: async ({ tx }) => {
      const rows = await store.leaves(tx), tree = treeOf(rows), city = rows.filter((r) => r.level === 'city'), of = (level: string) => rows.filter((r) => r.level === level).length
      return { ...tree, counts: { national: of('national'), province: of('province'), carried: city.filter((r) => r.parentId).length, added: city.filter((r) => !r.parentId).length }, sum: sumOf(city), late: city.filter((r) => r.overdue).sort((a, b) => String(a.dueOn).localeCompare(String(b.dueOn))) }
    },
  }),
]

export const taskRoutes: Route[] = [
  ...progressRoutes(tasks),
  route(programmeBoard, {
    permission: 'programme.read', scope: 'region',
    run: async ({ tx, query }) => {
      const programmes = await store.programmesRunning(tx), chosen = programmes.find((p) => p.id === query.programme)?.id ?? programmes[0]?.id ?? null
      const [fields, months, cells] = chosen ? [await store.fieldsOfProgramme(tx, chosen), await store.monthsOfProgramme(tx, chosen), await store.cells(tx, chosen)] : [[], [], []]
      return { programmes, chosen, fields, months, cells, consultations: await store.consultationsOf(tx, chosen) }
    },
  }),
  route(taskList, { permission: 'programme_task.read', scope: 'region', run: async ({ tx, query }) => ({ rows: await store.tasksOf(tx, query) }) }),
]
