// Telephones come back into the network: 93 reports a second, each with a photo of 30 kB, for a minute (`--long`: ten, the 55,680 of the promise), from 48 inspectors of all counties. A report is received
// when its photo's bytes, its hash, and the danger that it became are committed. Every thirtieth answer is lost and its report sent again. The raw limit: the same bytes
// and one bare row a commit, as many as go, on as many connections.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import http from 'node:http'
import jpeg from 'jpeg-js'
import pg from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '#kit/access'
import { sql, type Db } from '#kit/db'
import { openSession, sessionCookie } from '#registry/identity'
import { benchCity } from './city.ts'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'

const perSecond = 93, photoSize = 30_000, lanes = 48
const seconds = process.argv.includes('--long') ? 600 : 60

export const offline: Bench = async (at, report) => {
  const city = await benchCity(at), phones = await phonesOf(city.db, city.server.url)
  try {
    const limit = await bareCommits(city.url, 5_000)
    const desk = watchDesk(city), run = await reports(phones)
    const waits = await desk.stop(), undrawn = await count(city.client, 'select count(*)::int as n from photos where file is null and fault is null')
    const [dangers, photos, items] = [await count(city.client, `select count(distinct title)::int as n from dangers where title like '演示离线 %'`), await count(city.client, `select count(distinct p.id)::int as n from photos p join photo_subjects s on s.photo_id = p.id join dangers d on d.id::text = s.subject_id where d.title like '演示离线 %'`), await count(city.client, `select count(*)::int as n from field_items where state = 'received'`)]
    const twice = (await count(city.client, `select count(*)::int as n from dangers where title like '演示离线 %'`)) - dangers, lost = run.received - Math.min(dangers, photos, items)
    report({ name: 'offline.reports', value: run.received / run.seconds, unit: `reports/s received (${run.sent} sent)`, goal: perSecond * 0.99, higher: true, limit, n: run.received, p50: quantile(run.waits, 0.5), p95: quantile(run.waits, 0.95) })
    report({ name: 'offline.lost', value: lost, unit: 'reports received and not kept', goal: 0, higher: false, n: run.received })
    report({ name: 'offline.twice', value: twice, unit: `dangers twice (${run.repeated} reports sent twice)`, goal: 0, higher: false, n: run.received })
    report({ name: 'offline.desks', value: quantile(waits, 0.95), unit: 'ms p95 of other desks meanwhile', goal: 500, higher: false, n: waits.length, p50: quantile(waits, 0.5), p95: quantile(waits, 0.95) })
    report({ name: 'offline.drawn', value: await drawnPerSecond(city.client), unit: `photos drawn anew a second behind the receipts (${undrawn} waited at the end)`, goal: 0, higher: true, n: photos })
  } finally {
    for (const phone of phones) phone.close()
    await city.close()
  }
}

type Phone = { userId: string; towns: readonly string[]; post: (path: string, body: Buffer | string, type: string) => Promise<{ status: number; body: any }>; close: () => void } // eslint-disable-line -- a bench reads any answer

/** Each another inspector's, by turns of the counties, with what he finds in the towns of his own: every one asks under his own scope. */
async function phonesOf(db: Db, base: string): Promise<Phone[]> {
  const { port } = new URL(base), people = await db.tx(system('bench'), async (tx) => {
    const made = await tx.rows<{ id: string; towns: string[] }>(sql`with made as (insert into users (login, name, roles, region_path)
        select 'bench' || n, '演示检查员' || n, array['inspector'], c.path from generate_series(1, ${lanes}::int) n join (select path, row_number() over (order by code) as i, count(*) over () as all from regions where level = 3) c on c.i = 1 + n % c.all returning id, region_path)
      select m.id, array(select code from regions where level = 4 and starts_with(path, m.region_path) order by md5(code)) as towns from made m`)
    const tokens: string[] = []
    for (const { id } of made) tokens.push(await openSession(tx, id))
    return made.map((m, i) => ({ ...m, token: tokens[i] as string }))
  })
  return people.map(({ id, towns, token }) => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    return {
      userId: id, towns, close: () => agent.destroy(),
      post: (path, body, type) => new Promise((resolve, reject) => {
        const request = http.request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers: { cookie: `${sessionCookie}=${token}`, 'x-anlan': '1', 'content-type': type, 'content-length': Buffer.byteLength(body) } }, (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => resolve({ status: response.statusCode ?? 0, body: text.startsWith('{') ? JSON.parse(text) : text })).on('error', reject)
        })
        request.on('error', reject).end(body)
      }),
    }
  })
}

