// The page of a ledger as an officer meets it, with the enterprises as the example.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity } from '#kit/browser'
import { orgCheck, usccCheck } from '#registry/definition'

// not in a hook: what the browser leaves to be closed would be closed with the hook
const city = await browserCity(), duty = city.as('cityDuty')
const code = (n: number) => { const body = `MA${String(n).padStart(6, '0')}`, first = `91350582${body}${orgCheck(body)}`; return first + usccCheck(first) }
const ids: string[] = []
for (let n = 1; n <= 60; n++) {
  const added = await duty.post('/api/enterprises', { name: `演示企业${String(n).padStart(3, '0')}号`, uscc: code(n), regionCode: n % 2 ? '350582103' : '350521100', rating: n % 3 ? 'quanzhou' : 'national_2', sector: 'trade', employees: n })
  assert.equal(added.status, 201, JSON.stringify(added.body))
  ids.push(added.body.id)
}
const rows = (page: Page) => page.locator('.lgp tbody tr:not([aria-hidden])')
const shows = (page: Page, n: string) => page.waitForFunction((want) => document.querySelector('.lgp .total b')?.textContent === want, n, { timeout: 10_000 })
const toast = (page: Page) => page.locator('.toast').last()
const employeesOf = async (id: string) => (await duty.get(`/api/enterprises/${id}`)).body.employees as number

