// Trust as people meet it: a commander proposes, a clerk decides; a pair is merged and taken back; a holder confirms on a phone without script.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity, launchBrowser, violations } from '#kit/browser'

// not in a hook: what the browser leaves to be closed would be closed with the hook
const city = await browserCity(), duty = city.as('cityDuty'), at = { regionCode: '350521100', lon: 118.79, lat: 25.03 }
const add = async (path: string, body: object) => { const { body: row, status } = await duty.post(`/api/${path}`, body); assert.equal(status, 201, JSON.stringify(row)); return row }
const first = await add('enterprises', { ...at, name: '演示泉化新材料有限公司', uscc: '91350502MA2XN5R1XL', employees: 641, head: '郑演示' })
await add('enterprises', { ...at, name: '泉化新材料股份有限公司', uscc: '91350582MA2XN5R1XG', address: '演示路 1 号' })
const warden = await add('forest-wardens', { regionCode: '350521100', name: '林水生', phone: '19900003601', kind: 'full', grid: 'SL350521-901' })

async function accessible(page: Page): Promise<void> {
  assert.deepEqual(await violations(page), [])
}

test('a commander proposes on the card; the county takes it over', async () => {
  const { page, problems } = await city.open('countyCommander', `/enterprises/${first.id}`)
  await page.getByRole('button', { name: '提出修改' }).click()
  await page.getByRole('dialog').getByLabel('从业人员').fill('600')
  await page.getByRole('button', { name: /下一步/ }).click()
  await page.getByRole('dialog').last().locator('textarea, input[type=text]').last().fill('现场核对')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('您的申请待处理').waitFor()
  assert.deepEqual(problems, [])
  await page.context().close()
  const desk = await city.open('countyDuty', '/change-requests')
  await desk.page.getByText('现场核对').waitFor()
  await accessible(desk.page)
  await desk.page.getByRole('button', { name: '采纳', exact: true }).click()
  await desk.page.getByText('没有这样的申请').waitFor()
  assert.equal((await duty.get(`/api/enterprises/${first.id}`)).body.employees, 600)
  await desk.page.context().close()
})

test('a pair is merged with the address of the other, and taken back with a reason', async () => {
  const { page, problems } = await city.open('cityDuty', '/duplicates')
  await page.getByRole('button', { name: '现在查找' }).click()
  const pair = page.locator('.pair', { hasText: '泉化新材料' })
  await pair.waitFor()
  await accessible(page)
  await pair.getByRole('radio', { name: /保留 演示泉化/ }).check()
  await pair.getByRole('button', { name: '合并', exact: true }).click()
  await pair.waitFor({ state: 'detached' })
  assert.equal((await duty.get(`/api/enterprises/${first.id}`)).body.address, '演示路 1 号', 'what one lacks comes from the other')
  await page.getByRole('button', { name: '已合并', exact: true }).click()
  await page.getByRole('button', { name: '撤销合并' }).click()
  await page.getByRole('dialog').locator('textarea, input[type=text]').last().fill('实为两家')
  await page.getByRole('dialog').getByRole('button', { name: '撤销合并' }).click()
  await page.getByText('没有待处理的疑似重复').waitFor()
  assert.equal((await duty.get(`/api/enterprises/${first.id}`)).body.address, null)
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('a holder confirms on a small telephone that runs no script', async () => {
  const { rows } = (await duty.post('/api/forest-wardens/confirmation-links', { ids: [warden.id] })).body
  const { page: desk } = await city.open('cityDuty', '/quality'), origin = new URL(desk.url()).origin
  await desk.locator('.grid-scores').waitFor()
  await accessible(desk)
  const browser = await launchBrowser(), page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } })).newPage()
  await page.goto(origin + new URL(rows[0].link).pathname)
  assert.match(await page.content(), /199\*\*\*\*3601/)
  await page.getByRole('button', { name: '信息无误' }).click()
  await page.getByText('已确认，谢谢').waitFor()
  assert.equal((await duty.get(`/api/forest-wardens/${warden.id}`)).body.confirmedBy, '林水生')
  await browser.close()
  await desk.context().close()
})

test('the office sees what other weights would do to each county, and sets them with a reason', async () => {
  const { page, problems } = await city.open('office', '/quality-weights')
  await page.getByRole('button', { name: '修改权重' }).click()
  await page.getByRole('spinbutton', { name: '按期确认' }).fill('90')
  const effect = page.getByRole('table', { name: '对得分的影响' })
  await effect.getByText(/^[+-]\d/).first().waitFor()
  await accessible(page)
  await page.getByLabel('依据（文件或会议）').fill('市局办公会')
  await page.getByLabel('修改理由').fill('以确认为重')
  await page.getByRole('button', { name: '保存为新版本' }).click()
  await page.getByRole('cell', { name: '以确认为重' }).waitFor()
  assert.equal((await city.events('quality.weighed')).length, 1)
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('links of the rows that are ticked go out by SMS, once; the button says so', async () => {
  const { page, problems } = await city.open('cityDuty', '/forest-wardens?q=林水生')
  await page.getByRole('checkbox', { name: '选择 林水生' }).check()
  await page.getByRole('button', { name: '本人确认链接' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('1 个确认链接').waitFor()
  await accessible(page)
  const send = drawer.getByRole('button', { name: '短信发送 1 条' })
  await send.click()
  await page.getByText('已交短信通道发送').waitFor()
  assert.equal(await send.getAttribute('aria-disabled'), 'true')
  assert.equal(await send.getAttribute('title'), '这批链接已交短信通道')
  assert.equal((await city.events('confirmation.sms_asked')).length, 1)
  assert.deepEqual(problems, [])
  await page.context().close()
})
