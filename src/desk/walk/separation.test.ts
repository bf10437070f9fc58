import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity, type CastName } from '#kit/testing'

const city = await smallCity()
const { paths } = (city.app as unknown as { swagger: () => { paths: Record<string, Record<string, Record<string, unknown>>> } }).swagger()
const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, o]) => ({ method, path, permission: String(o['x-permission']) })))

/** What an administrator may touch (GB/T 22239-2019 level 3): accounts, settings of the machine, the audit; public words; himself. */
const own: Record<string, RegExp> = {
  sysadmin: /^(api_docs|webhook\.read|user|invite|session|account|me|identity_policy|policy|channel|push\.configure|gateway|feed|source|ais_source|publication|telemetry\.configure|replay|region|map|figure|admin|city)\b/,
  secadmin: /^(retention|api_docs|api_token|webhook|user|role|session|account|me|identity_policy|policy|replay|region|map|figure|admin)\b/,
  auditor: /^(retention\.read|api_docs|api_token\.read|webhook\.read|audit|chain|session|account|me|identity_policy|policy|replay|region|map|figure|event)\b/,
}

for (const who of Object.keys(own) as CastName[])
  test(`the ${who} holds nothing of the business: every other operation is refused to him`, async () => {
    const granted: string[] = (await city.as(who).get('/api/me')).body.permissions
    assert.deepEqual(granted.filter((p) => !own[who]?.test(p)), [])
    let refused = 0
    for (const { method, path, permission } of operations) {
      if (permission === 'public' || granted.includes(permission)) continue
      const answer = await city.app.inject({ method: method.toUpperCase() as 'GET', url: path.replace(/\{\w+\}/g, '019a0000-0000-7000-8000-000000000000'), headers: { 'x-anlan': '1', cookie: await city.cookieOf(who) } })
      assert.equal(answer.json().code, 'request.forbidden', `${method} ${path}`)
      refused++
    }
    assert.ok(refused > 60, String(refused))
  })

test('whoever has not signed in reaches no operation but the public ones', async () => {
  let refused = 0
  for (const { method, path } of operations.filter((o) => o.permission !== 'public')) {
    const answer = await city.app.inject({ method: method.toUpperCase() as 'GET', url: path.replace(/\{\w+\}/g, '019a0000-0000-7000-8000-000000000000'), headers: { 'x-anlan': '1' } })
    assert.equal(answer.json().code, 'request.unauthenticated', `${method} ${path}`)
    refused++
  }
  assert.ok(refused > 100, String(refused))
})