test('a filter stands in the address and survives a reload; taken out, all rows are there again', async () => {
  const { page, problems } = await city.open('cityDuty', '/enterprises')
  await shows(page, '60')
  await page.locator('.side').getByRole('button', { name: /国标二级/ }).click()
  await shows(page, '20')
  assert.match(page.url(), /rating=national_2/)
  await page.locator('.filters').getByRole('button', { name: '条件', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '从业人员' }).click()
  await page.getByRole('dialog').getByLabel('从', { exact: true }).fill('31')
  await page.keyboard.press('Enter')
  await shows(page, '10')
  await page.reload()
  await shows(page, '10')
  assert.equal(await rows(page).count(), 10)
  assert.equal(await page.locator('.filters .chip.on').count(), 2)
  await page.getByRole('button', { name: '清除' }).click()
  await shows(page, '60')
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('the keyboard walks the rows, ticks, turns the page, opens the card and comes back', async () => {
  const { page } = await city.open('cityDuty', '/enterprises')
  await shows(page, '60')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  assert.equal(await page.locator('tr[aria-selected=true]').count(), 1)
  await page.keyboard.press('Enter')
  await page.locator('.card h2', { hasText: '演示企业002号' }).waitFor({ timeout: 10_000 })
  await page.keyboard.press('Escape')
  await page.locator('.card').waitFor({ state: 'detached', timeout: 5_000 })
  await page.keyboard.press('PageDown')
  await page.waitForFunction(() => document.querySelector('.lgp tbody tr')?.textContent?.includes('051号'), undefined, { timeout: 10_000 })
  assert.equal(await rows(page).count(), 10)
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('在格内修改').waitFor()
  await page.context().close()
})

test('a row is entered by keyboard alone; a wrong digit is told at its field before anything is sent', async () => {
  const { page } = await city.open('cityDuty', '/enterprises')
  await shows(page, '60')
  await page.keyboard.press('n')
  await page.getByLabel('企业名称').waitFor()
  await page.keyboard.type('演示新厂')
  await page.keyboard.press('Tab')
  await page.keyboard.type(`${code(61).slice(0, 17)}#`)
  await page.keyboard.press('Control+Enter')
  await page.locator('[data-field=uscc] .wrong').waitFor()
  assert.match(await page.locator('[data-field=uscc] .wrong').innerText(), /含“#”/)
  await page.getByLabel('统一社会信用代码').fill(code(61))
  await page.locator('[data-field=regionCode] input').click()
  await page.keyboard.type('陈埭')
  await page.locator('.ant-select-item-option-active', { hasText: '陈埭镇' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('[data-field=regionCode]', { hasText: '陈埭镇' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.locator('.card h2', { hasText: '演示新厂' }).waitFor({ timeout: 10_000 })
  await shows(page, '61')
  await toast(page).getByRole('button', { name: '撤销' }).click()
  await shows(page, '60')
  await page.context().close()
})

test('a cell is written in place and the change is taken back by one word', async () => {
  const { page } = await city.open('cityDuty', '/enterprises')
  await shows(page, '60')
  await page.locator('tr[data-row="0"] td[data-label="从业人员"]').dblclick()
  const editor = page.locator('.celledit input')
  await editor.waitFor()
  await editor.fill('一百')
  await page.keyboard.press('Enter')
  await page.locator('.celledit .wrong').waitFor()
  await editor.fill('438')
  await page.keyboard.press('Enter')
  await page.locator('tr[data-row="0"] td[data-label="从业人员"]', { hasText: '438' }).waitFor({ timeout: 10_000 })
  assert.equal(await employeesOf(ids[0] as string), 438)
  await toast(page).getByRole('button', { name: '撤销' }).click()
  await page.locator('tr[data-row="0"] td[data-label="从业人员"]', { hasText: /^1$/ }).waitFor({ timeout: 10_000 })
  assert.equal(await employeesOf(ids[0] as string), 1)
  await page.context().close()
})

test('the second of two editors sees both values and nothing is written until one is chosen', async () => {
  const { page } = await city.open('cityDuty', `/enterprises/${ids[4]}`)
  await page.locator('.card').getByRole('button', { name: '修改' }).click()
  await page.getByLabel('从业人员').fill('700')
  await page.getByLabel('地址').fill('演示路 1 号')
  assert.equal((await city.as('cityDutyTwo').patch(`/api/enterprises/${ids[4]}`, { employees: 650 })).status, 200)
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: /别人改过/ })
  await dialog.waitFor({ timeout: 10_000 })
  assert.match(await dialog.innerText(), /黄夜班/)
  assert.match(await dialog.locator('fieldset', { hasText: '从业人员' }).innerText(), /5[\s\S]*650[\s\S]*700/)
  assert.equal(await employeesOf(ids[4] as string), 650)
  await dialog.getByRole('button', { name: '按选定的保存' }).click()
  await page.locator('.card dd', { hasText: '演示路 1 号' }).waitFor({ timeout: 10_000 })
  assert.equal(await employeesOf(ids[4] as string), 650)
  await page.context().close()
})

test('many rows are changed at once, those that could not be are named, and it is undone as a whole', async () => {
  const { page } = await city.open('cityDuty', '/enterprises?rating=national_2')
  await shows(page, '20')
  await page.getByLabel('选择本页').click()
  assert.equal((await duty.post(`/api/enterprises/${ids[2]}/retirement`, { reason: '企业注销' })).status, 200)
  await page.getByRole('button', { name: '批量修改' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('select').first().selectOption('operating')
  await dialog.getByLabel('经营状态', { exact: true }).selectOption('suspended')
  await dialog.getByRole('button', { name: /^修改/ }).click()
  await page.locator('.refused li', { hasText: '演示企业003号' }).waitFor({ timeout: 10_000 })
  assert.equal((await duty.get('/api/enterprises?operating=suspended')).body.total, 19)
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
  await toast(page).getByRole('button', { name: '撤销' }).click()
  await page.locator('.toast', { hasText: '已撤销' }).waitFor({ timeout: 10_000 })
  assert.equal((await duty.get('/api/enterprises?operating=suspended')).body.total, 0)
  await page.context().close()
})

test('what is asked is kept as a view with its columns; shared, a county opens it and sees its own rows', async () => {
  const { page } = await city.open('cityDuty', '/enterprises?rating=quanzhou&sort=-employees')
  await shows(page, '40')
  await page.getByRole('button', { name: /^列 / }).click()
  await page.getByRole('dialog').getByLabel('行业代码').uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '存为视图' }).click()
  await page.getByRole('dialog').getByLabel('视图名称').fill('泉标从大到小')
  await page.getByRole('dialog').getByLabel('共享').check()
  await page.getByRole('dialog').getByRole('button', { name: '存为视图' }).click()
  await page.locator('.side').getByRole('button', { name: /泉标从大到小\s*40/ }).waitFor({ timeout: 10_000 })
  await page.context().close()
  const { page: county } = await city.open('countyDuty', '/enterprises')
  await county.locator('.side').getByRole('button', { name: /泉标从大到小\s*20/ }).click()
  await shows(county, '20')
  assert.match(await rows(county).first().innerText(), /058号/)
  assert.equal(await county.getByRole('columnheader', { name: '行业代码' }).count(), 0)
  await county.context().close()
})

test('on a phone the rows are cards that open over the page, and nothing is wider than the screen', async () => {
  const { page, problems } = await city.open('cityDuty', '/enterprises', { size: 'phone', language: 'en', theme: 'dark' })
  await shows(page, '59')
  await rows(page).first().click()
  await page.locator('.card h2', { hasText: '演示企业001号' }).waitFor({ timeout: 10_000 })
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth) <= 1)
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('list, card, form and cover are accessible, as far as a machine can tell', async () => {
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
  for (const [path, key] of [['/enterprises', ''], [`/enterprises/${ids[5]}`, ''], ['/enterprises', 'n'], ['/registry', '']] as const) {
    const { page } = await city.open('cityDuty', path)
    await page.waitForSelector(path === '/registry' ? '.ledger-tile' : '.lgp tbody tr:not([aria-hidden])')
    if (key) { await page.keyboard.press(key); await page.waitForSelector('[role=dialog] .regionpick input') }
    await page.waitForTimeout(500)
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      return (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.map((v) => `${v.id} ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 200)).join(' | ')}`)
    })
    assert.deepEqual(found, [], `${path} ${key}`)
    await page.context().close()
  }
})
