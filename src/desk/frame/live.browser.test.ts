import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'
import { browserCity } from '#kit/browser'
import { sql } from '#kit/db'
import { record } from '#kit/events'

// not in a hook: what the browser leaves to be closed would be closed with the hook
const city = await browserCity()

const isStream = (request: Request) => new URL(request.url()).pathname === '/api/events'
const beats = (page: Page) => page.waitForSelector('.bar .age:not(.stale)', { timeout: 20_000 })

test('two tabs share one stream, and when its tab closes the other takes over where it stopped', async () => {
  const { page: first } = await city.open('cityDuty', '/desk'), streams: Request[] = []
  await beats(first) // the first load's own stream is not counted
  first.context().on('request', (request) => { if (isStream(request)) streams.push(request) })
  await first.reload()
  await beats(first)
  const second = await first.context().newPage()
  await second.goto(`${city.origin}/desk`)
  await beats(second)
  assert.equal(streams.length, 1)
  await first.close()
  for (let n = 0; n < 160 && streams.length < 2; n++) await pause(250)
  assert.equal(streams.length, 2)
  await second.context().close()
})

test('what happens elsewhere shows on the desk by itself', async () => {
  const { page } = await city.open('cityDuty', '/desk')
  await beats(page)
  await page.locator('.strip').getByText('没有生效的预警').waitFor({ timeout: 10_000 })
  await city.tx(async (tx) => {
    const { id } = await tx.one<{ id: string }>(sql`insert into warnings (origin, kind, level, state, area_code, region_path, title, issuer, drafted_name, released_at)
      values ('relay', 'typhoon', 2, 'released', '350500', '350500/', '泉州市气象台发布台风橙色预警信号', '泉州市气象台', '演示', anlan_now()) returning id`)
    await record(tx, { type: 'warning.relayed', subject: { kind: 'warning', id }, region: '350500/' })
  })
  await page.locator('.strip .lv.l2').waitFor({ timeout: 10_000 })
  await page.context().close()
})

test('the keyboard opens the search, finds, and goes there; Esc goes back', async () => {
  const { page } = await city.open('cityDuty', '/desk')
  await page.waitForSelector('.strip')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('惠安县')
  await page.locator('.found li').first().waitFor({ timeout: 10_000 })
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('[role=dialog]').count(), 0)
  await page.keyboard.press('?')
  assert.equal(await page.locator('[role=dialog]').count(), 1)
  await page.context().close()
})

test('a figure opens as many rows as it says', async () => {
  const { page } = await city.open('cityDuty', '/desk')
  const figure = page.locator('.mp .fig').last()
  await figure.waitFor({ timeout: 20_000 })
  const silent = page.locator('.mp .ov .fig').nth(3), said = Number((await silent.innerText()).replaceAll(',', ''))
  await silent.click()
  await page.locator('.drawer tbody tr:not([aria-hidden])').first().waitFor({ timeout: 10_000 })
  assert.equal(await page.locator('.drawer tbody tr').count(), Math.min(said, 100))
  await page.context().close()
})
