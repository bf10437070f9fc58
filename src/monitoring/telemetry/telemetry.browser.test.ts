// Rain and frames on screen: the most rain on top, a gauge's curve, a refused frame's reason and bytes, a newcomer's way to the ledger.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserCity, violations } from '#kit/browser'
import { sql } from '#kit/db'
import { createFramer, decodeBody, encodeReport, isBad, type Received } from '#monitoring/protocols'
import { startIngest } from './index.ts'

const city = await browserCity()
const gauges = await city.tx((tx) => tx.rows<{ code: string; name: string }>(sql`select code, name from stations order by code limit 4`))
const now = Date.parse((await city.tx((tx) => tx.now())).toISOString())

function received(bytes: Buffer): Received {
  const frame = createFramer().push(bytes)[0]
  if (!frame?.ok) return { ok: false, protocol: 'sl651', raw: bytes, remote: '192.0.2.7:40001', station: gauges[0]?.code ?? null, func: 0x33, reason: frame?.reason ?? 'bad_crc', detail: 'checksum' }
  const body = decodeBody(frame)
  assert.ok(!isBad(body))
  return { ok: true, protocol: 'sl651', raw: frame.raw, remote: '192.0.2.7:40001', station: frame.station, func: frame.func, ...body }
}
const report = (station: string, at: number, PT: number) => encodeReport({ station, func: 0x33, serial: 3, sentAt: at, groups: [{ at, values: { PT, VT: 12.3 } }] })
const hurt = report(gauges[0]?.code ?? '', now, 1)
hurt[40] = (hurt[40] as number) ^ 1
const ingest = startIngest({ db: city.db })
await ingest.receive([
  ...gauges.flatMap((g, i) => Array.from({ length: 25 }, (_, k) => received(report(g.code, now - (24 - k) * 3_600_000, 100 + k * (i + 1))))),
  received(hurt), received(report('0035059901', now, 1)),
])
await ingest.close()

type Opened = Awaited<ReturnType<typeof city.open>>['page']
const wide = (page: Opened) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('the gauge with the most rain stands on top and opens its curve', async () => {
  const { page, problems } = await city.open('cityDuty', '/gauges')
  const first = page.locator('tbody tr[data-open]').first()
  await first.waitFor()
  assert.match((await first.textContent()) ?? '', new RegExp(`${gauges[3]?.name}.*96\\.0`))
  await first.click()
  await page.locator('.tele-curve canvas').waitFor()
  await page.waitForSelector('text=降水量累计值')
  assert.deepEqual([await violations(page), problems], [[], []])
})

test('a refused frame shows why, and its bytes; an unknown station leads to the ledger', async () => {
  const { page, problems } = await city.open('cityDuty', '/frames?result=quarantined')
  await page.locator('tbody tr[data-open]').first().click()
  await page.waitForFunction(() => /7E 7E 01/.test(document.querySelector('.tele-hex')?.textContent ?? ''))
  assert.match((await page.locator('.tele-one').textContent()) ?? '', /校验码不符/)
  assert.equal(await page.getByRole('link', { name: '登记' }).getAttribute('href'), '/stations?register=0035059901&protocol=sl651')
  assert.deepEqual([await violations(page), problems], [[], []])
})

test('rain and frames can be read on a phone without scrolling sideways', async () => {
  for (const path of ['/gauges', '/frames']) {
    const { page, problems } = await city.open('cityDuty', path, { size: 'phone' })
    await page.locator('tbody tr[data-open]').first().waitFor()
    assert.deepEqual([await wide(page), await violations(page), problems], [0, [], []], path)
  }
})
