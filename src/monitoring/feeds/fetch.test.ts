import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fetchGuarded } from './fetch.ts'
import { openSite } from './site.testing.ts'

const site = await openSite()
after(() => site.close())
const here = { inside: false, allow: () => true }
const why = async (url: string, how: Partial<Parameters<typeof fetchGuarded>[1]> = {}) => { const a = await fetchGuarded(url, { ...here, ...how }); return a.ok ? 'ok' : a.why }

test('this machine and its link are never called, inside addresses only where they are allowed', async () => {
  for (const url of [`${site.url}/`, 'http://[::1]/', 'http://169.254.169.254/latest/meta-data', 'http://[::ffff:127.0.0.1]/', 'http://0.0.0.0/', 'http://localhost:1/'])
    for (const inside of [false, true]) assert.match(await why(url, { allow: undefined as never, inside }), /不准访问/, url)
  for (const url of ['http://10.1.2.3/', 'http://192.168.0.9/', 'http://172.16.0.1/', 'http://[fd00::1]/']) assert.match(await why(url, { allow: undefined as never, inside: false, ms: 300 }), /不准访问/, url)
  assert.doesNotMatch(await why('http://10.255.255.1/', { allow: undefined as never, inside: true, ms: 300 }), /不准访问/)
  assert.equal(site.asked.length, 0)
})

test('a redirect is told and not followed', async () => {
  site.pages.set('/moved', { status: 302, headers: { location: `${site.url}/secret` } }).set('/secret', { body: 'x' })
  assert.match(await why(`${site.url}/moved`), /跳转到 .*\/secret/)
  assert.deepEqual(site.asked.map((a) => a.path).filter((p) => p === '/secret'), [])
})

test('what is too large, too slow, packed or an error ends', async () => {
  site.pages.set('/large', { body: Buffer.alloc(5000) }).set('/slow', { hang: true }).set('/packed', { headers: { 'content-encoding': 'gzip' }, body: 'x' }).set('/broken', { status: 500 })
  assert.match(await why(`${site.url}/large`, { mostBytes: 1000 }), /超过 1000 字节/)
  assert.match(await why(`${site.url}/slow`, { ms: 300 }), /0.3 秒内没有答复|没有连上/)
  assert.match(await why(`${site.url}/packed`), /压缩/)
  assert.equal(await why(`${site.url}/broken`), '对方答复 HTTP 500')
  assert.equal(await why('ftp://example.org/'), '地址不是不带账号的 http(s) 地址')
  assert.equal(await why('http://user:secret@example.org/'), '地址不是不带账号的 http(s) 地址')
})
