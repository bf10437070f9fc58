import assert from 'node:assert/strict'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { request as plainRequest } from 'node:http'
import { request as secureRequest, type RequestOptions } from 'node:https'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openFront, type Front } from './front.ts'
import { rootOf, tlsFor } from './tls.ts'

const outside = Object.values(networkInterfaces()).flat().find((i) => i?.family === 'IPv4' && !i.internal)?.address
let folder = ''
let front: Front
let root = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anlan-front-'))
  const tls = await tlsFor(folder, '0.0.0.0', true)
  root = (await rootOf(folder))?.pem ?? ''
  front = await openFront({ host: '0.0.0.0', port: 0, tls, waiting: (request, response) => void response.end(`here ${request.url}`) })
})
after(async () => {
  await front.close()
  await rm(folder, { recursive: true, force: true })
})

type Got = { status: number; text: string; location?: string }
const ask = (make: typeof plainRequest, options: RequestOptions, body = ''): Promise<Got> =>
  new Promise((done, fail) => {
    const sent = make({ port: front.port, agent: false, ca: root, timeout: 8000, ...options }, (answer) => {
      let text = ''
      answer.on('data', (d: Buffer) => (text += d)).on('end', () => done({ status: answer.statusCode ?? 0, text, location: answer.headers.location }))
    })
    sent.on('error', fail).on('timeout', () => sent.destroy(new Error('no answer')))
    sent.end(body)
  })

test('the local authority\'s certificate is believed by who trusts its root, on every address of the machine', async () => {
  const hosts = ['127.0.0.1', 'localhost', ...(outside ? [outside] : [])]
  for (const host of hosts) assert.equal((await ask(secureRequest as typeof plainRequest, { host, path: '/a' })).text, 'here /a')
})

test('many at once, small and large, all come through', async () => {
  const all = await Promise.all(Array.from({ length: 60 }, (_, i) => ask(secureRequest as typeof plainRequest, { host: '127.0.0.1', path: `/${i}`, method: i % 2 ? 'POST' : 'GET' }, i % 2 ? 'x'.repeat(40_000) : '')))
  assert.deepEqual(all.map((a) => a.text), Array.from({ length: 60 }, (_, i) => `here /${i}`))
})

test('on this machine plain http is served on the same port', async () => {
  assert.equal((await ask(plainRequest, { host: '127.0.0.1', path: '/plain' })).text, 'here /plain')
})

test('off this machine plain http is only sent on to https', { skip: !outside && 'this machine has no other address' }, async () => {
  const sent = await ask(plainRequest, { host: outside, path: '/sign-in?x=1' })
  assert.deepEqual([sent.status, sent.location], [308, `https://${outside}:${front.port}/sign-in?x=1`])
  assert.equal((await ask(plainRequest, { host: outside, path: '/api/session', method: 'POST' }, '{}')).status, 403)
})

test('the certificate is kept from one start to the next, and the key is nobody else\'s', async () => {
  const [one, two] = [await tlsFor(folder, '0.0.0.0', true), await tlsFor(folder, '0.0.0.0', true)]
  assert.equal(one?.cert, two?.cert)
  assert.equal((await stat(join(folder, 'tls/root.key'))).mode & 0o077, 0)
})
