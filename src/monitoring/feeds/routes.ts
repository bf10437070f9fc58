import type { Tx } from '#kit/db'
import { route } from '#kit/http'
import { areasOf, type Alert } from '#monitoring/cap'
import * as actions from './actions.ts'
import * as api from './api.ts'
import { messageUnknown } from './errors.ts'
import { kinds } from './kinds.ts'
import { messageById } from './messages.ts'
import { eventTypeRows, itemsOf, listFeeds } from './store.ts'

const reads = { permission: 'feed.read', scope: { open: 'addresses of sources and what they published; no person, no place' } } as const
const manages = { ...reads, permission: 'feed.manage' } as const, allows = { ...reads, permission: 'feed.allow_private' } as const

async function shown(tx: Tx, id: string) {
  const m = await messageById(tx, id)
  if (!m) throw messageUnknown({ id })
  const alert = m.alert as Alert, info = alert.info?.find((i) => /^zh/i.test(i.language ?? '')) ?? alert.info?.[0]
  const { shapes, problems } = areasOf(alert)
  return {
    ...m, description: info?.description ?? '', instruction: info?.instruction ?? '', verdicts: m.verdicts as never, problems: [...(m.problems as typeof problems), ...problems],
    shapes: shapes.slice(0, 200).map(({ areaDesc, drawn, vertices, crosses }) => ({ areaDesc, drawn, vertices, crosses })),
  }
}

export const routes = [
  route(api.listFeeds, { ...reads, run: async ({ tx }) => ({ rows: await listFeeds(tx), kinds: kinds.map(({ key, example, intervalSeconds, fields }) => ({ key, example, intervalSeconds, fields: [...fields] })) }) }),
  route(api.readFeed, { ...reads, run: async ({ tx, params }) => ({ feed: await actions.foundFeed(tx, params.id), items: await itemsOf(tx, params.id, 100) }) }),
  route(api.addFeed, { ...manages, status: 201, run: ({ tx, body }) => actions.addFeed(tx, body) }),
  route(api.editFeed, { ...manages, run: ({ tx, params, body }) => actions.editFeed(tx, params.id, body) }),
  route(api.enableFeed, { ...manages, run: ({ tx, params }) => actions.setEnabled(tx, params.id, true) }),
  route(api.disableFeed, { ...manages, run: ({ tx, params }) => actions.setEnabled(tx, params.id, false) }),
  route(api.fetchFeed, { ...manages, run: ({ tx, params }) => actions.fetchNow(tx, params.id) }),
  route(api.allowPrivate, { ...allows, run: ({ tx, params, body }) => actions.setPrivate(tx, params.id, true, body.reason) }),
  route(api.refusePrivate, { ...allows, run: ({ tx, params, body }) => actions.setPrivate(tx, params.id, false, body.reason) }),
  route(api.readMessage, { ...reads, run: ({ tx, params }) => shown(tx, params.id) }),
  route(api.listEventTypes, { ...reads, run: async ({ tx }) => ({ rows: await eventTypeRows(tx) }) }),
  route(api.changeEventType, { ...manages, run: ({ tx, body }) => actions.changeEventType(tx, body) }),
]
