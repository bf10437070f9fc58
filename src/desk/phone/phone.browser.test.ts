// The telephone itself: a checklist without a network, the app killed in between, receipts when the network is back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity, violations } from '#kit/browser'
import { sql } from '#kit/db'
import { enterprisesIn, itemsFrom, published, type Target, withEnterprises } from '../../supervision/inspections/testing.ts'
import { anEnterprise, dayFromNow, found } from '../../supervision/dangers/testing.ts'
import { picture, planned, telephone } from '../field/testing.ts'

const city = await browserCity()
await withEnterprises(city, 40)
const targets = await enterprisesIn(city, '350500/350521/')
const list = await published(city, 'test_phone', itemsFrom(3).map((i, n) => (n === 1 ? { ...i, evidenceRequired: true } : i)))
await planned(city, targets.slice(0, 3).map((x) => x.id), list)
const nameOf = (n: number): string => (targets[n] as Target).name
const shot = { name: 'site.jpg', mimeType: 'image/jpeg', buffer: picture(90) }
const isNetwork = (problem: string): boolean => /ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(problem)

/** Open, its worker in charge: from here on it needs no network. */
async function opened(path = '/field'): Promise<Awaited<ReturnType<typeof city.open>>> {
  const screen = await city.open('inspector', path, { size: 'phone' })
  await screen.page.evaluate(() => navigator.serviceWorker.ready)
  return screen
}
async function sign(page: Page): Promise<void> {
  for (const pad of await page.locator('svg.pad').all()) {
    await pad.scrollIntoViewIfNeeded()
    const box = await pad.boundingBox()
    if (!box) continue
    await page.mouse.move(box.x + 40, box.y + 60)
    await page.mouse.down()
    await page.mouse.move(box.x + 120, box.y + 120, { steps: 4 })
    await page.mouse.up()
  }
}
async function inspect(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: `开始检查：${name}` }).click()
  await page.getByRole('button', { name: '符合', exact: true }).click()
  await page.getByRole('button', { name: /保存，下一项/ }).click()
  await page.getByRole('button', { name: '不符合', exact: true }).click()
  await page.getByRole('textbox', { name: '说明' }).fill('灭火器压力不足')
  await page.locator('input[type=file]').setInputFiles(shot)
  await page.getByRole('img', { name: '第 1 张照片' }).waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: /保存，下一项/ }).click()
  await page.getByRole('button', { name: '不涉及' }).click()
}
async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '去签字' }).click()
  await sign(page)
  await page.getByRole('textbox', { name: '姓名' }).last().fill('演示厂长')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { name: '待传' }).waitFor({ timeout: 20_000 })
}
async function clean(page: Page): Promise<void> {
  assert.deepEqual(await violations(page), [], page.url())
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${page.url()} is wider than the phone`)
}

test('a checklist done without a network, the app killed in the middle and after, is received with its photo when the network returns', async () => {
  const { page, problems } = await opened(), context = page.context()
  await page.getByText(nameOf(0)).waitFor({ timeout: 20_000 })
  await clean(page)
  await context.setOffline(true)
  await page.getByText('没有网络').waitFor()
  await inspect(page, nameOf(0))
  await clean(page)
  await page.reload()
  await page.getByText('3 / 3 项').waitFor({ timeout: 20_000 })
  await page.getByText('不符合 1').waitFor()
  await submit(page)
  await page.getByText('未收 1 件').waitFor()
  await page.reload()
  await page.getByText('未收 1 件').waitFor({ timeout: 20_000 })
  await page.getByText('待传 1').or(page.getByText('待传 2')).first().waitFor()
  assert.equal((await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from field_items`))).n, 0, 'nothing was sent')
  await clean(page)
  await context.setOffline(false)
  await page.getByText(/已收 R-\d{4}-\w{5}/).waitFor({ timeout: 30_000 })
  await page.getByText('全部已收，都有回执。').waitFor()
  const { receipt } = await city.tx((tx) => tx.one<{ receipt: string }>(sql`select receipt from field_items`))
  await page.getByText(receipt).waitFor()
  assert.deepEqual(await city.tx((tx) => tx.rows(sql`select i.stage, i.failing, a.note, cardinality(a.photo_ids) as photos from inspections i join inspection_answers a on a.inspection_id = i.id where a.result = 'failing' and i.enterprise_id = ${targets[0]?.id}`)), [{ stage: 'done', failing: 1, note: '灭火器压力不足', photos: 1 }])
  assert.deepEqual(problems.filter((p) => !isNetwork(p)), [])
  await context.close()
})

test('a sign-in that ended keeps what waits, says so, and sends it after the next', async () => {
  const { page } = await opened(), context = page.context(), cookies = await context.cookies()
  await inspect(page, nameOf(1))
  await context.clearCookies()
  await submit(page)
  await page.getByText('登录已过期，内容都还在本机').waitFor({ timeout: 20_000 })
  await page.getByRole('link', { name: '登录' }).click()
  await page.getByText('蔡检查 有 1 件在本机待传，登录后自动上传。').waitFor()
  await clean(page)
  await context.addCookies(cookies)
  await page.goto(`${city.origin}/field/queue`)
  await page.getByText(/已收 R-/).waitFor({ timeout: 30_000 })
  await context.close()
})

