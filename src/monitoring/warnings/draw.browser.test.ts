// A warning's target drawn with a pointer, as an officer does it: the shape, the towns that it touches, the draft that holds them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity } from '#kit/browser'

const city = await browserCity()

async function draftMap(page: Page) {
  await page.getByRole('button', { name: '拟预警稿' }).click()
  const drawer = page.getByRole('dialog', { name: '拟预警稿' })
  await drawer.getByRole('button', { name: '在图上画' }).click()
  await drawer.locator('.drawmap [data-idle]').waitFor({ timeout: 30_000 })
  return drawer
}

/** The middle of the map as it lies on the screen. */
async function middle(page: Page) {
  const box = await page.locator('.sketch').boundingBox()
  assert.ok(box)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a circle is dragged on the map, names the towns that it touches, and becomes the draft\'s target', async () => {
  const { page, problems } = await city.open('cityDuty', '/warnings')
  const drawer = await draftMap(page)
  assert.equal(await drawer.getByRole('button', { name: '生成草稿' }).getAttribute('aria-disabled'), 'true')
  await drawer.getByRole('button', { name: '画圆' }).click()
  const { x, y } = await middle(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 130, y + 100, { steps: 5 })
  await page.mouse.up()
  await page.locator('.sketch').waitFor({ state: 'detached' })
  await drawer.getByText(/触及 [1-9]\d* 个乡镇/).waitFor({ timeout: 15_000 })
  await drawer.getByRole('button', { name: '生成草稿' }).click()
  await page.waitForURL(/\/warnings\/[0-9a-f-]{36}/)
  const id = page.url().split('/').at(-1), { body } = await city.as('cityDuty').get(`/api/warnings/${id}`)
  assert.ok(body.towns.length > 0)
  assert.equal(body.warning.state, 'draft')
  assert.deepEqual((await city.events('warning.drafted')).map((e) => e.subjectId), [id])
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('a ring is set corner by corner and ended with Enter; Esc gives up what was begun', async () => {
  const { page, problems } = await city.open('cityDuty', '/warnings')
  const drawer = await draftMap(page)
  await drawer.getByRole('button', { name: '画多边形' }).click()
  const { x, y } = await middle(page)
  for (const [dx, dy] of [[-80, -60], [90, -50], [60, 70]] as const) await page.mouse.click(x + dx, y + dy)
  await page.keyboard.press('Enter')
  await page.locator('.sketch').waitFor({ state: 'detached' })
  await drawer.getByRole('button', { name: '清除' }).waitFor()
  await drawer.getByRole('button', { name: '画圆' }).click()
  await page.locator('.sketch').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.sketch').waitFor({ state: 'detached' })
  assert.equal(await drawer.isVisible(), true)
  assert.deepEqual(problems, [])
  await page.context().close()
})
