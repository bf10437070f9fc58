import { may } from '#kit/access'
import type { Tx } from '#kit/db'
import { route } from '#kit/http'
import { distance } from '#kit/geo'
import { nearestRows } from '#registry/atlas'
import { forestWardens } from '#registry/forests'
import { regionsUnder } from '#registry/regions'
import * as api from './api.ts'
import { foundFire, judgeFire } from './judge.ts'
import type { Fire } from './model.ts'
import { deedsOf, listFires, pixelsOf } from './store.ts'

const read = { permission: 'fire.read', scope: 'region' } as const

/** Who walks there, as far as the asker may see. */
async function wardensNear(tx: Tx, at: Fire) {
  if (!may(tx.actor, 'forest_warden.read')) return []
  return (await nearestRows(tx, forestWardens, {}, at, 3)).map(({ id, name, metres, place }) => ({ id, name, metres, place }))
}

async function villageNear(tx: Tx, fire: Fire) {
  const villages = (await regionsUnder(tx, fire.regionPath, 5)).flatMap((v) => (v.lon === null || v.lat === null ? [] : [{ code: v.code, name: v.name, metres: Math.round(distance(fire, { lon: v.lon, lat: v.lat })) }]))
  return villages.toSorted((a, b) => a.metres - b.metres)[0] ?? null
}

export const routes = [
  route(api.listFires, { ...read, run: ({ tx, query }) => listFires(tx, query) }),
  route(api.readFire, { ...read, run: async ({ tx, params: { id } }) => {
    const fire = await foundFire(tx, id)
    return { fire, pixels: await pixelsOf(tx, id), wardens: await wardensNear(tx, fire), village: await villageNear(tx, fire), deeds: await deedsOf(tx, id) }
  } }),
  route(api.judgeFire, { permission: 'fire.judge', scope: 'region', run: async ({ tx, params, body }) => ({ fire: await judgeFire(tx, params.id, body.state, body.note) }) }),
]
