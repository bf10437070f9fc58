// 一张图 as an officer meets it: layers, a circle, a card, a telephone; and that the map's own thread stays free while one pans.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity, rendererOf, tasksWhile } from '#kit/browser'
import { enterprises } from '#registry/enterprises'
import { closeChange, insertMany, openChange, recordOf } from '#registry/ledger'

const city = await browserCity(), duty = city.as('cityDuty')
function* records() {
  for (let i = 0; i < 3000; i++) yield { id: randomUUID(), ...recordOf(enterprises, { name: `演示图上${i}有限公司`, uscc: `9135${String(i).padStart(14, '0')}`, rating: i % 2 ? 'quanzhou' : 'national_2', employees: i }, { regionCode: '350521100', regionPath: '350500/350521/350521100/', lon: 118.3 + ((i * 7919) % 4001) / 8000, lat: 24.6 + ((i * 104_729) % 4003) / 8000 }) }
}
await city.tx(async (tx) => { const change = await openChange(tx, enterprises, { origin: 'system', note: '试验' }); await closeChange(tx, change, await insertMany(tx, enterprises, records(), change)) })

const drawn = (page: Page) => page.waitForSelector('[data-idle]', { timeout: 30_000 })
const row = (page: Page, name: string) => page.locator('.layers .layer', { hasText: name })

test('a layer is switched on and filtered, and the address keeps both', async () => {
  const { page, problems } = await city.open('cityDuty', '/map')
  await drawn(page)
  const count = row(page, '企业').first().locator('.num')
  await page.waitForFunction(() => /3,0\d\d/.test(document.querySelector('.layers .layer.on .num')?.textContent ?? ''), undefined, { timeout: 10_000 })
  await row(page, '避灾').first().getByRole('checkbox').click()
  await page.waitForURL(/on=enterprises%2C.*shelters/)
  await page.locator('.layer.on').first().getByRole('button', { name: '标准化等级' }).click()
  await page.getByRole('dialog').getByText('国标二级').click()
  await page.waitForURL(/enterprises\.rating=national_2/)
  await page.waitForFunction(() => /1,5\d\d/.test(document.querySelector('.layers .layer.on .num')?.textContent ?? ''), undefined, { timeout: 10_000 })
  const shown = await count.textContent()
  assert.equal(shown?.replace(',', ''), String((await duty.get('/api/enterprises?rating=national_2&limit=1')).body.total))
  await page.reload()
  await page.waitForFunction((n) => document.querySelector('.layers .layer.on .num')?.textContent === n, shown, { timeout: 10_000 })
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('the stations are a layer of as many points as their list has rows, and a kind of them is asked of both', async () => {
  const { page, problems } = await city.open('cityDuty', '/map?on=')
  await drawn(page)
  const layer = row(page, '监测站')
  await layer.getByRole('checkbox').click()
  await page.waitForURL(/stations=all/)
  const all = (await duty.get('/api/stations?limit=1')).body.total
  await page.waitForFunction((n) => document.querySelector('.layers .layer.on .num')?.textContent === String(n), all)
  await layer.getByLabel('类别').selectOption('P')
  await page.waitForURL(/stations=P/)
  const rain = (await duty.get('/api/stations?kind=P&limit=1')).body.total
  await page.waitForFunction((n) => document.querySelector('.layers .layer.on .num')?.textContent === String(n), rain)
  await page.locator('.mapbox .tools button').nth(1).click()
  await page.waitForFunction((n) => document.querySelectorAll('.mapbox tbody tr').length === n, rain)
  await layer.getByRole('link').click()
  await page.waitForURL(/\/stations\?kind=P/)
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('a circle is drawn by hand, its panel counts what the list counts, and the list opens with it', async () => {
  const { page, problems } = await city.open('cityDuty', '/map')
  await drawn(page)
  await page.getByRole('button', { name: '画圆', exact: true }).click()
  const box = await page.locator('.sketch').boundingBox()
  assert.ok(box)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 220, y + 160, { steps: 4 })
  await page.mouse.up()
  await page.waitForURL(/near=/)
  const near = new URL(page.url()).searchParams.get('near') ?? '', link = page.locator('.around .found', { hasText: '企业' }).first().locator('summary a')
  await link.waitFor({ timeout: 10_000 })
  assert.equal((await link.textContent())?.replace(',', ''), String((await duty.get(`/api/enterprises?near=${near}&limit=1`)).body.total))
  await page.getByRole('button', { name: '清除范围' }).click()
  await page.locator('.around').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '画范围' }).click()
  for (const [dx, dy] of [[-150, -60], [250, 50], [120, 250]] as const) await page.mouse.click(x + dx, y + dy)
  await page.keyboard.press('Enter')
  await page.waitForURL(/within=/)
  await page.locator('.around .found').first().waitFor({ timeout: 10_000 })
  await page.getByRole('button', { name: '画圆', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.locator('.sketch').waitFor({ state: 'detached' })
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('on a telephone the map stands below its layers, the panel below the map, and nothing spills', async () => {
  const { page, problems } = await city.open('cityDuty', '/map?near=118.55,24.85,5000', { size: 'phone', language: 'en' })
  await page.locator('.around .found').first().waitFor({ timeout: 15_000 })
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth) <= 1)
  await page.getByRole('button', { name: /Layers/ }).click()
  await row(page, 'Enterprises').first().waitFor()
  assert.deepEqual(problems, [])
  await page.context().close()
})

/** By the processor's time: neither what software draws here, in another process, nor a busy machine counts. */
test('while one pans and zooms, no task holds the page’s own thread for fifty milliseconds', async () => {
  const { page } = await city.open('cityDuty', '/map')
  await drawn(page)
  await page.waitForFunction(() => performance.getEntriesByName('map.drawn').length > 0, undefined, { timeout: 30_000 })
  const box = await page.locator('.maplibregl-canvas').boundingBox()
  assert.ok(box)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2], tasks = await tasksWhile(page, async () => {
    for (const dx of [120, -120]) {
      await page.mouse.move(x - dx, y)
      await page.mouse.down()
      await page.mouse.move(x + dx, y + 50, { steps: 15 })
      await page.mouse.up()
      await page.waitForTimeout(300)
      await page.mouse.wheel(0, -dx * 2)
      await page.waitForTimeout(500)
    }
  })
  const longest = (of: 'cpu' | 'clock') => Math.max(...tasks.map((task) => task[of]))
  console.log(`the longest of ${tasks.length} tasks: ${longest('cpu').toFixed(1)} ms by the processor, ${longest('clock').toFixed(0)} by the clock (${await rendererOf(page)})`)
  assert.ok(tasks.length > 50 && longest('cpu') <= 50)
  await page.context().close()
})
