// 网页推送: one more way of 桌面 to reach who is called. Off until it is switched on; never the only channel.
import type { Actor } from '#kit/access'
import { type Db, sql } from '#kit/db'
import { notFound } from '#kit/errors'
import { rowsErasure } from '#kit/erasure'
import { nextRing } from '#kit/events'
import type { Feature } from '#kit/feature'
import { route } from '#kit/http'
import * as actions from './actions.ts'
import * as api from './api.ts'
import { pushAll } from './send.ts'
import * as store from './store.ts'

export { pushAll } from './send.ts'

const roles = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'enterprise_officer', 'team_leader', 'office', 'inspector']
const own = { permission: 'push.receive', scope: 'self' } as const, configures = { permission: 'push.configure', scope: { open: 'one setting of the whole installation' } } as const

function owner(actor: Actor): Actor & { kind: 'user' } {
  if (actor.kind !== 'user') throw notFound({ what: '本人的浏览器' })
  return actor
}

async function run(db: Db, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pushAll(db).catch((error: unknown) => console.error(`push: ${(error as Error).message}`))
    await nextRing(2000, signal)
  }
}

export const feature: Feature = {
  name: 'notify/push',
  permissions: { 'push.receive': roles, 'push.configure': ['sysadmin'] },
  routes: [
    route(api.readPush, { ...own, run: async ({ tx, actor }) => { const { switchedOnAt, publicKey } = await store.settingsOf(tx); return { on: switchedOnAt !== null, publicKey, rows: await store.browsersOf(tx, owner(actor).id) } } }),
    route(api.addBrowser, { ...own, run: ({ tx, actor, body }) => actions.addBrowser(tx, owner(actor), body.subscription, body.label) }),
    route(api.dropBrowser, { ...own, run: async ({ tx, actor, params }) => (await actions.dropBrowser(tx, owner(actor), params.id), {}) }),
    route(api.tryBrowser, { ...own, run: async ({ tx, actor, params }) => (await actions.tryBrowser(tx, owner(actor), params.id), {}) }),
    route(api.readPushSettings, { ...configures, run: ({ tx }) => actions.readSettings(tx) }),
    route(api.setPushSettings, { ...configures, run: ({ tx, body }) => actions.setSettings(tx, body) }),
  ],
  seed: actions.seed, background: [{ key: 'push', run }], ledgers: ['push_browsers', 'push_sends'],
  erasures: [
    rowsErasure({ key: 'push.browser', table: 'push_browsers', since: sql`t.gone_at` }),
    rowsErasure({ key: 'push.browser', table: 'push_sends', since: sql`t.at` }),
  ],
}
