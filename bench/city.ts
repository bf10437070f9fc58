// The demo city behind a running server, at its own size and at ten times that, and a signed-in officer who asks over HTTP.
import http from 'node:http'
import pg from 'pg'
import { system } from '#kit/access'
import { openDb, sql, type Db } from '#kit/db'
import { newSecret, useSecret } from '#kit/seal'
import { moreEnterprises } from '#registry/demo'
import { openSession, sessionCookie } from '#registry/identity'
import { compose } from '../src/server.ts'
import type { Place, Server } from './place.ts'

export type Asker = { get: (path: string) => Promise<{ status: number; body: Buffer; headers: http.IncomingHttpHeaders }>; close: () => void }
export type BenchCity = { server: Server; db: Db; url: string; client: pg.Client; asker: (connections: number) => Promise<Asker>; /** of a signed-in duty officer of the city */ cookie: () => Promise<string>; /** to 520,230 enterprises */ tenfold: () => Promise<void>; close: () => Promise<void> }

export async function benchCity(at: Place): Promise<BenchCity> {
  const ANLAN_SECRET = newSecret()
  process.env.ANLAN_SECRET = ANLAN_SECRET
  useSecret(ANLAN_SECRET)
  const server = await at.server({ env: { ANLAN_SECRET } }), { url } = await at.database()
  compose()
  const db = openDb(url, { max: 4 }), client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    server, db, url, client,
    cookie: () => cookie(db),
    asker: async (connections) => askerOf(server.url, await cookie(db), connections),
    tenfold: async () => {
      await db.tx(system('bench'), (tx) => moreEnterprises(tx, { times: 9, first: 52_023 }))
      await client.query('vacuum analyze enterprises')
    },
    close: async () => { await db.close(); await client.end() },
  }
}

async function cookie(db: Db): Promise<string> {
  const token = await db.tx(system('bench'), async (tx) => openSession(tx, (await tx.one<{ id: string }>(sql`select id from users where roles @> array['city_duty'] order by login limit 1`)).id))
  return `${sessionCookie}=${token}`
}

function askerOf(base: string, cookie: string, connections: number): Asker {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections }), { port } = new URL(base)
  return {
    close: () => agent.destroy(),
    get: (path) => new Promise((resolve, reject) => {
      http.get({ host: '127.0.0.1', port, path, agent, headers: { cookie } }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts), headers: response.headers })).on('error', reject)
      }).on('error', reject)
    }),
  }
}

/** Runs `ask` over and over on so many lanes for so long; answers a second and each one's milliseconds. */
export async function sustained(lanes: number, ms: number, ask: (n: number) => Promise<void>): Promise<{ perSecond: number; waits: number[] }> {
  const waits: number[] = [], began = performance.now()
  let n = 0
  await Promise.all(Array.from({ length: lanes }, async () => {
    while (performance.now() - began < ms) {
      const since = performance.now()
      await ask(n++)
      waits.push(performance.now() - since)
    }
  }))
  return { perSecond: waits.length / ((performance.now() - began) / 1000), waits }
}
