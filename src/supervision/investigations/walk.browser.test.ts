// A case from the accident's card to its file number, as those concerned click it: the team with its avoidance, a pause, an extension, approval, accountability, publication, evaluation, the four "no let-offs", the closing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity, violations } from '#kit/browser'
import type { CastName } from '#kit/testing'
import { parts } from './model.ts'
import { casesOf } from './testing.ts'

const city = await browserCity(), on = casesOf(city)
const form = (page: Page) => page.getByRole('dialog')
const state = (page: Page, words: string) => page.locator('.case .panel').first().getByRole('heading', { name: words, exact: true }).waitFor()
const panel = (page: Page, title: string) => page.locator('.case .panel', { has: page.getByRole('heading', { name: title, exact: true }) })
const said = (page: Page, words: string | RegExp) => form(page).getByRole('alert').getByText(words).waitFor()

type Filling = Record<string, string | boolean>
async function fill(page: Page, filling: Filling): Promise<void> {
  for (const [name, value] of Object.entries(filling)) {
    const field = form(page).locator(`[name="${name}"]`)
    if (typeof value === 'boolean') await field.setChecked(value)
    else if (await field.evaluate((e) => e.tagName === 'SELECT')) await field.selectOption(value)
    else await field.fill(value)
  }
}
const press = (page: Page, verb: string) => form(page).getByRole('button', { name: verb, exact: true }).click()
/** A verb's button, its form, and that the form went away because it was done. */
async function act(page: Page, verb: string, filling: Filling = {}, of = page.locator('.case')): Promise<void> {
  await of.getByRole('button', { name: verb, exact: true }).first().click()
  await fill(page, filling)
  await press(page, verb)
  await form(page).waitFor({ state: 'detached' })
}

async function openedBy(who: CastName, path: string): Promise<{ page: Page; done: () => Promise<void> }> {
  const { page, problems } = await city.open(who, path)
  // what is refused on purpose is no trouble of the page
  return { page, done: async () => { assert.deepEqual(problems.filter((p) => !/status of (403|409|422)/.test(p)), []); await page.context().close() } }
}

