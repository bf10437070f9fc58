// A station's photo as an officer brings it: any picture the browser reads, made smaller there, shown on the card.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserCity } from '#kit/browser'

const city = await browserCity(), duty = city.as('cityDuty')
const [station] = (await duty.get('/api/stations?limit=1')).body.rows as [{ id: string }]
/** one transparent pixel */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

test('a photo is brought, shown on the card, and removed; what is no picture is told so and not sent', async () => {
  const { page, problems } = await city.open('cityDuty', `/stations/${station.id}`)
  const card = page.getByRole('dialog', { name: '监测站' }), input = card.locator('input[type=file]')
  await card.getByText('没有照片').waitFor({ timeout: 20_000 })
  await input.setInputFiles({ name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await card.getByText('这个文件不是图片').waitFor()
  await input.setInputFiles({ name: 'site.png', mimeType: 'image/png', buffer: png })
  const shown = card.locator('.st-photos img')
  await shown.waitFor({ timeout: 15_000 })
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.st-photos img')?.naturalWidth ?? 0) > 0)
  assert.equal((await city.events('station.photo_added')).length, 1)
  await card.getByRole('button', { name: '删去照片' }).click()
  await page.getByRole('dialog', { name: '删去这张照片' }).getByRole('button', { name: '删去照片' }).click()
  await card.getByText('没有照片').waitFor()
  assert.equal((await city.events('station.photo_removed')).length, 1)
  assert.deepEqual(problems, [])
  await page.context().close()
})
