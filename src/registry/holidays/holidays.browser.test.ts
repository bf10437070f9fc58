// 节假日 as the office meets it: the notice is pasted, read, saved; another verifies.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserCity, violations } from '#kit/browser'

const city = await browserCity()
const notice = '一、元旦：1月1日（周五）至3日（周日）放假，共3天。二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。'

test('the office pastes the notice and saves; it can’t verify itself; the leader does', async () => {
  const { page, problems } = await city.open('office', '/holidays')
  await page.getByRole('button', { name: '录入2027年' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('粘贴通知原文').fill(notice)
  await drawer.getByRole('button', { name: '读出日期' }).click()
  await drawer.getByText('读出 2 个节日').waitFor()
  assert.equal(await drawer.getByLabel('2 调休上班（如 2-14、2-28）').inputValue(), '01-31、02-20')
  await drawer.getByText('没有列入：清明、劳动、端午、中秋、国庆').waitFor()
  await drawer.getByLabel('2 调休上班（如 2-14、2-28）').fill('02-22')
  await drawer.getByText('第 2 行：2027-02-22 本来就是工作日，不用调休').waitFor()
  await drawer.getByLabel('2 调休上班（如 2-14、2-28）').fill('1月31日、2-20')
  await drawer.getByLabel('依据（通知名称、文号）').fill('演示通知（演示发〔2026〕7号）')
  assert.deepEqual(await violations(page), [])
  await drawer.getByRole('button', { name: '保存，待另一人核实' }).click()
  const line = page.getByRole('row', { name: /2027年/ })
  await line.getByText('待核实，暂定').waitFor()
  assert.equal(await line.getByRole('button', { name: /^核实/ }).getAttribute('title'), '由您录入，须由另一人核实')
  assert.deepEqual([await violations(page), problems], [[], []])
  await page.context().close()
  const leader = await city.open('cityLeader', '/holidays'), same = leader.page.getByRole('row', { name: /2027年/ })
  await same.getByRole('button', { name: /^核实/ }).click()
  await leader.page.getByRole('dialog').getByText('01-31 周日').waitFor()
  await leader.page.getByRole('dialog').getByRole('button', { name: '已对照通知，核实' }).click()
  await same.getByText('已核实').waitFor()
  await leader.page.getByText('工作日可确定至 2027-12-31').waitFor()
  await leader.page.context().close()
})
