// 标准限值 as the office meets it: an unverified limit is seen on the form, changed with its source, verified by another.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity, violations } from '#kit/browser'

const city = await browserCity()

async function accessible(page: Page): Promise<void> {
  assert.deepEqual(await violations(page), [])
}

test('the office changes a limit with its source; the leader verifies it, and it waits no longer', async () => {
  const { page, problems } = await city.open('office', '/standards')
  const line = page.getByRole('row', { name: /标准化避灾点人均有效面积/ })
  await line.getByText('未核实').waitFor()
  await accessible(page)
  await line.getByRole('button', { name: /^修改/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel(/夜间/).fill('2.5')
  await drawer.getByLabel('依据（标准号、条款或文件）').fill('GB 51143-2015 表 3.1.10')
  await drawer.getByLabel('修改理由').fill('按原文')
  await accessible(page)
  await drawer.getByRole('button', { name: '保存' }).click()
  await line.getByText('按原文').waitFor()
  assert.equal(await line.getByRole('button', { name: /^核实/ }).getAttribute('title'), '由您修改，须由另一人核实')
  assert.deepEqual(problems, [])
  await page.context().close()
  const leader = await city.open('cityLeader', '/standards?show=waiting'), other = leader.page.getByRole('row', { name: /标准化避灾点人均有效面积/ })
  await other.getByRole('button', { name: /^核实/ }).click()
  await leader.page.getByRole('dialog').getByRole('button', { name: '已对照原文，核实' }).click()
  await other.waitFor({ state: 'detached' })
  assert.equal((await city.events('standard.verified')).length, 1)
  await leader.page.context().close()
})

test('a form judges by the limit in force before anything is sent, and says where an unverified one comes from', async () => {
  const { page, problems } = await city.open('cityDuty', '/waterworks')
  await page.getByRole('button', { name: /^新增/ }).first().click()
  const form = page.getByRole('dialog'), capacity = form.locator('[data-field=capacity]')
  await capacity.getByRole('button', { name: '限值未核实' }).click()
  await capacity.getByText(/依据：SL 252-2017/).waitFor()
  await accessible(page)
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('in English, on a telephone, with a list of options open', async () => {
  const { page, problems } = await city.open('office', '/standards', { language: 'en', size: 'phone' })
  await page.getByRole('button', { name: /Change “Subjects of emergency plans/ }).click()
  await page.getByRole('dialog').getByLabel(/^1 Name \(Chinese\)/).waitFor()
  await accessible(page)
  assert.doesNotMatch((await page.locator('h1, .lh, .lf, .limit-form thead').allInnerTexts()).join(' '), /\p{Script=Han}/u)
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing hangs over the edge')
  assert.deepEqual(problems, [])
  await page.context().close()
})
