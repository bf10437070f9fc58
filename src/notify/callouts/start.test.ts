import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { startCallout } from './index.ts'

let city: City
before(async () => { city = await smallCity() })

const rain = (subject: string, over: Partial<Parameters<typeof startCallout>[1]> = {}) => ({
  subject: { kind: 'warning', id: subject }, level: 2 as const, title: '暴雨橙色预警', message: '预计 3 小时内雨量达 50 毫米以上。', regionPaths: ['350500/350521/'], region: '350500/350521/', ...over,
})

describe('starting a callout', () => {
  it('queues a notice, a first message and a next clock for everybody under the regions, in one transaction', async () => {
    const { calloutId, holders } = await city.tx((tx) => startCallout(tx, rain('w-1')))
    const { body } = await city.as('cityDuty').get(`/api/callouts/${calloutId}`)
    assert.equal(body.counts.due, holders)
    assert.equal(body.counts.calling, holders)
    assert.ok(holders > 10)
    const left = await city.tx((tx) => tx.one<{ attempts: number; timers: number; posts: number }>(sql`select
      (select count(*) from attempts where callout_id = ${calloutId} and state = 'queued' and channel = 'sms') as attempts,
      (select count(*) from callout_posts where callout_id = ${calloutId}) as posts,
      (select count(*) from timers t join callout_posts p on p.id::text = t.subject_id where p.callout_id = ${calloutId} and t.kind = 'callout.voice') as timers`))
    assert.equal(left.attempts, holders)
    assert.equal(left.timers, left.posts)
    const [event] = await city.events('callout.started')
    assert.equal(event?.data.holders, holders)
    assert.match(String(event?.data.number), /^泉叫〔\d{4}〕1号$/)
  })

  it('is refused twice for one warning, and nothing is called twice', async () => {
    await assert.rejects(city.tx((tx) => startCallout(tx, rain('w-1'))), { code: 'callout.already_open' })
    assert.equal((await city.events('callout.started')).length, 1)
  })

  it('is refused where no post stands', async () => {
    await assert.rejects(city.tx((tx) => startCallout(tx, rain('w-2', { regionPaths: ['350500/350599/'] }))), { code: 'callout.nobody' })
  })

  it('shows a county its own people of a city-wide callout, and another county none of them', async () => {
    const { calloutId } = await city.tx((tx) => startCallout(tx, rain('w-3', { regionPaths: ['350500/'], region: '350500/' })))
    const whole = (await city.as('cityDuty').get(`/api/callouts/${calloutId}`)).body.counts.due
    const huian = (await city.as('countyCommander').get(`/api/callouts/${calloutId}`)).body.counts.due
    const jinjiang = (await city.as('otherCounty').get(`/api/callouts/${calloutId}`)).body.counts.due
    assert.ok(huian > 0 && jinjiang > 0 && huian + jinjiang < whole)
    const { body } = await city.as('otherCounty').get(`/api/callouts/${calloutId}/people?limit=200`)
    assert.equal(body.total, jinjiang)
    assert.ok(body.rows.every((p: { regionPath: string }) => p.regionPath.startsWith('350500/350582/')))
    assert.equal((await city.as('informant').get(`/api/callouts/${calloutId}`)).status, 403)
  })

  it('counts leaves to nodes: the regions below sum to the whole, the four states to those called', async () => {
    const { rows } = (await city.as('cityDuty').get('/api/callouts?open=true')).body
    for (const callout of rows) {
      const { body } = await city.as('cityDuty').get(`/api/callouts/${callout.id}/regions`)
      const sum = (key: string) => body.rows.reduce((n: number, r: Record<string, number>) => n + (r[key] ?? 0), 0)
      for (const key of ['due', 'sent', 'answered', 'covered', 'calling', 'unwoken']) assert.equal(sum(key), callout[key], key)
      assert.equal(callout.answered + callout.covered + callout.calling + callout.unwoken, callout.due)
    }
  })

  it('a person for whom a whole post is missing goes to the superior at once', async () => {
    await city.tx((tx) => tx.run(sql`update duty_holders set retired_at = anlan_now() where post_id = (select id from posts where region_path = '350500/350582/350582103/350582103001/' limit 1)`))
    const { calloutId } = await city.tx((tx) => startCallout(tx, rain('w-4', { regionPaths: ['350500/350582/350582103/350582103001/'], region: '350500/350582/' })))
    await city.runTimers()
    const [post] = await city.tx((tx) => tx.rows<{ state: string }>(sql`select state from callout_posts where callout_id = ${calloutId}`))
    assert.equal(post?.state, 'unwoken')
    const superior = await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from calls where callout_id = ${calloutId} and role = 'superior'`))
    assert.equal(superior.n, 1)
  })
})
