import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type Answer, type City } from '#kit/testing'
import { createUser } from './index.ts'
import { codeAt } from './totp.ts'

let city: City
const password = 'Tide-Watch-2026'
const cookieOf = (answer: Answer) => String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
const post = (url: string, body: unknown, cookie = '') => city.as('anonymous').post(url, body, cookie ? { cookie } : {})
const signIn = (login: string, secret = password) => post('/api/session', { login, password: secret })

before(async () => {
  city = await smallCity()
  await city.tx((tx) => createUser(tx, { login: 'second.sys', name: '温系统', roles: ['sysadmin'], regionPath: '350500/', phone: '19900008101', password }))
})

async function invite(roles: string[], name = '新来者', phone?: string): Promise<string> {
  const answer = await city.as('sysadmin').post('/api/users/invites', { name, roles, regionPath: '350500/350521/', ...(phone ? { phone } : {}) })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body.token
}

test('the system administrator invites, the invited chooses a password, the security administrator grants', async () => {
  const token = await invite(['county_duty'])
  const look = await post('/api/invites/opening', { token })
  assert.deepEqual([look.body.name, look.body.regionName], ['新来者', '惠安县'])
  assert.equal((await post('/api/invites/acceptance', { token, login: 'newcomer', password: 'newcomer-1A' })).body.code, 'password.weak')
  const accepted = await post('/api/invites/acceptance', { token, login: 'newcomer', password })
  assert.deepEqual(accepted.body, { stage: 'open' })
  const cookie = cookieOf(accepted)
  assert.deepEqual((await city.as('anonymous').get('/api/me', undefined, { cookie })).body.permissions, [], 'nothing is granted yet')
  assert.equal((await city.as('anonymous').get('/api/regions', undefined, { cookie })).status, 401)
  const [row] = (await city.as('secadmin').get('/api/users?state=waiting')).body.rows
  assert.deepEqual(row.requestedRoles, ['county_duty'])
  assert.equal((await city.as('secadmin').put(`/api/users/${row.id}/roles`, { roles: ['county_duty'], regionPath: '350500/350521/' })).status, 200)
  assert.equal((await city.events('user.roles_granted')).at(-1)?.subjectId, row.id)
  assert.equal((await city.as('anonymous').get('/api/me', undefined, { cookie })).body.actor, null, 'the session under the old roles is gone')
  const again = cookieOf(await signIn('newcomer'))
  assert.deepEqual((await city.as('anonymous').get('/api/me', undefined, { cookie: again })).body.actor.roles, ['county_duty'])
})

test('an invitation is good once, and only for three days', async () => {
  const token = await invite(['office'])
  assert.equal((await post('/api/invites/acceptance', { token, login: 'first.use', password })).status, 200)
  assert.equal((await post('/api/invites/acceptance', { token, login: 'second.use', password })).body.code, 'link.spent')
  const late = await invite(['office'])
  await city.clock.shift('73 hours')
  assert.equal((await post('/api/invites/opening', { token: late })).body.code, 'link.spent')
  await city.clock.reset()
})

test('of two who use one link at once, one gets in', async () => {
  const token = await invite(['office'])
  const answers = await Promise.all(['twin.a', 'twin.b'].map((login) => post('/api/invites/acceptance', { token, login, password })))
  assert.deepEqual(answers.map((a) => a.status).sort(), [200, 410])
})

test('nobody holds two of the three administrators, nor one of them beside a business role', async () => {
  for (const roles of [['sysadmin', 'auditor'], ['secadmin', 'city_duty']]) {
    assert.equal((await city.as('sysadmin').post('/api/users/invites', { name: '两职', roles, regionPath: '350500/', phone: '19900008102' })).body.code, 'user.request_not_separated')
    assert.equal((await city.as('secadmin').put(`/api/users/${city.cast.office.id}/roles`, { roles, regionPath: '350500/' })).body.code, 'user.not_separated')
  }
  await assert.rejects(city.tx((tx) => tx.run(sql`update users set roles = array['sysadmin', 'auditor'] where id = ${city.cast.sysadmin.id}`)), { code: 'user.not_separated' })
})

test('one phone is one person: a second account for the same number is refused', async () => {
  const token = await invite(['auditor'], '换个名字', '19900008101')
  assert.equal((await post('/api/invites/acceptance', { token, login: 'same.person', password })).body.code, 'user.phone_taken')
})

