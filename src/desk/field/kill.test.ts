// The server is killed by SIGKILL at random instants while a telephone sends; the telephone does what it does: it sends again until it has a receipt.
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '#kit/db'
import { smallCity, testSecret } from '#kit/testing'
import { freePort } from '#kit/postgres'
import { picture, telephone } from './testing.ts'

const city = await smallCity(), at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
const program = `
import { openDb } from ${at('../../kit/db/index.ts')}
import { useSecret } from ${at('../../kit/seal/index.ts')}
import { authenticate } from ${at('../../registry/identity/index.ts')}
import { buildApp, compose } from ${at('../../server.ts')}
useSecret(process.env.ANLAN_SECRET)
compose()
const app = await buildApp({ db: openDb(process.env.DATABASE_URL), authenticate, version: 'test' })
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })`

let running: ChildProcess | undefined
city.atEnd(async () => { running?.kill('SIGKILL'); await sleep(200) })
function start(port: number): ChildProcess {
  running = spawn(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, NODE_TEST_CONTEXT: '', DATABASE_URL: city.url, ANLAN_SECRET: testSecret, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'] })
  return running
}

test('what has a receipt is stored, and nothing is stored twice, though the server dies again and again', async () => {
  const port = await freePort(), base = `http://127.0.0.1:${port}`, cookie = await city.cookieOf('inspector'), phone = telephone(city, 'inspector')
  const post = async (path: string, body: string | Uint8Array<ArrayBuffer>, type: string) => { const r = await fetch(base + path, { method: 'POST', body, headers: { cookie, 'x-anlan': '1', 'content-type': type } }); return { status: r.status, body: await r.json() as { answers?: { state: string; receipt: string }[] } } }
  const receipts = new Map<string, string>()
  const over = new AbortController()
  let kills = 0, repeats = 0
  const killing = (async () => {
    while (!over.signal.aborted) {
      const server = start(port), gone = new Promise((done) => server.once('exit', done))
      for (let n = 0; n < 600 && !over.signal.aborted && !(await fetch(`${base}/api/me`).then(() => true, () => false)); n++) await sleep(50)
      const before = receipts.size
      // it lives until something was received, and a random while more
      for (let n = 0; n < 400 && !over.signal.aborted && receipts.size < before + 2; n++) await sleep(25)
      await sleep(Math.random() * 120)
      server.kill('SIGKILL')
      kills++
      await gone
    }
  })()
  for (let n = 0; n < 14; n++) {
    const photoId = randomUUID(), bytes = new Uint8Array(picture(n)), item = phone.danger([photoId], `演示断电 ${n}`)
    const query = new URLSearchParams({ id: photoId, sha256: createHash('sha256').update(bytes).digest('hex') }), body = () => JSON.stringify({ deviceId: phone.deviceId, deviceNow: phone.clock(), items: [item] })
    for (let tries = 0; !receipts.has(item.id); tries++) {
      assert.ok(tries < 4000, 'it never came through')
      if (tries) repeats++
      const photo = await post(`/api/photos?${query}`, bytes, 'application/octet-stream').catch(() => undefined)
      const answer = photo?.status === 201 ? await post('/api/field/items', body(), 'application/json').catch(() => undefined) : undefined, [a] = answer?.body.answers ?? []
      if (a?.state === 'received') receipts.set(item.id, a.receipt)
      else await sleep(40)
    }
  }
  over.abort()
  await killing
  const stored = await city.tx((tx) => tx.rows<{ id: string; receipt: string }>(sql`select id, receipt from field_items where state = 'received'`))
  assert.deepEqual(new Map(stored.map((s) => [s.id, s.receipt])), receipts)
  assert.equal((await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from dangers where title like '演示断电 %'`))).n, 14)
  assert.equal((await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from photos p join photo_subjects s on s.photo_id = p.id join dangers d on d.id::text = s.subject_id and s.kind = 'danger' where d.title like '演示断电 %'`))).n, 14)
  assert.ok(kills >= 3 && repeats > 0, `${kills} kills, ${repeats} repeats: too few to prove anything`)
})
