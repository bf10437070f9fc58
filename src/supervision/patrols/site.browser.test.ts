// A finding on site is written down with its enterprise, found by its name.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserCity, violations } from '#kit/browser'

const city = await browserCity()

test('a finding on site takes an enterprise; another kind lets it go', async () => {
  const office = city.as('office'), { id } = (await office.post('/api/patrols', { title: '演示巡查', year: 2031, no: 1, leader: '郑明辉', regionCode: '350521' })).body
  await city.as('cityDuty').post('/api/enterprises', { regionCode: '350521100', name: '演示巡查石材有限公司', uscc: '91350502MA2XN5R1XL' })
  const { page, problems } = await city.open('office', `/patrols/${id}/course`)
  await page.getByRole('button', { name: '登记问题' }).click()
  const form = page.getByRole('dialog')
  assert.equal(await form.getByRole('combobox', { name: '涉及企业' }).count(), 0)
  await form.getByLabel('类别').selectOption('site')
  await form.getByRole('textbox', { name: '问题' }).fill('配电箱无门，电线裸露')
  const pick = form.getByRole('combobox', { name: '涉及企业' })
  await pick.click()
  await pick.pressSequentially('巡查石材')
  await page.locator('.ant-select-item-option', { hasText: '演示巡查石材有限公司' }).click()
  assert.deepEqual(await violations(page), [])
  await form.getByRole('button', { name: '记入', exact: true }).click()
  await page.getByRole('link', { name: '演示巡查石材有限公司' }).waitFor()
  await page.getByRole('button', { name: '修改问题' }).first().click()
  await form.getByText('演示巡查石材有限公司').waitFor()
  await form.getByLabel('类别').selectOption('mechanism')
  await form.getByRole('button', { name: '记入', exact: true }).click()
  await page.getByRole('link', { name: '演示巡查石材有限公司' }).waitFor({ state: 'detached' })
  assert.deepEqual(problems, [])
  await page.context().close()
})
