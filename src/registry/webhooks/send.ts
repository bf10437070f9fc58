// One outgoing POST: no redirect is followed, no answer is kept, nothing takes longer than ten seconds.
import http from 'node:http'
import https from 'node:https'
import { type Allow, guarded, literal } from './address.ts'

export type Outcome = { status: number | null; error: string | null }
export const longest = 10_000

/** A status from 200 to 299 is a delivery; a redirect is not: what was signed for one address is not handed to another. */
export function send(url: string, body: string, headers: Record<string, string>, allow: Allow, ms = longest): Promise<Outcome> {
  const at = new URL(url), fixed = literal(at.hostname)
  if (fixed && !allow(fixed)) return Promise.resolve({ status: null, error: `the address ${fixed} may not be called` })
  return new Promise((done) => {
    const request = (at.protocol === 'https:' ? https : http).request(at, { method: 'POST', agent: false, lookup: guarded(allow), signal: AbortSignal.timeout(ms), headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), 'user-agent': 'Anlan-Webhook/1', ...headers } }, (response) => {
      const status = response.statusCode ?? 0
      response.once('error', () => {}).destroy()
      done({ status, error: status >= 200 && status < 300 ? null : `HTTP ${status}` })
    })
    request.once('error', (error) => done({ status: null, error: error.name === 'AbortError' || error.name === 'TimeoutError' ? `no answer within ${ms / 1000} s` : error.message.slice(0, 200) }))
    request.end(body)
  })
}
