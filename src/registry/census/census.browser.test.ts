// A survey's file as an officer brings it: looked at, mended, kept as a version, retired.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity, violations } from '#kit/browser'

const city = await browserCity(), duty = city.as('cityDuty')
const { lon, lat } = (await duty.get('/api/regions/350521100')).body.region as { lon: number; lat: number }
const square = (size: number) => [[lon, lat], [lon + size, lat], [lon + size, lat + size], [lon, lat + size], [lon, lat]], bow = [[lon, lat], [lon + 0.01, lat + 0.01], [lon + 0.01, lat], [lon, lat + 0.01], [lon, lat]]
const feature = (name: string, ring: number[][]) => ({ type: 'Feature', properties: { NAME: name, DEPTH: 1.2 }, geometry: { type: 'Polygon', coordinates: [ring] } })
const file = (...features: object[]) => ({ name: 'flood-2022.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })) })

async function accessible(page: Page): Promise<void> {
  assert.deepEqual(await violations(page), [])
}

test('a GeoJSON is looked at, its wrong shape left out, its columns named once, and the next file knows them; a version is retired', async () => {
  const { page, problems } = await city.open('cityDuty', '/survey-files')
  await page.getByRole('button', { name: '导入图层' }).click()
  const upload = page.locator('.upload')
  await upload.locator('input[type=file]').setInputFiles(file(feature('螺城低洼区', square(0.01)), feature('坏', bow)))
  await upload.getByText('第 2 个要素').waitFor()
  assert.match(await upload.locator('.troubles').innerText(), /自相交/)
  await upload.getByLabel('来源').fill('演示普查')
  await upload.getByRole('combobox', { name: '专题' }).selectOption('flood')
  await upload.getByLabel('用 NAME 作名称').check()
  await upload.getByLabel('NAME 保存为').fill('名称')
  await upload.getByLabel('保存字段 DEPTH').uncheck()
  const keep = upload.getByRole('button', { name: '保存为新版本' })
  assert.equal(await keep.getAttribute('aria-disabled'), 'true', 'a wrong shape is left out only when that was said')
  await upload.getByLabel(/不收这 1 个错误的要素/).check()
  await accessible(page)
  await keep.click()
  await page.getByText('已保存为新版本').waitFor()
  const [row] = (await duty.get('/api/census-layers?q=flood-2022')).body.rows
  assert.deepEqual([row.title, row.theme, row.featureCount, row.datum, row.layerVersion], ['flood-2022', 'flood', 1, 'cgcs2000', 1])
  assert.deepEqual((await duty.get(`/api/census-layers/${row.id}/features`)).body.features[0].properties, { 名称: '螺城低洼区', label: '螺城低洼区' })
  // the next file with these columns
  await page.getByRole('button', { name: '导入图层' }).click()
  await upload.locator('input[type=file]').setInputFiles(file(feature('螺城低洼区', square(0.02))))
  await upload.getByText('字段与上次相同').waitFor()
  await upload.getByText('将成为第 2 版').waitFor()
  assert.equal(await upload.getByLabel('NAME 保存为').inputValue(), '名称')
  await upload.getByRole('button', { name: '保存为新版本' }).click()
  const layer = page.locator('.layer-versions', { hasText: 'flood-2022' })
  await layer.getByText('第 2 版').waitFor()
  await layer.getByRole('button', { name: /撤出.*第 2 版/ }).click()
  await page.getByRole('dialog').locator('textarea, input[type=text]').last().fill('资料有误')
  await page.getByRole('dialog').getByRole('button', { name: '撤出' }).click()
  await layer.getByText('第 2 版').waitFor({ state: 'detached' })
  assert.match(await layer.locator('tr', { hasText: '第 1 版' }).innerText(), /现用/)
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('a table whose positions are named otherwise is pointed at; another kind of file is refused in words; on a phone and in English', async () => {
  const { page, problems } = await city.open('cityDuty', '/survey-files', { size: 'phone', language: 'en' })
  await page.getByRole('button', { name: 'Bring in a layer' }).click()
  const upload = page.locator('.upload'), choose = (name: string, text: string) => upload.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await choose('note.txt', 'nothing')
  await upload.getByText('nothing was sent').waitFor()
  await choose('points.csv', `name,east,north\nschool,${lon},${lat}\n`)
  await upload.getByLabel('Longitude').selectOption('east')
  await upload.getByLabel('Latitude').selectOption('north')
  await upload.getByText('1 feature will be kept').waitFor()
  await accessible(page)
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  assert.deepEqual(problems, [])
  await page.context().close()
})
