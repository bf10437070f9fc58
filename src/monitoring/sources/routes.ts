import { attachment, route } from '#kit/http'
import { mqtt, nmeaUdp, protocols } from '#monitoring/protocols'
import * as actions from './actions.ts'
import * as api from './api.ts'
import type { Door } from './model.ts'
import { postMapped } from './post.ts'
import * as store from './store.ts'

const open = { open: 'rows that name no place; the permission is the city\'s alone' }
const edit = { permission: 'source.edit', scope: open } as const
const http = { key: 'http', title: 'HTTP JSON', delivers: 'readings', docs: 'docs/http-readings.md' } as const

export const routes = [
  route(api.listSources, {
    permission: 'source.read', scope: 'region',
    run: async ({ tx }) => ({ doors: await doors(tx), mappings: await store.mappings(tx), brokers: await store.brokers(tx), users: await store.users(tx), at: (await tx.now()).toISOString() }),
  }),
  route(api.addMapping, { ...edit, status: 201, run: ({ tx, body }) => actions.addMapping(tx, body) }),
  route(api.changeMapping, { ...edit, run: async ({ tx, params, body }) => (await actions.changeMapping(tx, params.id, body), {}) }),
  route(api.addBroker, { ...edit, status: 201, secret: true, run: ({ tx, body }) => actions.addBroker(tx, body) }),
  route(api.changeBroker, { ...edit, secret: true, run: async ({ tx, params, body }) => (await actions.changeBroker(tx, params.id, body), {}) }),
  // a file of JSON, because files are not kept for repeated commands
  route(api.addUser, { ...edit, secret: true, run: async ({ tx, body }) => attachment({ name: 'key.json', mime: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify({ key: await actions.addUser(tx, body.name, body.topic) })), inline: true }) }),
  route(api.revokeUser, { ...edit, run: async ({ tx, params }) => (await actions.revokeUser(tx, params.name), {}) }),
  route(api.postMapped, {
    permission: 'public', scope: { open: 'the station key proves the sender; a station has no region of its own to see' }, perMinute: 1200,
    run: async ({ tx, params, body, request }) => ({ items: await postMapped(tx, params.mapping, request.headers.authorization, body, request.ip) }),
  }),
]

/** Every kind, whether or not a process has told of it yet, and the foreign brokers after them. */
async function doors(tx: Parameters<typeof store.doorRows>[0]): Promise<Door[]> {
  const told = await store.doorRows(tx)
  const kinds = [...protocols, mqtt, http].map(({ key, title, delivers, docs }) => ({ key: key as string, title: title as string, delivers: delivers as string, docs: docs as string }))
  const foreign = told.filter((d) => d.protocol.startsWith('mqtt:')).map((d) => ({ key: d.protocol, title: `MQTT ${d.protocol.slice(5)}`, delivers: 'readings', docs: 'docs/mqtt.md' }))
  const udp = told.filter((d) => d.protocol === nmeaUdp.key).map(() => ({ key: nmeaUdp.key as string, title: nmeaUdp.title as string, delivers: 'positions', docs: nmeaUdp.docs as string }))
  const all = [...kinds, ...udp, ...foreign], readings = all.filter((k) => k.delivers === 'readings').map((k) => k.key)
  const flows = new Map([...(await store.minuteFlows(tx)).filter((f) => !readings.includes(f.protocol)), ...(await store.flows(tx, readings))].map((f) => [f.protocol, f]))
  return all.map((kind) => {
    const door = told.find((d) => d.protocol === kind.key), flow = flows.get(kind.key)
    const served = kind.key === 'http' // it has the pages' own door
    return {
      protocol: kind.key, title: kind.title, delivers: kind.delivers, docs: kind.docs, state: served ? 'listening' : (door?.state as Door['state'] | undefined) ?? 'unknown', port: door?.port ?? 0, reason: door?.reason ?? '',
      processes: door?.processes ?? 0, connections: door?.connections ?? 0, turnedAway: door?.turnedAway ?? 0,
      perMinute: Math.round((flow?.perMinute ?? 0) * 10) / 10, lastAt: flow?.lastAt ?? null, quarantined: flow?.quarantined ?? 0, day: flow?.day ?? 0,
    }
  })
}
