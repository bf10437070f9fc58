import { chinaDay } from '#kit/calendar'
import { route } from '#kit/http'
import type { Tx } from '#kit/db'
import { stormNow } from '#monitoring/typhoons'
import * as actions from './actions.ts'
import * as api from './api.ts'
import { stormOf, vesselsAtSea } from './atSea.ts'
import { takeAtSea } from './export.ts'
import { episodesOf } from './model.ts'
import type { AtSeaRow } from './seaModel.ts'
import * as store from './store.ts'

const read = { permission: 'mover.read', scope: 'region' } as const
const edit = { permission: 'mover.edit', scope: 'region' } as const
const machines = { open: 'rows of machines that name no place; the permission is the city\'s alone' }
type Sea = { storm?: string | undefined; region?: string | undefined; q?: string | undefined; registered: boolean }

async function sea(tx: Tx, query: Sea) {
  const { id, steps } = await stormOf(tx, query.storm)
  return { id, steps, rows: await vesselsAtSea(tx, steps, query) }
}

async function named(tx: Tx, id: string | null) {
  const { storm } = await stormNow(tx)
  return id !== null && storm?.id === id ? { id, no: storm.no, name: storm.nameZh ?? storm.name, replay: storm.origin === 'replay' } : id === null ? null : { id, no: '', name: '', replay: false }
}

export const routes = [
  route(api.listMovers, { ...read, run: ({ tx, query: { limit, cursor, ...filter } }) => store.listMovers(tx, filter, { limit, cursor }) }),
  route(api.moverDots, { ...read, run: async ({ tx, query }) => ({ rows: await store.dots(tx, query), most: store.mostDots }) }),
  route(api.moverStrangers, { ...edit, run: async ({ tx }) => ({ rows: await store.strangers(tx) }) }),
  route(api.moverRefusals, { ...edit, run: async ({ tx, query }) => ({ rows: await store.refusals(tx, query) }) }),
  route(api.readMover, { ...read, run: async ({ tx, params }) => ({ mover: await actions.foundMover(tx, params.id) }) }),
  route(api.moverTrack, { ...read, run: async ({ tx, params: { id }, query }) => {
    const { seen } = await actions.foundMover(tx, id), { overspeedKmh, source, verified } = await store.limits(tx)
    // the last day that has something to show, unless one is asked for
    const day = query.day ?? chinaDay(seen ? seen.observedAt : await tx.now())
    const points = await store.trackOf(tx, id, day)
    return { day, points, episodes: episodesOf(points.filter((p) => !p.flagged), overspeedKmh), overspeedKmh, source, verified, cut: points.length >= store.mostPoints }
  } }),
  route(api.addMover, { ...edit, status: 201, run: ({ tx, body: { kind, key, ...given } }) => actions.registerMover(tx, kind, key, given) }),
  route(api.changeMover, { ...edit, run: async ({ tx, params, body }) => (await actions.changeMover(tx, params.id, body), {}) }),
  route(api.unbindMover, { ...edit, run: async ({ tx, params, body }) => (await actions.unbindTerminal(tx, params.id, body.reason), {}) }),
  route(api.retireMover, { ...edit, run: async ({ tx, params, body }) => (await actions.retireMover(tx, params.id, body.reason), {}) }),
  route(api.revealMover, { permission: 'mover.reveal', scope: 'region', run: ({ tx, params }) => actions.revealPhone(tx, params.id) }),
  route(api.vesselsAtSea, { ...read, run: async ({ tx, query }) => {
    const { id, steps, rows } = await sea(tx, query)
    return { storm: await named(tx, id), steps, rows, total: rows.length, at: (await tx.now()).toISOString() }
  } }),
  route(api.exportAtSea, { ...read, run: async ({ tx, query: { force, ...query } }) => {
    const { steps, rows } = await sea(tx, query)
    return takeAtSea(tx, force === undefined ? rows : rows.filter((r: AtSeaRow) => r.reached[force] !== null), { ...query, force, storm: steps[0]?.at })
  } }),
  route(api.listAisSources, { permission: 'ais_source.read', scope: machines, run: async ({ tx }) => ({ rows: await store.aisSources(tx) }) }),
  route(api.addAisSource, { permission: 'ais_source.edit', scope: machines, status: 201, run: ({ tx, body }) => actions.addSource(tx, body) }),
  route(api.changeAisSource, { permission: 'ais_source.edit', scope: machines, run: async ({ tx, params, body }) => (await actions.changeSource(tx, params.id, body), {}) }),
]
