import { actorName } from '#kit/access'
import { record } from '#kit/events'
import { route } from '#kit/http'
import { theCity } from '#registry/regions'
import * as api from './api.ts'
import { changeModel, theModel } from './store.ts'
import { quakeOf, quakesOf } from './views.ts'

const open = { open: 'a quake belongs to no region; it is public' }, permission = 'quake.read'

export const routes = [
  route(api.listQuakes, { permission, scope: open, run: ({ tx, query }) => quakesOf(tx, query) }),
  route(api.readQuake, { permission, scope: 'region', run: ({ tx, params }) => quakeOf(tx, params.id) }),
  route(api.changeModel, { permission: 'quake.model', scope: open, run: async ({ tx, body }) => {
    const before = await theModel(tx)
    await changeModel(tx, before.key, body, actorName(tx.actor))
    const model = await theModel(tx)
    await record(tx, { type: 'quake_model.changed', subject: { kind: 'quake_model', id: model.key }, region: (await theCity(tx))?.path ?? '', data: { before, after: model } })
    return { model }
  } }),
]
