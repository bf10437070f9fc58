// The report on screen: words are typed, numbers are clicked, another person signs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserCity, violations } from '#kit/browser'

const city = await browserCity()
const startedAt = (await city.tx((tx) => tx.now())).toISOString()
const incident = (await city.as('cityDuty').post('/api/incidents', { title: '演示台风', class: 'natural', kind: 'typhoon', place: '沿海', regionCode: '350500', startedAt })).body.id
const id = (await city.as('cityDuty').post('/api/sitreps', { incidentId: incident })).body.id as string

test('a figure opens its rows; the words beside it are typed and kept, the figure is not lost', async () => {
  const { page, problems } = await city.open('cityDuty', `/sitreps/${id}`)
  await page.locator('.a4 [data-slot=orders_issued]').click()
  await page.waitForFunction(() => document.querySelector('.behind h2')?.textContent?.includes('0条'))
  const paragraph = page.locator('.a4 .para').nth(3)
  await paragraph.click({ position: { x: 4, y: 8 } })
  await page.keyboard.press('Home')
  await page.keyboard.type('截至目前，')
  await page.locator('.a4 .to').click()
  await page.waitForFunction(() => /已保存/.test(document.querySelector('.mid')?.textContent ?? ''))
  const { body } = (await city.as('cityDuty').get(`/api/sitreps/${id}`)).body
  const edited = body.filter((b: { kind: string }) => b.kind === 'paragraph')[3].runs
  assert.match(JSON.stringify(edited), /截至目前，/)
  assert.match(JSON.stringify(edited), /"slot":"loss_transferred"/)
  assert.deepEqual([problems, await violations(page)], [[], []])
})

test('the leader signs it, and it has its number on the page', async () => {
  const { page, problems } = await city.open('cityLeader', `/sitreps/${id}`)
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
  await page.waitForFunction(() => /泉防指报〔\d{4}〕\d+号/.test(document.querySelector('.a4 .no')?.textContent ?? ''))
  assert.equal(await page.locator('.a4 [contenteditable=true]').count(), 0)
  assert.deepEqual(problems, [])
})

test('on a phone it is read without scrolling sideways', async () => {
  const { page } = await city.open('cityLeader', `/sitreps/${id}`, { size: 'phone' })
  await page.waitForSelector('.a4 .para')
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)) <= 1)
})
