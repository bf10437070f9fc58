// 最低库存 as a clerk meets it: what is under its minimum stands first, and is mended with a reason.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity, violations } from '#kit/browser'

const city = await browserCity(), duty = city.as('cityDuty')
const add = async (path: string, body: object) => { const { body: row, status } = await duty.post(`/api/${path}`, body); assert.equal(status, 201, JSON.stringify(row)); return row }
const depot = await add('depots', { regionCode: '350521', lon: 118.79, lat: 25.03, code: 'CB350521-901', name: '演示惠安储备库', tier: 'county', address: '演示路 1 号', kinds: ['general'], status: 'open', keeper: '陈志强', keeperPhone: '19900003310' })
const goods = (name: string, batch: string, quantity: number, minimum: number) => add('supplies', { regionCode: '350521', name, kind: 'relief', depot: depot.id, batch, quantity, unit: '床', minimum, expiresOn: '2099-01-01' })
await goods('棉被', '2022-06', 40, 100)
await goods('棉被', '2023-06', 30, 100)
await goods('折叠床', '2022-06', 300, 100)

async function accessible(page: Page): Promise<void> {
  assert.deepEqual(await violations(page), [])
}

test('goods of two batches are one line under their minimum; a lower minimum takes them off the list', async () => {
  const { page, problems } = await city.open('cityDuty', '/stock-minimums')
  const line = page.getByRole('row', { name: /演示惠安储备库.*棉被/ })
  await line.waitFor()
  assert.match(await line.innerText(), /100 床[\s\S]*70[\s\S]*2[\s\S]*30/)
  assert.equal(await page.getByRole('row', { name: /折叠床/ }).count(), 0, 'what is enough is not among those under')
  await accessible(page)
  await line.getByRole('button', { name: /^修改最低库存/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^最低库存/).fill('60')
  await accessible(page)
  await dialog.getByLabel('理由').fill('按新定额')
  await dialog.getByRole('button', { name: '保存' }).click()
  await line.waitFor({ state: 'detached' })
  assert.deepEqual(problems, [])
  assert.equal((await city.events('stock_minimum.set')).length, 1)
  await page.context().close()
})

test('in English, on a telephone, the list says the same without a word of Chinese in its frame', async () => {
  const { page, problems } = await city.open('cityDuty', '/stock-minimums?short=all', { language: 'en', size: 'phone' })
  await page.getByText('棉被').first().waitFor()
  await accessible(page)
  assert.doesNotMatch((await page.locator('h1, thead, .ph').allInnerTexts()).join(' '), /\p{Script=Han}/u)
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing hangs over the edge')
  assert.deepEqual(problems, [])
  await page.context().close()
})
