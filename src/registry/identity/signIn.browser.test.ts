// Signing in as people do it: with a keyboard, a link, a phone for the second step.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity } from '#kit/browser'
import { createUser } from './index.ts'
import { codeAt } from './totp.ts'

// not in a hook: what the browser leaves to be closed would be closed with the hook
const city = await browserCity()
const password = 'Tide-Watch-2026'

async function nobody(path: string): Promise<Page> {
  const { page } = await city.open('office', '/sign-in')
  await page.context().clearCookies()
  await page.goto('about:blank')
  await page.goto(city.origin + path)
  return page
}

async function fillIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('口令').fill(password)
  await page.keyboard.press('Enter')
}

test('whoever is not signed in is asked to, and then stands where he wanted to go', async () => {
  await city.tx((tx) => createUser(tx, { login: 'clerk', name: '登录者', roles: ['office'], regionPath: '350500/', password }))
  const page = await nobody('/account')
  await page.waitForURL(/\/sign-in\?to=%2Faccount/)
  await page.getByLabel('用户名').fill('clerk')
  await page.getByLabel('口令').fill('not-this-1A')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('用户名或口令不对').waitFor()
  await fillIn(page, 'clerk')
  await page.waitForURL(/\/account$/)
  await page.getByText('Chrome · Linux').first().waitFor()
  await page.context().close()
})

test('an administrator binds an authenticator on the page, keeps the recovery codes, and comes in', async () => {
  await city.tx((tx) => createUser(tx, { login: 'new.sys', name: '新系统', roles: ['sysadmin'], regionPath: '350500/', phone: '19900008301', password }))
  const page = await nobody('/sign-in')
  await fillIn(page, 'new.sys')
  await page.getByRole('img', { name: '身份验证器二维码' }).waitFor()
  const secret = ((await page.locator('.qr code').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('六位验证码').fill(codeAt(secret, await city.tx((tx) => tx.now())))
  await page.getByRole('button', { name: '确认绑定' }).click()
  await page.locator('.codes span').first().waitFor()
  assert.equal(await page.locator('.codes span').count(), 10)
  await page.getByRole('button', { name: '已妥善保存' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'), { waitUntil: 'commit', timeout: 60_000 })
  await page.context().close()
})

test('an invitation is made on the page and accepted on another; its token leaves the address at once', async () => {
  const { page } = await city.open('sysadmin', '/users')
  await page.getByRole('button', { name: '邀请用户' }).click()
  await page.getByRole('dialog').getByLabel('姓名').fill('受邀者')
  await page.getByRole('dialog').getByRole('button', { name: '县级值班员' }).click()
  await page.getByRole('button', { name: '建立邀请链接' }).click()
  const address = (await page.locator('.qr code').textContent()) ?? ''
  assert.match(address, /\/invite#link=[\w-]{43}$/)
  await page.context().close()
  const guest = await nobody(new URL(address).pathname + new URL(address).hash)
  await guest.getByText('受邀者，欢迎').waitFor()
  assert.equal(new URL(guest.url()).hash, '')
  await guest.getByLabel('用户名').fill('guest.one')
  await guest.getByLabel('新口令').fill(password)
  await guest.getByLabel('再输一次').fill(password)
  await guest.getByRole('button', { name: '建立账号并登录' }).click()
  await guest.waitForURL((url) => url.pathname !== '/invite')
  const waiting = await city.as('secadmin').get('/api/users?state=waiting')
  assert.deepEqual(waiting.body.rows.map((u: { name: string }) => u.name), ['受邀者'])
  await guest.context().close()
})
