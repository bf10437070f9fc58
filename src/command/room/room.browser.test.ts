// The incident room on screen: a note is news, a response takes two people, an order is answered on a phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserCity, violations } from '#kit/browser'

const city = await browserCity()
const duty = city.as('cityDuty')
const startedAt = (await city.tx((tx) => tx.now())).toISOString()
const id = (await duty.post('/api/incidents', { title: '演示台风防御', class: 'natural', kind: 'typhoon', place: '沿海', regionCode: '350500', startedAt, concerned: ['350521'] })).body.id as string
const until = new Date(Date.parse(startedAt) + 172_800_000).toISOString()
await duty.post('/api/responses', { incidentId: id, track: 'typhoon', level: 2, reason: '台风预警', matter: '启动防台风响应', expectedUntil: until, measures: '转移危险区域人员' })
type Opened = Awaited<ReturnType<typeof city.open>>['page']

const wide = (page: Opened) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('a note stands in the timeline at once, and the drafter can not sign his own response', async () => {
  const { page, problems } = await city.open('cityDuty', `/incidents/${id}`)
  await page.getByRole('textbox', { name: /记一笔/ }).fill('石井镇来电：低洼区积水')
  await page.getByRole('button', { name: '记录' }).click()
  await page.waitForFunction(() => /石井镇来电/.test(document.querySelector('.rtl')?.textContent ?? ''))
  await page.waitForSelector('text=防台风 启动 待签发')
  assert.deepEqual([await violations(page), problems], [[], []])
})

test('the leader signs it in the room: the badge, its number and the orders of the plan appear', async () => {
  const { page, problems } = await city.open('cityLeader', `/incidents/${id}`)
  await page.getByRole('button', { name: /启动响应/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
  await page.getByRole('dialog').last().getByRole('button', { name: '签发', exact: true }).click()
  await page.waitForFunction(() => /泉防指〔\d{4}〕\d+号/.test(document.querySelector('.drawer')?.textContent ?? ''))
  assert.deepEqual(await violations(page), [])
  await page.keyboard.press('Escape')
  await page.waitForSelector('.page .lv.l2')
  await city.runJobs()
  await page.waitForFunction(() => /避灾点全部开放/.test(document.querySelector('.incidentroom .right')?.textContent ?? ''), undefined, { timeout: 20_000 })
  assert.deepEqual([await violations(page), problems], [[], []])
})

test('the town receives, reports and completes its order on a phone, without scrolling sideways', async () => {
  const { rows } = (await city.as('townCadre').get('/api/orders?mine=yes')).body as { rows: { id: string; title: string }[] }
  const order = rows.find((o) => o.title === '避灾点全部开放')
  const { page, problems } = await city.open('townCadre', `/orders/${order?.id}`, { size: 'phone' })
  await page.getByRole('button', { name: '签收' }).click()
  await page.getByRole('button', { name: '到达' }).waitFor()
  const says = async (note: string, button: string) => {
    await page.getByRole('textbox').fill(note)
    await page.getByRole('button', { name: button }).click()
    await page.waitForFunction((n) => [...document.querySelectorAll('.tl .s')].some((e) => e.textContent?.includes(n)), note)
  }
  await says('开放 2 处，在点 86 人', '反馈进展')
  await says('全部开放到位', '办结')
  assert.equal((await duty.get(`/api/orders/${order?.id}`)).body.state, 'completed')
  assert.ok((await wide(page)) <= 1)
  assert.deepEqual([await violations(page), problems], [[], []])
})

test('a taken team shows where it is instead of a button', async () => {
  const { body } = await duty.get('/api/nearest-teams?lon=118.8&lat=25.03&skills=water')
  const called = await duty.post('/api/dispatches', { incidentId: id, teamId: body[0].id, task: '沿岸搜救', place: '崇武镇', lon: 118.92, lat: 24.88 })
  const { page } = await city.open('cityDuty', `/incidents/${id}`)
  const row = page.locator('.near .row', { hasText: body[0].name })
  await row.waitFor()
  assert.match((await row.textContent()) ?? '', new RegExp(`已在 ${called.body.orderNo}，不能重复调派`))
  assert.equal(await row.getByRole('button').getAttribute('aria-disabled'), 'true')
})

test('the room, the lists and the plan’s cards fit a phone', async () => {
  for (const path of [`/incidents/${id}`, '/incidents', '/orders', '/responses', '/dispatches', '/plan-cards']) {
    const { page, problems } = await city.open('cityDuty', path, { size: 'phone' })
    await page.waitForSelector('.panel')
    await page.waitForTimeout(500)
    assert.deepEqual([path, (await wide(page)) <= 1, await violations(page), problems], [path, true, [], []])
  }
})
