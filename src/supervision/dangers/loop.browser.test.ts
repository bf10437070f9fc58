// The loop as it is met on a telephone: where it stands, and why a button is not one's own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity } from '#kit/browser'
import { criterionOf, dayFromNow, five, found, photo, plan, rowOfDanger } from './testing.ts'

const city = await browserCity(), inspector = city.as('inspector'), town = city.as('townCadre')
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/** A major danger that waits for its recheck. */
async function waiting(): Promise<string> {
  const { id } = await found(city, { title: '罐区紧急切断阀失效（3 处）', source: { kind: 'programme' }, description: '远程关闭试验三次均未到位' })
  await inspector.post(`/api/dangers/${id}/grading`, { grade: 'major', criterionId: await criterionOf(city, 'GM2023-D3') })
  await city.as('office').post(`/api/dangers/${id}/supervision`, { leader: '分管副市长', hooked: ['市应急管理局'], plan })
  await inspector.post(`/api/dangers/${id}/assignment`, { ...five, dueOn: dayFromNow(30) })
  await town.post(`/api/dangers/${id}/start`, {})
  await town.post(`/api/dangers/${id}/extension-request`, { until: dayFromNow(40), note: '阀门到货延误' })
  await inspector.post(`/api/dangers/${id}/extension-decision`, { granted: true, note: '情况属实' })
  await town.post(`/api/dangers/${id}/rectification`, { note: '三台切断阀全部更换', photoIds: [await photo(city, 'townCadre')] })
  return id
}

test('who rectified reads why the button is not his, on a telephone too, and nothing is wider than its screen', async () => {
  const id = await waiting(), { page, problems } = await city.open('townCadre', `/dangers/${id}/loop`, { size: 'phone' })
  const button = page.getByRole('button', { name: '复查', exact: true })
  await button.waitFor()
  assert.equal(await button.getAttribute('title'), '整改人不能自己复查或销号，请由他人办理')
  assert.match(await page.locator('.stt [aria-current=step]').innerText(), /复查/)
  assert.ok(await fits(page), 'no sideways scroll at 390 px')
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('a recheck is written from the danger’s page: refused without its words, then failed back to the rectifier with the reason shown', async () => {
  const id = await waiting(), { page, problems } = await city.open('inspector', `/dangers/${id}/loop`)
  await page.getByRole('button', { name: '复查', exact: true }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: '不合格' }).click()
  await drawer.locator('.ant-form-item-explain-error').waitFor()
  await drawer.locator('textarea').first().fill('二号阀关闭仍超时')
  const [answer] = await Promise.all([page.waitForResponse((r) => r.url().endsWith(`/api/dangers/${id}/recheck`)), drawer.getByRole('button', { name: '不合格' }).click()])
  assert.equal(answer.status(), 200)
  // the form goes with its animation: what is behind it is read after it has gone
  await drawer.waitFor({ state: 'detached' })
  await page.locator('.went li', { hasText: '二号阀关闭仍超时' }).waitFor()
  assert.match(await page.locator('.stt [aria-current=step]').innerText(), /申请验收|整改/)
  const { status } = await rowOfDanger(city, id)
  assert.equal(status, 'rectifying')
  assert.deepEqual(problems, [])
  await page.context().close()
})