test('a case goes its whole way on its page, by those who may', async () => {
  const accidentId = await on.accident()
  const duty = await openedBy('countyDuty', `/accidents/${accidentId}`), page = duty.page
  await page.getByRole('button', { name: '立案调查' }).click()
  await press(page, '立案调查')
  await page.waitForURL(/\/investigations\//)
  const path = new URL(page.url()).pathname, id = path.split('/').at(-1) ?? ''
  await state(page, '已立案')

  // 回避: who has an interest, or has not said, is not on the team
  await page.getByRole('button', { name: '列入成员' }).click()
  await fill(page, { name: '演示甲', organization: '县政府办' })
  await press(page, '列入成员')
  await said(page, /声明/)
  await fill(page, { interest: 'has' })
  await press(page, '列入成员')
  await said(page, /回避/)
  assert.equal(await form(page).locator('[name=name]').inputValue(), '演示甲', 'what was typed stands')
  await page.keyboard.press('Escape')
  await form(page).getByText('还没有保存。').waitFor()
  const team = [['government', '县政府办', '演示甲'], ['emergency', '县应急局', '演示乙'], ['sector', '县工信局', '演示丙'], ['supervision', '县监委', '演示丁'], ['police', '县公安局', '演示戊'], ['union', '县总工会', '演示己'], ['procuratorate', '县检察院', '演示庚']] as const
  for (const [n, [body, organization, name]] of team.entries()) {
    await fill(page, { body, organization, name, leader: body === 'emergency', interest: 'none' })
    if (n === team.length - 1) await press(page, '列入成员')
    else {
      await press(page, '保存，再加一项')
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[role=dialog] [name=name]')?.value === '')
    }
  }
  await form(page).waitFor({ state: 'detached' })
  for (const [, , name] of team) await panel(page, '调查组').getByText(name, { exact: true }).waitFor()
  assert.deepEqual(await violations(page, ['.rail', '.bar']), [])
  await act(page, '开始调查')
  await state(page, '调查中')

  // 中止 and 延期
  await act(page, '中止：技术鉴定', { subject: '冲压机联锁失效原因', agency: '演示检测中心' })
  await state(page, '中止（技术鉴定）')
  await panel(page, '办理时限').getByText('鉴定中止，停计').waitFor()
  await act(page, '恢复调查', { conclusion: '联锁装置人为短接' })
  await state(page, '调查中')
  await page.getByRole('button', { name: '申请延期', exact: true }).click()
  await fill(page, { days: '60', reason: '等待伤情鉴定' })
  await press(page, '申请延期')
  await form(page).waitFor({ state: 'detached' })
  await panel(page, '办理时限').getByText('待批').waitFor()
  await page.getByText('办理延期申请，由负责调查的政府').or(page.getByRole('button', { name: '报告送审' })).first().waitFor()

  const chief = await openedBy('countyCommander', path)
  await act(chief.page, '办理延期申请', { granted: 'granted', doc: '惠政函〔2026〕3号' })
  await panel(chief.page, '办理时限').getByText('批准延期 60 日').waitFor()

  // 调查报告
  await panel(page, '办理时限').getByText('批准延期 60 日').waitFor()
  await act(page, '撰写报告', Object.fromEntries(parts.map((p) => [p, `演示：${p} 已查明`])))
  await act(page, '提出处理意见', { party: 'unit', name: '演示加工厂', measure: 'administrative_penalty', amount: '35.5' })
  await act(page, '写入措施', { text: '为冲压设备加装联锁防护', unit: '演示加工厂' })
  await page.getByRole('button', { name: '报告送审' }).click()
  await press(page, '报告送审')
  await said(page, /签名/)
  for (const box of await form(page).getByRole('checkbox').all()) await box.check()
  await press(page, '报告送审')
  await form(page).waitFor({ state: 'detached' })
  await state(page, '报告送审')
  await page.getByText('批复，由负责调查的政府').waitFor()

  await act(chief.page, '批复', { doc: '惠政函〔2026〕5号' })
  await state(chief.page, '已批复')
  await chief.done()

  // 追责, 公开, 评估
  await act(page, '进入追责整改')
  await act(page, '作出决定', { doc: '惠应急罚〔2026〕9号' })
  await panel(page, '责任追究').getByRole('button', { name: '已落实' }).click()
  await press(page, '已落实')
  await said(page, /证据/)
  await fill(page, { evidence: '罚款缴款凭证' })
  await press(page, '已落实')
  await form(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '公开', exact: true }).click()
  await press(page, '公开')
  await said(page, /有一个/)
  await fill(page, { url: 'https://example.gov.cn/report' })
  await press(page, '公开')
  await form(page).waitFor({ state: 'detached' })
  await state(page, '已公开')
  await act(page, '评估', { result: 'done', evidence: '现场查看已加装' })
  await act(page, '完成评估', { opinion: '全部落实' })
  await state(page, '已评估')

  // 四不放过, then the closing by another hand
  for (let n = 1; n <= 4; n++) {
    await panel(page, '四不放过').locator('.line', { hasText: '未确认' }).first().getByRole('button', { name: '确认' }).click()
    await fill(page, { evidence: '见案卷附件' })
    await press(page, '确认')
    await form(page).waitFor({ state: 'detached' })
    await panel(page, '四不放过').getByText(`${n}/4`).waitFor()
  }
  await page.getByText('结案归档，由').waitFor()
  await duty.done()
  const closing = await openedBy('office', path)
  await act(closing.page, '结案归档', { reason: '四不放过全部落实' })
  await state(closing.page, '结案归档')
  await closing.page.getByText(/结案归档，案卷号/).waitFor()
  await closing.done()

  const read = await on.read(id)
  assert.deepEqual(read.steps.map((s) => s.verb), ['open', 'begin', 'suspend', 'resume', 'submit', 'approve', 'enforce', 'publish', 'evaluate', 'close'])
})