test('each administrator does his own work only, and none to himself', async () => {
  const { sysadmin, secadmin, office } = city.cast
  assert.equal((await city.as('sysadmin').put(`/api/users/${office.id}/roles`, { roles: ['office'], regionPath: '350500/' })).status, 403)
  assert.equal((await city.as('secadmin').post(`/api/users/${office.id}/disablement`)).status, 403)
  assert.equal((await city.as('sysadmin').get('/api/audit')).status, 403)
  assert.equal((await city.as('auditor').get('/api/users')).status, 403)
  assert.equal((await city.as('cityDuty').get('/api/users')).status, 403)
  assert.equal((await city.as('secadmin').put(`/api/users/${secadmin.id}/roles`, { roles: ['city_leader'], regionPath: '350500/' })).body.code, 'user.own_account')
  assert.equal((await city.as('sysadmin').post(`/api/users/${sysadmin.id}/disablement`)).body.code, 'user.own_account')
})

test('the last administrator of a kind can be neither disabled nor given other roles', async () => {
  assert.equal((await city.as('secadmin').put(`/api/users/${city.cast.auditor.id}/roles`, { roles: ['office'], regionPath: '350500/' })).body.code, 'user.last_administrator')
  assert.equal((await city.as('sysadmin').post(`/api/users/${city.cast.auditor.id}/disablement`)).body.code, 'user.last_administrator')
})

test('an administrator binds an authenticator before anything else; each code is good once', async () => {
  const begun = await signIn('second.sys')
  assert.deepEqual(begun.body, { stage: 'enrol' })
  const early = cookieOf(begun)
  assert.equal((await city.as('anonymous').get('/api/users', undefined, { cookie: early })).status, 401, 'not yet inside')
  const { body: { secret } } = await post('/api/me/totp', {}, early)
  const now = () => city.tx((tx) => tx.now())
  assert.equal((await post('/api/me/totp/confirmation', { code: '000000' }, early)).body.code, 'session.code_refused')
  const enrolled = codeAt(secret, await now())
  const confirmed = await post('/api/me/totp/confirmation', { code: enrolled }, early)
  assert.equal(confirmed.body.stage, 'open')
  assert.equal(confirmed.body.recovery.length, 10)
  assert.equal((await city.as('anonymous').get('/api/users', undefined, { cookie: cookieOf(confirmed) })).status, 200)
  assert.equal((await city.as('anonymous').get('/api/me', undefined, { cookie: early })).body.actor, null, 'the token of before the step is worth nothing')

  const second = await signIn('second.sys')
  assert.deepEqual(second.body, { stage: 'totp' })
  const used = await post('/api/session/second-factor', { code: enrolled }, cookieOf(second))
  assert.equal(used.body.code, 'session.code_refused', 'the code that enrolled was used already')
  await city.clock.shift('31 seconds')
  assert.equal((await post('/api/session/second-factor', { code: codeAt(secret, await now()) }, cookieOf(second))).body.stage, 'open')
  const [recovery] = confirmed.body.recovery
  const third = cookieOf(await signIn('second.sys'))
  assert.equal((await post('/api/session/second-factor', { code: recovery }, third)).body.stage, 'open')
  const fourth = cookieOf(await signIn('second.sys'))
  assert.equal((await post('/api/session/second-factor', { code: recovery }, fourth)).body.code, 'session.code_refused')
  await city.clock.reset()
  const { rows } = await city.tx(async (tx) => ({ rows: await tx.rows<{ text: string }>(sql`select users::text as text from users`) }))
  assert.ok(!rows.some((r) => r.text.includes(secret) || r.text.includes(recovery)), 'neither secret nor recovery code stands in the clear')
})

test('a sign-in link stands for a password once, for ten minutes, and never for the second factor', async () => {
  const [row] = (await city.as('sysadmin').get('/api/users?text=second.sys')).body.rows
  const give = async () => (await city.as('sysadmin').post(`/api/users/${row.id}/sign-in-link`)).body.token as string
  const token = await give()
  assert.equal((await post('/api/sign-in-links/use', { token })).body.stage, 'totp')
  assert.equal((await post('/api/sign-in-links/use', { token })).body.code, 'link.spent')
  const late = await give()
  await city.clock.shift('11 minutes')
  assert.equal((await post('/api/sign-in-links/use', { token: late })).body.code, 'link.spent')
  await city.clock.reset()
  const [older, newer] = [await give(), await give()]
  assert.equal((await post('/api/sign-in-links/use', { token: older })).body.code, 'link.spent', 'a new link ends the old one')
  assert.equal((await post('/api/sign-in-links/use', { token: newer })).status, 200)
  const receipts = await city.tx((tx) => tx.rows<{ text: string }>(sql`select reply::text as text from command_receipts`))
  assert.ok(!receipts.some((r) => r.text?.includes(newer)), 'no link is kept with an answer')
})

