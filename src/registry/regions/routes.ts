import { attachment, route } from '#kit/http'
import { notFound } from '#kit/errors'
import * as api from './api.ts'
import { mapGround } from './base.ts'
import { prefectures } from './divisions.ts'
import { cityAlreadyThere } from './errors.ts'
import * as store from './store.ts'

const open = { permission: 'region.read', scope: { open: 'division codes and outlines are public' } } as const

export const routes = [
  route(api.listPrefectures, {
    permission: 'public', scope: { open: 'the first-run page has no account yet; refused as soon as a city exists' }, perMinute: 30,
    run: async ({ tx }) => {
      const city = await store.theCity(tx)
      if (city) throw cityAlreadyThere({ name: city.name })
      return { rows: prefectures() }
    },
  }),
  route(api.listRegions, {
    ...open,
    run: async ({ tx, query }) => {
      const searched = query.q || query.parent || query.under || query.level
      return store.search(tx, searched ? query : { ...query, parent: (await store.theCity(tx))?.code ?? '!' })
    },
  }),
  route(api.getRegion, {
    ...open,
    run: async ({ tx, params }) => {
      const region = await store.find(tx, params.code)
      if (!region) throw notFound({ what: `区划 ${params.code}` })
      const { n } = await store.childCount(tx, params.code)
      return { region, chain: await store.above(tx, region.path), children: n, outline: (await store.outlineNote(tx, params.code)) ?? null }
    },
  }),
  route(api.townShapes, { permission: 'map.read', scope: open.scope, run: async ({ tx }) => ({ rows: await store.townOutlines(tx) }) }),
  route(api.mapBase, {
    permission: 'map.read', scope: open.scope,
    run: async ({ tx, header }) => {
      const ground = await mapGround(tx)
      header('etag', ground.tag)
      header('cache-control', 'private, no-cache') // kept, but asked about each time: a new outline shows at once
      return attachment({ name: 'base.geojson', mime: 'application/json; charset=utf-8', bytes: ground.bytes, inline: true })
    },
  }),
]
