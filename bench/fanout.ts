// A red warning to all 13,676 duty holders: queued in one transaction, sent, answered by link, and the next step of those still silent.
// The raw limit of the queueing: the same rows into tables without index, constraint or row-level security, in one transaction too.
import { once } from 'node:events'
import { connect } from 'node:net'
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

/** so many posts answer, the first by id; those behind them take their steps meanwhile */
const asked = 4000
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
    await client.query('update gateway set url = $1, allow_private = true', [gateway.url])
    const sent = await sentPerSecond(client, calloutId, holders)
    report({ name: 'fanout.sent', value: sent, unit: 'messages/s', goal: 500, higher: true, n: holders })
    const stepping = await spreadSteps(client, calloutId, 4)
    const answers = await answering(server.url, client, calloutId, asked)
    const late = await latestStep(client, stepping)
    const bare = await bareAnswers(url, client, calloutId, 1500), commits = await bareCommits(url, 1500)
    report({ name: 'fanout.answers', value: answers.perSecond, unit: `answers/s (one bare row a commit: ${Math.round(commits)}/s)`, goal: 2000, higher: true, limit: bare, ratioGoal: 0.3, n: answers.waits.length, p50: quantile(answers.waits, 0.5), p95: quantile(answers.waits, 0.95) })
    report({ name: 'fanout.refusals', value: await refusals(server.url), unit: 'posts/s that ask nothing of the database, by the same lines', goal: 0, higher: true, n: asked / 2 })
    report({ name: 'fanout.lateness', value: late.seconds, unit: 's', goal: 1, higher: false, n: late.steps })
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

type Ask = { path: string; body: string }
const lines = 64

/** People open nothing, they answer: as many posts by link, sixty-four at a time. */
async function answering(base: string, client: pg.Client, calloutId: string, wanted: number): Promise<{ perSecond: number; waits: number[] }> {
  const { rows } = await client.query<{ no: string; links_expire_at: Date }>(`
    select distinct on (k.callout_post_id) k.no, c.links_expire_at from calls k join callouts c on c.id = k.callout_id where k.callout_id = $1 and k.rank = 'A' order by k.callout_post_id limit $2`, [calloutId, wanted])
  return posting(base, 200, rows.map((row) => ({ path: `/c/${linkToken({ no: Number(row.no), linksExpireAt: row.links_expire_at.toISOString() })}`, body: 'answer=received' })))
}

/** What the same lines and the same server do where nothing is asked of the database: a form that is refused for what stands in it. */
const refusals = async (base: string): Promise<number> =>
  (await posting(base, 400, Array.from({ length: asked / 2 }, (_, i) => ({ path: `/c/${i.toString(36)}-AAAAAAAAAAAAAA`, body: 'answer=nothing' })))).perSecond

/** By bare sockets: the telephones stand elsewhere, and a client of node's own would take a third of these two cores from the server. */
async function posting(base: string, expected: number, asks: readonly Ask[]): Promise<{ perSecond: number; waits: number[] }> {
  const queue = [...asks], waits: number[] = [], { hostname, port } = new URL(base)
  const began = performance.now()
  await Promise.all(Array.from({ length: lines }, async () => {
    const line = await openLine(hostname, Number(port))
    for (let ask = queue.pop(); ask; ask = queue.pop()) {
      const since = performance.now(), status = await line.post(ask)
      if (status !== expected) throw new Error(`${ask.path} answers ${status} and not ${expected}`)
      waits.push(performance.now() - since)
    }
    line.close()
  }))
  return { perSecond: waits.length / ((performance.now() - began) / 1000), waits }
}

