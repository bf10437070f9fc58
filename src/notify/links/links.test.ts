import assert from 'node:assert/strict'
import { afterEach, before, describe, it } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import { begin, called, pair } from '../callouts/testing.ts'
import { linkToken } from './token.ts'

let city: City
before(async () => { city = await smallCity() })
afterEach(() => city.clock.reset())

const form = (token: string, fields: Record<string, string>, address = '10.0.0.1') => city.app.inject({
  method: 'POST', url: `/c/${token}`, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' }, remoteAddress: address,
})
const page = (token: string, address = '10.0.0.1') => city.app.inject({ method: 'GET', url: `/c/${token}`, remoteAddress: address })

describe('the link in a message', () => {
  it('shows without login what the warning says and three buttons; reading it is not answering', async () => {
    const { calloutId } = await begin(city)
    const { a } = await pair(city, calloutId)
    const seen = await page(linkToken(a))
    assert.equal(seen.statusCode, 200)
    assert.match(String(seen.headers['content-type']), /text\/html/)
    for (const words of ['暴雨橙色预警', '橙 Ⅱ级', '收到，我在岗', '无法到岗', '转派他人', 'A 岗']) assert.ok(seen.body.includes(words), words)
    assert.ok(Buffer.byteLength(seen.body) < 12_000)
    assert.equal((await pair(city, calloutId)).a.state, 'calling')
    const { counts } = (await city.as('cityDuty').get(`/api/callouts/${calloutId}`)).body
    assert.deepEqual([counts.heard, counts.answered], [1, 0])
  })

  it('offers colleagues for 转派; whom he chooses is called at once, and who is nobody’s colleague is not', async () => {
    const { calloutId } = await begin(city)
    const { a } = await pair(city, calloutId)
    const seen = (await page(linkToken(a))).body
    assert.ok(seen.includes('转给谁'))
    const to = /name="to" value="([0-9a-f-]{36})"/.exec(seen)?.[1] as string
    const strange = await form(linkToken(a), { answer: 'handed_over', to: a.postId, note: '请别人' })
    assert.equal(strange.statusCode, 200, 'the answer itself holds')
    const other = await begin(city), { a: again } = await pair(city, other.calloutId)
    assert.equal((await form(linkToken(again), { answer: 'handed_over', to })).statusCode, 200)
    const standIns = async (id: string) => (await called(city, id)).filter((c) => c.role === 'stand_in').length
    assert.deepEqual([await standIns(calloutId), await standIns(other.calloutId)], [0, 1])
  })

  it('keeps an answer that was given without a network, and says so, when there is script', async () => {
    const script = await page('page.js')
    assert.match(script.body, /localStorage\.setItem\(key, body\)/)
    assert.match(script.body, /没有网络，应答还没有送到/)
    assert.doesNotMatch(script.body, /\}\)\(\)\s*\(function/, 'a part without its semicolon would be called as a function')
  })

  it('an answer through it needs no script, carries the position when given, and is recorded in the person’s name', async () => {
    const { calloutId } = await begin(city)
    const { a } = await pair(city, calloutId)
    const answered = await form(linkToken(a), { answer: 'received', lon: '118.7961', lat: '25.0303' })
    assert.equal(answered.statusCode, 200)
    assert.ok(answered.body.includes('已记录：收到，我在岗'))
    const event = (await city.events('call.answered')).at(-1)
    assert.deepEqual([event?.subjectId, event?.actorKind, event?.data.via], [a.id, 'holder', 'link'])
    assert.equal((await pair(city, calloutId)).a.state, 'answered')
  })

  it('used again it shows the recorded answer and changes nothing', async () => {
    const { calloutId } = await begin(city)
    const { a } = await pair(city, calloutId)
    await form(linkToken(a), { answer: 'received' })
    const before = (await city.events('call.answered')).length
    const again = await form(linkToken(a), { answer: 'cannot_come' })
    assert.ok(again.statusCode === 200 && again.body.includes('已记录：收到，我在岗'))
    assert.ok((await page(linkToken(a))).body.includes('已记录：收到，我在岗'))
    assert.equal((await city.events('call.answered')).length, before)
  })

  it('expired, or of an ended callout, it says so and what to do, and records nothing', async () => {
    const { calloutId } = await begin(city)
    const { a, b } = await pair(city, calloutId)
    await city.as('cityDuty').post(`/api/callouts/${calloutId}/ending`, { reason: '预警已解除' })
    const ended = await form(linkToken(a), { answer: 'received' })
    assert.ok(ended.statusCode === 410 && ended.body.includes('这次叫应已经结束'))
    const other = await begin(city)
    const people = await pair(city, other.calloutId)
    await city.clock.shift('25 hours')
    const expired = await form(linkToken(people.b), { answer: 'received' })
    assert.ok(expired.statusCode === 410 && expired.body.includes('这个链接已过期') && expired.body.includes('打电话'))
    assert.deepEqual([(await pair(city, calloutId)).b.state, (await pair(city, other.calloutId)).b.state, b.state], ['calling', 'calling', 'calling'])
  })

  it('changed by one character, of another expiry, or made up, it opens nothing', async () => {
    const { calloutId } = await begin(city)
    const { a, b } = await pair(city, calloutId)
    const good = linkToken(a)
    const flipped = good.slice(0, -1) + (good.endsWith('A') ? 'B' : 'A')
    const swapped = linkToken(b).split('-')[0] + good.slice(good.indexOf('-'))
    const longer = linkToken({ ...a, linksExpireAt: '2099-01-01T00:00:00.000Z' })
    for (const token of [flipped, swapped, longer, 'zzzzzz-AAAAAAAAAAAAAA', 'x', '..%2f..', `${good}x`]) {
      assert.equal((await page(token, '10.0.0.2')).statusCode, 404, token)
      assert.equal((await form(token, { answer: 'received' }, '10.0.0.2')).statusCode, 404, token)
    }
    assert.ok((await called(city, calloutId)).every((c) => c.answer === null))
  })

  it('an address that tries many wrong links is stopped for a minute; a right link elsewhere still works', async () => {
    const { calloutId } = await begin(city)
    const { a } = await pair(city, calloutId)
    for (let i = 0; i < 30; i++) await page(`${i.toString(36)}-AAAAAAAAAAAAA${i % 10}`, '10.0.0.3')
    assert.equal((await page(linkToken(a), '10.0.0.3')).statusCode, 429)
    assert.equal((await page(linkToken(a), '10.0.0.4')).statusCode, 200)
  })

  it('what people wrote cannot become markup', async () => {
    const { calloutId } = await begin(city, { title: '<script>alert(1)</script>', message: '"&<b>' })
    const { a } = await pair(city, calloutId)
    assert.ok(!(await page(linkToken(a))).body.includes('<script>alert'))
    const answered = await form(linkToken(a), { answer: 'handed_over', note: '<img src=x onerror=1>' })
    assert.ok(!answered.body.includes('<img'))
  })
})