test('two phones, one danger: the difference is shown field by field, and what is chosen is kept', async () => {
  const { id } = await found(city, { grade: 'general', title: '演示线路老化', enterpriseId: await anEnterprise(city, 903), dueOn: dayFromNow(5) })
  const { page } = await opened(`/field/danger/${id}`), context = page.context()
  await page.getByRole('button', { name: '修改内容' }).click({ timeout: 20_000 })
  await context.setOffline(true)
  await page.getByRole('textbox', { name: '具体部位' }).fill('二车间西侧')
  const other = telephone(city, 'cityInspector')
  await other.send(other.item('danger_edit', { dangerId: id, base: { spot: '' }, changes: { spot: '二车间东侧' } }))
  await page.getByRole('button', { name: '保存修改' }).click()
  await context.setOffline(false)
  await page.getByRole('link', { name: '冲突 1 处，去比对' }).click({ timeout: 30_000 })
  await page.getByText('洪复查也改过').waitFor()
  await clean(page)
  await page.getByRole('radio', { name: /二车间西侧/ }).check()
  await page.getByRole('button', { name: '按所选再传' }).click()
  await page.getByText(/已收 R-/).waitFor({ timeout: 30_000 })
  assert.equal((await city.tx((tx) => tx.one<{ spot: string }>(sql`select spot from dangers where id = ${id}`))).spot, '二车间西侧')
  await context.close()
})

test('a phone that is nearly full, and a browser that promises nothing, are told of', async () => {
  const room = (quota: number) => `Object.defineProperty(navigator, 'storage', { value: { estimate: async () => ({ quota: ${quota}, usage: 40e6 }), persisted: async () => false, persist: async () => false } })`
  for (const [quota, path, told] of [[60e6, '/field/queue', '空间只剩 20.0 MB'], [60e6, '/field', '空间只剩 20.0 MB'], [60e9, '/field/me', '浏览器可能清理待传内容']] as const) {
    const { page } = await opened()
    await page.addInitScript(room(quota))
    await page.goto(city.origin + path)
    await page.getByText(told).waitFor({ timeout: 20_000 })
    await clean(page)
    await page.context().close()
  }
})

test('a phone that is full says that what was typed is not kept, and keeps it when there is room again', async () => {
  const { page } = await opened('/field/danger/new'), title = page.getByRole('textbox').first()
  await title.fill('演示：配电箱')
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }
    addEventListener('room', () => { IDBObjectStore.prototype.put = put })
  })
  await title.fill('演示：配电箱未接地')
  await page.getByText('刚填的没有存下').waitFor()
  await clean(page)
  await page.evaluate(() => dispatchEvent(new Event('room')))
  await title.fill('演示：配电箱未接地，外壳带电')
  await page.getByText('刚填的没有存下').waitFor({ state: 'detached' })
  await page.goto(`${city.origin}/field/queue`)
  await page.getByText('没有提交的草稿 1 份').waitFor({ timeout: 20_000 })
  await page.getByText('演示：配电箱未接地，外壳带电').waitFor()
  await clean(page)
  await page.context().close()
})

test('a photo that was being kept when the app ended is asked for again', async () => {
  const { page } = await opened('/field/danger/new')
  await page.getByText('至少 1 张').waitFor()
  await page.evaluate(() => void Object.assign(globalThis, { createImageBitmap: () => new Promise(() => {}) }))
  await page.locator('input[type=file]').setInputFiles(shot)
  await page.getByRole('button', { name: '正在处理照片' }).waitFor()
  await page.reload()
  await page.getByText('上次有一张照片没有存完，请重拍。').waitFor({ timeout: 20_000 })
  await page.locator('input[type=file]').setInputFiles(shot)
  await page.getByRole('img', { name: '第 1 张照片' }).waitFor({ timeout: 20_000 })
  await page.getByText('没有存完').waitFor({ state: 'detached' })
  await page.context().close()
})

test('the enterprise’s code opens its self-check without an account, and gives a receipt', async () => {
  const { code } = (await city.as('inspector').get(`/api/enterprises/${targets[2]?.id}/self-check-code`)).body
  const { page, problems } = await city.open('inspector', `/s/${code}`, { size: 'phone' })
  await page.getByText(nameOf(2)).waitFor({ timeout: 20_000 })
  await clean(page)
  const questions = await page.getByRole('group').all()
  for (const [n, question] of questions.entries()) await question.getByRole('button', { name: n === 0 ? '不符合' : '符合', exact: true }).click()
  await page.getByRole('button', { name: '提交自查' }).click()
  await page.getByText(/回执 ZC-\d{4}-\d{5}/).waitFor({ timeout: 20_000 })
  await page.getByText('登记隐患 1 条').waitFor()
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('in English nothing is left in Chinese but what people wrote', async () => {
  const { page } = await city.open('inspector', '/field/me', { size: 'phone', language: 'en' })
  await page.getByText('This phone’s clock').waitFor({ timeout: 20_000 })
  const text = (await page.locator('body').innerText()).replaceAll('蔡检查', '').replaceAll('中文', '')
  assert.doesNotMatch(text, /\p{Script=Han}/u)
  await page.context().close()
})
