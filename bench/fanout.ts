// A red warning to all 13,676 duty holders: queued in one transaction, sent, answered by link, and the next step of those still silent.
// The raw limit of the queueing: the same rows into tables without index, constraint or row-level security, in one transaction too.
import http from 'node:http'
import pg from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '#kit/access'
import { openDb, type Db } from '#kit/db'
import { newSecret, useSecret } from '#kit/seal'
import { startCallout } from '#notify/callouts'
import { linkToken } from '#notify/links'
import { startGateway } from '#notify/simulators'
import { compose } from '../src/server.ts'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'

const tables = ['callout_posts', 'calls', 'attempts', 'timers'] as const

export const fanout: Bench = async (at, report) => {
  const secrets = { ANLAN_SECRET: newSecret(), ANLAN_GATEWAY_SECRET: newSecret() }
  Object.assign(process.env, secrets)
  useSecret(secrets.ANLAN_SECRET)
  const server = await at.server({ env: secrets })
  const { url } = await at.database()
  compose()
  const db = openDb(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const gateway = await startGateway({ port: 0, secret: secrets.ANLAN_GATEWAY_SECRET, callback: `${server.url}/api/gateway/receipts`, loss: 0, duplicate: 0, late: 0, delay: 0.2 })
  try {
    const { seconds, holders, calloutId } = await queueAll(db)
    const limit = await bareRows(client, calloutId)
    report({ name: 'fanout.queued', value: seconds, unit: 's', goal: 2, higher: false, limit, ratioGoal: 12, n: holders })
    await client.query('update gateway set url = $1', [gateway.url])
    const sent = await sentPerSecond(client, calloutId, holders)
    report({ name: 'fanout.sent', value: sent, unit: 'messages/s', goal: 500, higher: true, n: holders })
    const answers = await answering(server.url, client, calloutId, 3000)
    const commits = await bareCommits(url, 1500)
    report({ name: 'fanout.answers', value: answers.perSecond, unit: 'answers/s', goal: 300, higher: true, limit: commits, n: answers.waits.length, p50: quantile(answers.waits, 0.5), p95: quantile(answers.waits, 0.95) })
    const step = await stepAll(client)
    report({ name: 'fanout.step', value: step.seconds, unit: 's', goal: 5, higher: false, n: step.posts })
  } finally {
    await db.close()
    await client.end()
    await gateway.close()
  }
}

async function queueAll(db: Db): Promise<{ seconds: number; holders: number; calloutId: string }> {
  const began = performance.now()
  const { holders, calloutId } = await db.tx(system('bench'), (tx) => startCallout(tx, {
    subject: { kind: 'bench', id: 'fanout' }, level: 1, title: '台风红色预警（演示）', message: '强台风预计 6 小时内登陆。', regionPaths: ['350500/'], region: '350500/',
  }))
  return { seconds: (performance.now() - began) / 1000, holders, calloutId }
}

/** Seconds that the bare rows take: the same columns, the same bytes. */
async function bareRows(client: pg.Client, calloutId: string): Promise<number> {
  const of = (table: string) => table === 'timers' ? `subject_id in (select id::text from callout_posts where callout_id = '${calloutId}')` : `callout_id = '${calloutId}'`
  for (const table of tables) await client.query(`create temp table given_${table} as select * from ${table} where ${of(table)}; create table bare_${table} as select * from ${table} limit 0`)
  const began = performance.now()
  await client.query(`begin; ${tables.map((t) => `insert into bare_${t} select * from given_${t}`).join(';')}; commit`)
  const seconds = (performance.now() - began) / 1000
  await client.query(tables.map((t) => `drop table bare_${t}`).join(';'))
  return seconds
}

async function sentPerSecond(client: pg.Client, calloutId: string, holders: number): Promise<number> {
  const began = performance.now()
  for (;;) {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from attempts where callout_id = $1 and state in ('queued', 'sending')`, [calloutId])
    if (rows[0]?.n === 0) return holders / ((performance.now() - began) / 1000)
    if (performance.now() - began > 60_000) throw new Error(`${rows[0]?.n} messages still queued after a minute`)
    await sleep(100)
  }
}

/** People open nothing, they answer: as many posts by link, twenty-four at a time. */
async function answering(base: string, client: pg.Client, calloutId: string, wanted: number): Promise<{ perSecond: number; waits: number[] }> {
  const { rows } = await client.query<{ no: string; links_expire_at: Date }>(`
    select distinct on (k.callout_post_id) k.no, c.links_expire_at from calls k join callouts c on c.id = k.callout_id where k.callout_id = $1 and k.rank = 'A' limit $2`, [calloutId, wanted])
  const agent = new http.Agent({ keepAlive: true, maxSockets: 24 })
  const waits: number[] = []
  const began = performance.now()
  const queue = [...rows]
  await Promise.all(Array.from({ length: 24 }, async () => {
    for (let row = queue.pop(); row; row = queue.pop()) {
      const since = performance.now()
      const status = await post(`${base}/c/${linkToken({ no: Number(row.no), linksExpireAt: row.links_expire_at.toISOString() })}`, agent)
      if (status !== 200) throw new Error(`an answer was refused: ${status}`)
      waits.push(performance.now() - since)
    }
  }))
  const perSecond = waits.length / ((performance.now() - began) / 1000)
  agent.destroy()
  return { perSecond, waits }
}

const post = (url: string, agent: http.Agent): Promise<number> => new Promise((resolve, reject) => {
  const body = 'answer=received'
  const sent = http.request(url, { method: 'POST', agent, headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length } }, (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)))
  sent.on('error', reject)
  sent.end(body)
})

/** Commits a second of one bare row each, on as many connections as the server has. */
async function bareCommits(url: string, ms: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  await pool.query('create table bare_answers (id bigint generated always as identity primary key, at timestamptz default now())')
  let n = 0
  const began = performance.now()
  await Promise.all(Array.from({ length: 16 }, async () => { for (; performance.now() - began < ms; n++) await pool.query('insert into bare_answers default values') }))
  const perSecond = n / ((performance.now() - began) / 1000)
  await pool.query('drop table bare_answers')
  await pool.end()
  return perSecond
}

/** Three minutes later: the posts that are still silent take their next step, all in the same second. */
async function stepAll(client: pg.Client): Promise<{ seconds: number; posts: number }> {
  const open = `kind = 'callout.voice' and fired_at is null and satisfied_at is null and cancelled_at is null`
  const left = async () => (await client.query<{ n: number }>(`select count(*)::int as n from timers where ${open}`)).rows[0]?.n ?? 0
  const posts = await left()
  await client.query(`update timers set due_at = anlan_now() where ${open}`)
  const began = performance.now()
  while ((await left()) > 0) {
    if (performance.now() - began > 60_000) throw new Error('the step was not taken within a minute')
    await sleep(50)
  }
  return { seconds: (performance.now() - began) / 1000, posts }
}