const base = ((): Buffer => {
  const [width, height] = [360, 270], data = Buffer.alloc(width * height * 4)
  for (let i = 0; i < data.length; i++) data[i] = (i % 4 === 3 ? 255 : 90 + 60 * Math.sin(i / 97) + (randomBytes(1)[0] as number) / 8) & 255
  return Buffer.from(jpeg.encode({ width, height, data }, 72).data)
})()
/** A picture of its own: a comment behind the first marker, filled up to the size. */
function photo(): Buffer {
  const filler = Math.max(16, Math.min(65_000, photoSize - base.length)), comment = Buffer.alloc(4 + filler)
  comment.writeUInt16BE(0xfffe, 0)
  comment.writeUInt16BE(filler + 2, 2)
  randomBytes(filler).copy(comment, 4)
  return Buffer.concat([base.subarray(0, 2), comment, base.subarray(2)])
}

type Run = { sent: number; received: number; repeated: number; seconds: number; waits: number[] }

/** Sent by the clock, not by the answers: what is late stands in the queue and is waited for. */
async function reports(phones: readonly Phone[]): Promise<Run> {
  const run: Run = { sent: 0, received: 0, repeated: 0, seconds: 0, waits: [] }, began = performance.now(), total = perSecond * seconds, foundOn = new Date().toISOString().slice(0, 10)
  let n = 0
  await Promise.all(phones.map(async (phone) => {
    const deviceId = randomUUID()
    while (n < total) {
      const mine = n++, due = began + (mine * 1000) / perSecond
      if (due > performance.now()) await sleep(due - performance.now())
      run.sent++
      if (await one(phone, { regionCode: phone.towns[mine % phone.towns.length] as string, foundOn, deviceId, no: mine }, mine % 30 === 0)) { run.received++; run.waits.push(performance.now() - due) }
      if (mine % 30 === 0) run.repeated++
    }
  }))
  return { ...run, seconds: (performance.now() - began) / 1000 }
}

async function one(phone: Phone, { regionCode, foundOn, deviceId, no }: { regionCode: string; foundOn: string; deviceId: string; no: number }, twice: boolean): Promise<boolean> {
  const bytes = photo(), id = randomUUID(), at = new Date().toISOString(), query = new URLSearchParams({ id, sha256: createHash('sha256').update(bytes).digest('hex'), takenAt: at, deviceNow: at })
  const kept = await phone.post(`/api/photos?${query}`, bytes, 'application/octet-stream')
  if (kept.status !== 201) throw new Error(`a photo was answered ${kept.status} ${JSON.stringify(kept.body)}`)
  const body = JSON.stringify({ deviceId, deviceNow: at, items: [{ id: randomUUID(), kind: 'danger', schema: 2, userId: phone.userId, madeAt: at, payload: { regionCode, title: `演示离线 ${no}`, foundOn, photoIds: [id] } }] })
  const answer = await phone.post('/api/field/items', body, 'application/json')
  if (twice) await phone.post('/api/field/items', body, 'application/json')
  if (answer.body?.answers?.[0]?.state !== 'received') throw new Error(`an item was answered ${answer.status} ${JSON.stringify(answer.body)}`)
  return true
}

/** What a duty officer's desk asks while all that goes on. */
function watchDesk(city: Awaited<ReturnType<typeof benchCity>>): { stop: () => Promise<number[]> } {
  const waits: number[] = [], ask = city.asker(2)
  const over = new AbortController()
  const done = ask.then(async (asker) => {
    for (let n = 0; !over.signal.aborted; n++) {
      const since = performance.now()
      const { status } = await asker.get(n % 2 ? '/api/desk/night' : '/api/enterprises?limit=50')
      if (status !== 200) throw new Error(`the desk was answered ${status}`)
      waits.push(performance.now() - since)
      await sleep(200)
    }
    asker.close()
  })
  return { stop: async () => { over.abort(); await done; return waits } }
}

async function bareCommits(url: string, ms: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 16 }), bytes = photo(), began = performance.now()
  let n = 0
  await pool.query('create table bare_photos (id uuid, sha256 text, bytes bytea)')
  await pool.query('alter table bare_photos alter bytes set storage external')
  await Promise.all(Array.from({ length: 16 }, async () => { while (performance.now() - began < ms) { await pool.query('insert into bare_photos values ($1, $2, $3)', [randomUUID(), 'x'.repeat(64), bytes]); n++ } }))
  await pool.query('drop table bare_photos')
  await pool.end()
  return (n * 1000) / (performance.now() - began)
}
const count = async (client: pg.Client, query: string): Promise<number> => (await client.query<{ n: number }>(query)).rows[0]?.n ?? 0
async function drawnPerSecond(client: pg.Client): Promise<number> {
  const open = () => count(client, 'select count(*)::int as n from photos where file is null and fault is null'), before = await open(), began = performance.now()
  await sleep(5_000)
  return ((before - (await open())) * 1000) / (performance.now() - began)
}
