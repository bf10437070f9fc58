// The storm's page as an officer meets it: the counts open their towns, and the map stands on a telephone too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserCity } from '#kit/browser'

const city = await browserCity(), duty = city.as('cityDuty')
const track = `# no=2699 name=ANLAN name_zh=安澜 demo=1
time_utc,lon,lat,wind_ms,pressure_hpa
2026-07-01T00:00:00Z,119.6,22.0,48,945
2026-07-01T06:00:00Z,119.1,23.8,48,945
2026-07-01T12:00:00Z,118.8,24.9,45,950
`
const { body: { storm } } = await duty.post('/api/storms/import', { file: '演示.csv', text: track })
const { rows } = (await duty.get(`/api/storms/${storm.id}/reach`)).body as { rows: { reach: Record<string, { hoursLeft: number | null } | null> }[] }
const reached = (force: string, come: boolean) => rows.filter(({ reach: { [force]: at } }) => at && (at.hoursLeft === 0) === come).length

test('how many towns a circle has reached opens as many rows, stands in the address, and pressed again shows all', async () => {
  const { page, problems } = await city.open('cityDuty', `/typhoons/${storm.id}`)
  const counts = page.locator('.reachcounts > span').filter({ hasText: /^10 级/ }).locator('.fig'), towns = page.locator('.storms tbody tr:not([aria-hidden])')
  await counts.filter({ hasText: /\d/ }).first().waitFor({ timeout: 20_000 })
  const said = Number((await counts.nth(1).innerText()).replaceAll(',', ''))
  assert.equal(said, reached('10', true))
  assert.ok(said > 0)
  await counts.nth(1).click()
  await page.waitForURL(/force=10.*when=come|when=come.*force=10/)
  await page.waitForFunction((n) => document.querySelectorAll('.storms tbody tr:not([aria-hidden])').length === n, said)
  await counts.nth(1).click()
  await page.waitForFunction((n) => document.querySelectorAll('.storms tbody tr:not([aria-hidden])').length === n, rows.length)
  assert.equal(await towns.count(), rows.length)
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('on a telephone the map with its circles has its place, and nothing spills', async () => {
  const { page, problems } = await city.open('cityDuty', `/typhoons/${storm.id}`, { size: 'phone' })
  const map = page.locator('.stormmap .mp')
  await map.waitFor({ timeout: 20_000 })
  await page.locator('.stormmap [data-idle]').waitFor({ timeout: 30_000 })
  assert.ok(((await map.boundingBox())?.height ?? 0) > 200)
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  assert.deepEqual(problems, [])
  await page.context().close()
})
