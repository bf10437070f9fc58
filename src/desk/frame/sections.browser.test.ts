import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserCity } from '#kit/browser'

const city = await browserCity()
const sections = { 监测预警: ['/gauges', '/alarms', '/warnings', '/callouts'], 安全监管: ['/accidents', '/dangers', '/inspections', '/measure-tree', '/duty-network', '/tipoffs'] }

for (const [centre, pages] of Object.entries(sections)) test(`every tab of ${centre} stands whole on a desk of 1440, in Chinese and in English`, async () => {
  for (const language of ['zh', 'en'] as const) {
    const { page } = await city.open('cityDuty', '/account', { language })
    for (const path of pages) {
      await page.goto(city.origin + path)
      const row = page.locator('.tabs.sectioned')
      await row.locator('.of .on').waitFor()
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      assert.deepEqual(await row.evaluate(nav => [nav.scrollWidth <= nav.clientWidth, [...nav.querySelectorAll('.of a')].every(a => a.getBoundingClientRect().right <= innerWidth)]), [true, true], `${language} ${path}`)
    }
    await page.context().close()
  }
})

test('the keyboard goes from a section to its pages', async () => {
  const { page } = await city.open('cityDuty', '/warnings')
  await page.locator('.sections a', { hasText: '叫应' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/callouts$/)
  await page.locator('.sections a[aria-current=true]', { hasText: '叫应' }).waitFor()
  for (let n = 0; n < 3; n++) await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.of')?.contains(document.activeElement) ?? false), true)
  await page.context().close()
})

test('on a telephone the tabs are one button, which opens all pages and closes with Esc', async () => {
  const { page } = await city.open('cityDuty', '/alarms', { size: 'phone' })
  const fold = page.locator('.fold')
  await fold.click()
  const box = page.getByRole('dialog', { name: '监测预警' })
  assert.ok(await box.getByRole('link').count() > 12)
  assert.equal(await box.evaluate(el => el.scrollWidth <= el.clientWidth), true)
  await page.keyboard.press('Escape')
  await box.waitFor({ state: 'detached' })
  await fold.click()
  await box.getByRole('link', { name: '叫应', exact: true }).click()
  await page.waitForURL(/\/callouts$/)
  await box.waitFor({ state: 'detached' })
  await page.context().close()
})
