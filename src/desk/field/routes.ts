import type { z } from 'zod'
import { attachment, route } from '#kit/http'
import { takeItems } from './actions.ts'
import * as api from './api.ts'
import { bundleOf, tagOf } from './bundle.ts'
import { listDevices, listItems } from './store.ts'

type SentItems = z.output<typeof api.sendItems.body>
/** New dangers touch nobody else's rows; whatever else a telephone brings, or many at once, goes by itself. */
const apart = ({ deviceId, items }: SentItems): string[] | undefined =>
  items.length <= 3 && items.every((i) => i.kind === 'danger') ? [deviceId, ...items.flatMap((i) => (i.replaces ? [i.id, i.replaces] : [i.id]))] : undefined

export const routes = [
  // as a file, so that a telephone that has it already is told so and nothing is sent
  route(api.readBundle, { permission: 'field.use', scope: 'region', run: async ({ tx, header }) => {
    const bundle = await bundleOf(tx)
    header('etag', tagOf(bundle))
    header('cache-control', 'private, no-cache')
    return attachment({ name: 'bundle.json', mime: 'application/json; charset=utf-8', inline: true, bytes: Buffer.from(JSON.stringify({ ...bundle, at: (await tx.now()).toISOString() })) })
  } }),
  route(api.sendItems, { permission: 'field.use', scope: 'region', join: { most: 32, keys: ({ body }) => apart(body as SentItems) }, run: async ({ tx, body: { deviceId, deviceNow, waiting, persisted, freeMb, items } }) => {
    const now = await tx.now(), offsetMs = now.getTime() - Date.parse(deviceNow)
    return { now: now.toISOString(), offsetMs, answers: await takeItems(tx, { device: { id: deviceId, offsetMs, waiting, persisted, freeMb }, items }) }
  } }),
  route(api.listReceived, { permission: 'field.read', scope: 'region', run: async ({ tx, query }) => ({ items: await listItems(tx, query.state), devices: await listDevices(tx) }) }),
]