test('who forgot the password comes in by a link and chooses a new one, without the old', async () => {
  await city.tx((tx) => createUser(tx, { login: 'forgot', name: '忘记者', roles: ['office'], regionPath: '350500/', password }))
  const [row] = (await city.as('sysadmin').get('/api/users?text=forgot')).body.rows
  const { token } = (await city.as('sysadmin').post(`/api/users/${row.id}/sign-in-link`)).body
  const opened = await post('/api/sign-in-links/use', { token })
  assert.deepEqual(opened.body, { stage: 'password' })
  assert.equal((await city.as('anonymous').get('/api/regions', undefined, { cookie: cookieOf(opened) })).status, 401)
  const changed = await city.as('anonymous').put('/api/me/password', { next: 'River-Level-88' }, { cookie: cookieOf(opened) })
  assert.deepEqual(changed.body, { stage: 'open' })
  assert.equal((await city.as('anonymous').put('/api/me/password', { next: 'Other-Level-99' }, { cookie: cookieOf(changed) })).body.code, 'password.wrong', 'only once without the old one')
})

test('a disabled account\'s sessions end at once', async () => {
  await city.tx((tx) => createUser(tx, { login: 'leaver', name: '离任者', roles: ['town_cadre'], regionPath: '350500/350521/', password }))
  const cookie = cookieOf(await signIn('leaver'))
  const [row] = (await city.as('sysadmin').get('/api/users?text=leaver')).body.rows
  assert.equal(row.sessions, 1)
  assert.equal((await city.as('sysadmin').post(`/api/users/${row.id}/disablement`)).status, 200)
  assert.equal((await city.as('anonymous').get('/api/me', undefined, { cookie })).body.actor, null)
  assert.equal((await city.as('sysadmin').post(`/api/users/${row.id}/disablement`)).body.code, 'user.already_disabled')
  assert.equal((await city.as('sysadmin').del(`/api/users/${row.id}/disablement`)).status, 200)
  assert.equal((await signIn('leaver')).status, 200)
})

test('a password is changed with the old one, is not one of the last five, and ends the other sessions', async () => {
  await city.tx((tx) => createUser(tx, { login: 'changer', name: '换口令者', roles: ['office'], regionPath: '350500/', password }))
  const [here, there] = [cookieOf(await signIn('changer')), cookieOf(await signIn('changer'))]
  const put = (body: unknown, cookie: string) => city.as('anonymous').put('/api/me/password', body, { cookie })
  assert.equal((await put({ current: 'not-it-1A', next: 'River-Level-88' }, here)).body.code, 'password.wrong')
  assert.equal((await put({ current: password, next: 'short-1A' }, here)).body.code, 'password.weak')
  assert.equal((await put({ current: password, next: password }, here)).body.code, 'password.reused')
  const changed = await put({ current: password, next: 'River-Level-88' }, here)
  assert.equal(changed.status, 200)
  const me = async (cookie: string) => (await city.as('anonymous').get('/api/me', undefined, { cookie })).body.actor?.name
  assert.deepEqual([await me(cookieOf(changed)), await me(there)], ['换口令者', undefined])
  await city.clock.shift('91 days')
  assert.deepEqual((await signIn('changer', 'River-Level-88')).body, { stage: 'password' })
  await city.clock.reset()
})

test('the auditor reads every event and how far the chain is sealed', async () => {
  const all = await city.as('auditor').get('/api/audit?limit=5')
  assert.equal(all.body.rows.length, 5)
  const next = await city.as('auditor').get(`/api/audit?limit=5&cursor=${all.body.next}`)
  assert.ok(next.body.rows[0].id < all.body.rows[4].id)
  const granted = await city.as('auditor').get('/api/audit?type=user.roles_granted')
  assert.equal(granted.body.total, granted.body.rows.length)
  assert.equal(granted.body.rows[0].actorName, city.cast.secadmin.name)
  const seal = await city.as('auditor').get('/api/audit/seal')
  assert.ok(seal.body.events > 0 && typeof seal.body.sealed === 'number')
})

test('the policy can be made stricter, never looser than the law', async () => {
  assert.equal((await city.as('secadmin').put('/api/identity-policy/password.length', { value: 6 })).body.code, 'policy.too_loose')
  const set = await city.as('secadmin').put('/api/identity-policy/password.length', { value: 12 })
  assert.deepEqual([set.status, set.body.value, set.body.verified], [200, 12, true])
  assert.equal((await city.events('policy.changed')).length, 1)
  assert.equal((await city.as('sysadmin').put('/api/identity-policy/password.length', { value: 14 })).status, 403)
})
