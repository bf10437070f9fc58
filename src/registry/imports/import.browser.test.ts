// An officer who has only used Excel: brings a workbook, mends what is wrong, looks at before and after, writes, and takes it back.
import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity } from '#kit/browser'
import { header, importer, row, uscc, xlsx } from './testing.ts'

const city = await browserCity(), bringing = importer(city), shots = process.env.ANLAN_SHOTS
const shot = async (page: Page, name: string) => { if (shots) { await mkdir(shots, { recursive: true }); await page.screenshot({ path: `${shots}/${name}.png` }) } }
const file = async (name: string, rows: string[][]) => ({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await xlsx(header, rows, ['晋江、惠安企业名册']) })

test('a workbook is brought, mended, written and undone beside the list', async () => {
  await bringing.write((await bringing.bring(await xlsx(header, [row(1), row(2), row(3)]))).id)
  const { page, problems } = await city.open('cityDuty', '/enterprises')
  await page.getByRole('button', { name: '导入' }).click()
  const drawer = page.getByRole('dialog', { name: '导入企业' })
  await drawer.waitFor()
  await shot(page, 'pick')
  await page.locator('.import input[type=file]').setInputFiles(await file('企业名册_2023-07.xlsx', [row(1, '螺城镇', '438', '19900007777'), row(2), row(4, '陈棣镇'), row(5, '陈棣镇'), row(6, '螺城镇', '一百二十'), row(7)]))
  await drawer.getByText('等待核对').first().waitFor({ timeout: 15_000 })
  await bringing.runs()
  await drawer.getByText('3 行有错').waitFor({ timeout: 15_000 })
  assert.deepEqual(await drawer.locator('.imp-counts b').allTextContents(), ['1', '1', '1', '3'])
  await shot(page, 'wrong')
  await drawer.getByRole('button', { name: '同样的都采纳' }).first().click()
  await drawer.getByText('1 行有错').waitFor({ timeout: 15_000 })
  await drawer.getByRole('button', { name: '改', exact: true }).first().click()
  await drawer.locator('.imp-fault input').fill('120')
  await drawer.getByRole('button', { name: '改正' }).click()
  await drawer.getByText('没有错误的行').waitFor({ timeout: 15_000 })
  await drawer.getByRole('button', { name: /更新/ }).first().click()
  await drawer.locator('ins', { hasText: '438' }).waitFor()
  await shot(page, 'changed')
  await drawer.getByRole('button', { name: '写入 5 行' }).click()
  await drawer.getByText('正在写入').first().waitFor()
  await bringing.runs()
  await drawer.getByRole('button', { name: '整批撤销' }).waitFor({ timeout: 15_000 })
  assert.equal((await city.as('cityDuty').get(`/api/enterprises?q=${uscc(6)}`)).body.rows[0].employees, 120)
  await shot(page, 'written')
  await drawer.getByRole('button', { name: '整批撤销' }).click()
  await drawer.getByText('已由 陈值守 整批撤销').waitFor({ timeout: 15_000 })
  assert.equal((await city.as('cityDuty').get(`/api/enterprises?q=${uscc(6)}`)).body.total, 0)
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('all imports stand on one page, and a phone holds the drawer', async () => {
  const { page, problems } = await city.open('cityDuty', '/imports')
  await page.getByText('企业名册_2023-07.xlsx').waitFor()
  assert.equal(await page.locator('tbody tr').count(), 2)
  await shot(page, 'imports')
  await page.getByText('企业名册_2023-07.xlsx').click()
  await page.getByRole('dialog', { name: '导入企业' }).waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByText('已由 陈值守 整批撤销').waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  await shot(page, 'phone')
  assert.deepEqual(problems, [])
  await page.context().close()
})
