import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { route } from '#kit/http'
import { changeSettings, finishTest, nextAt, startTest } from './actions.ts'
import { changeContactTests, closeContactTest, listContactTests, readContactTest, startContactTest } from './api.ts'
import { linkRoutes } from './linkRoutes.ts'
import { byCounty, doubtfulOf, settingsOf, tests } from './store.ts'

const everywhere = { open: 'a test is of the whole city; only a city officer may begin or end one' }

/** A test writes to people of every county: the city officer's own scope is the city, the ledgers' rows lie in it. */
const cityWide = async <T>(tx: Tx, fn: () => Promise<T>): Promise<T> => (await tx.run(sql`select set_config('anlan.scope', '*', true)`), fn())

export const routes = [
  route(listContactTests, { permission: 'contact_test.read', scope: 'region', run: async ({ tx }) => ({ rows: await tests(tx), settings: await settingsOf(tx), nextAt: await nextAt(tx) }) }),
  route(readContactTest, { permission: 'contact_test.read', scope: 'region', run: async ({ tx, params }) => {
    const [test] = await tests(tx, params.id)
    if (!test) throw notFound({ what: '这次联络测试' })
    return { test, counties: await byCounty(tx, params.id), doubtful: await doubtfulOf(tx, params.id, 200), doubtfulTotal: test.wrong + test.failed }
  } }),
  route(startContactTest, { permission: 'contact_test.edit', scope: everywhere, status: 201, run: ({ tx }) => cityWide(tx, () => startTest(tx)) }),
  route(closeContactTest, { permission: 'contact_test.edit', scope: everywhere, run: ({ tx, params }) => cityWide(tx, async () => (await finishTest(tx, params.id), { closed: true })) }),
  route(changeContactTests, { permission: 'contact_test.edit', scope: everywhere, run: ({ tx, body }) => cityWide(tx, () => changeSettings(tx, body)) }),
  ...linkRoutes,
]