async function openLine(host: string, port: number): Promise<{ post: (ask: Ask) => Promise<number>; close: () => void }> {
  const socket = connect({ host, port, noDelay: true })
  await once(socket, 'connect')
  let told: (status: number) => void = () => {}, failed: (error: Error) => void = () => {}, held: Buffer = Buffer.alloc(0)
  socket.on('error', (e) => failed(e)).on('close', () => failed(new Error('the server hung up'))).on('data', (chunk: Buffer) => {
    held = held.length ? Buffer.concat([held, chunk]) : chunk
    const end = held.indexOf('\r\n\r\n')
    const head = end < 0 ? '' : held.toString('latin1', 0, end), length = Number(/content-length: (\d+)/i.exec(head)?.[1])
    if (end < 0 || held.length < end + 4 + length) return
    held = Buffer.alloc(0)
    told(Number(head.slice(9, 12)))
  })
  return {
    post: ({ path, body }) => new Promise((resolve, reject) => {
      told = resolve
      failed = reject
      socket.write(`POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
    }),
    close: () => void (failed = () => {}, socket.destroy()),
  }
}

/**
 * A quarter of the open posts take their next step while the others answer: spread over so many seconds, none of those who answer. The first falls due a
 * second after the statement began, so that what is measured is the product's lateness and not that of this UPDATE.
 */
async function spreadSteps(client: pg.Client, calloutId: string, seconds: number): Promise<string[]> {
  await client.query(`create temp table stepping as select id from callout_posts where callout_id = $1 order by id offset ${asked} limit 2000; analyze stepping`.replace('$1', client.escapeLiteral(calloutId)))
  const { rows: ids } = await client.query<{ id: string }>(`select t.id from timers t join stepping s on t.subject_id = s.id::text where t.subject_kind = 'callout_post' and t.fired_at is null and t.satisfied_at is null and t.cancelled_at is null`)
  const { rows } = await client.query<{ id: string; inTime: boolean }>(`with clock as materialized (select anlan_now() as at)
    update timers set due_at = clock.at + interval '1 second' + random() * make_interval(secs => $2) from clock where id = any($1::uuid[]) returning id, anlan_now() < clock.at + interval '1 second' as "inTime"`, [ids.map((r) => r.id), seconds])
  if (!rows.every((r) => r.inTime)) throw new Error('the steps could not be set within a second: their lateness would be the bench\'s own')
  return rows.map((r) => r.id)
}

/** How long after its time the latest of these steps was taken; waits until all are. */
async function latestStep(client: pg.Client, ids: readonly string[]): Promise<{ seconds: number; steps: number }> {
  for (let waited = 0; waited < 30_000; waited += 200) {
    const { rows: [r] } = await client.query<{ open: number; worst: number }>('select count(*) filter (where fired_at is null)::int as open, coalesce(extract(epoch from max(fired_at - due_at)), 0)::float as worst from timers where id = any($1)', [ids])
    if (r?.open === 0) return { seconds: r.worst, steps: ids.length }
    await sleep(200)
  }
  throw new Error('steps were not taken within 30 s of their time')
}

/**
 * What an answer changes, raw: a call answered, its post woken, its timer met, an event written, in one statement and one commit each, by key, on tables without other index,
 * constraint or row-level security, on as many connections as the server has.
 */
async function bareAnswers(url: string, client: pg.Client, calloutId: string, ms: number): Promise<number> {
  await client.query(`create table bare_calls as select k.* from calls k where callout_id = '${calloutId}'; create table bare_posts as select p.* from callout_posts p where callout_id = '${calloutId}';
    create table bare_clocks as select t.* from timers t where subject_kind = 'callout_post'; create table bare_events as select * from events limit 0;
    create unique index on bare_calls (id); create unique index on bare_posts (id); create index on bare_clocks (subject_id); analyze bare_calls; analyze bare_posts; analyze bare_clocks`)
  const { rows } = await client.query<{ call: string; post: string }>('select distinct on (callout_post_id) id as call, callout_post_id as post from bare_calls order by callout_post_id')
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  let n = 0
  const began = performance.now()
  await Promise.all(Array.from({ length: 16 }, async () => {
    for (let at = n++; performance.now() - began < ms && at < rows.length; at = n++) await pool.query({ name: 'bare.answer', values: [rows[at]?.call, rows[at]?.post], text: `
      with c as (update bare_calls set state = 'answered', answer = 'received', answered_at = now(), answered_via = 'link' where id = $1), p as (update bare_posts set state = 'woken', woken_at = now(), woken_call_id = $1, next_step = null, next_at = null where id = $2),
        t as (update bare_clocks set satisfied_at = now() where subject_id = $2::text)
      insert into bare_events (id, type, subject_kind, subject_id, region_path, at, data) values (1, 'call.answered', 'call', $1::text, '350500/', now(), '{}')` })
  }))
  const perSecond = Math.min(n, rows.length) / ((performance.now() - began) / 1000)
  await pool.end()
  await client.query('drop table bare_calls, bare_posts, bare_clocks, bare_events')
  return perSecond
}

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
