// The one way out: connect-time address check, no redirects, an answer of at most 64 KB, an honest word for what came back.
import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { guarded, literal, mayCall } from '#registry/webhooks'

/** `reached`: bytes may have arrived, so that without a clear answer nothing is known. */
export type Raw = { status: number; body: string; retryAfter?: number } | { error: string; reached: boolean }
export type Allow = (address: string) => boolean

const own = (address: string): boolean => address === '::1' || /^127\./.test(address)
/** Public addresses; with the channel's explicit word also the house's own networks and this machine. Never the link (metadata of clouds) or groups. */
export const allowing = (inside: boolean): Allow => (address) => mayCall(address, { private: inside }) || (inside && own(address))

const keepAlive = { keepAlive: true, maxSockets: 128 }
const agents = new Map<boolean, Record<string, http.Agent>>([true, false].map((inside) => [inside, { 'http:': new http.Agent(keepAlive), 'https:': new https.Agent(keepAlive) }]))
const lookups = new Map<boolean, LookupFunction>([true, false].map((inside) => [inside, guarded(allowing(inside))]))

export type Asking = { method: 'GET' | 'POST'; body?: string | Buffer; headers?: Readonly<Record<string, string>>; inside: boolean; timeoutMs?: number }

export function ask(url: URL, { method, body = '', headers = {}, inside, timeoutMs = 10_000 }: Asking): Promise<Raw> {
  const fixed = literal(url.hostname)
  if (fixed && !allowing(inside)(fixed)) return Promise.resolve({ error: 'ADDRESS_REFUSED', reached: false })
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve) => {
    let reached = false
    const sent = request(url, { method, agent: agents.get(inside)?.[url.protocol], lookup: lookups.get(inside), timeout: timeoutMs, headers: { 'content-type': 'application/json', ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => { if (text.length < 65_536) text += part })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, retryAfter: Number(response.headers['retry-after']) || undefined }))
      response.on('error', (e) => resolve({ error: e.message, reached: true }))
    })
    sent.on('socket', (socket) => { if (!socket.connecting) reached = true; else socket.once('connect', () => { reached = true }) })
    sent.on('timeout', () => sent.destroy(new Error('timeout')))
    sent.on('error', (e: NodeJS.ErrnoException) => resolve({ error: e.code ?? e.message, reached }))
    sent.end(body)
  })
}

/** For what is not HTTP: the checked address itself, so that nothing else is connected to. */
export const checkedAddress = (host: string, inside: boolean): Promise<string> => new Promise((resolve, reject) => {
  const allow = allowing(inside)
  if (isIP(host)) return allow(host) ? resolve(host) : reject(new Error('ADDRESS_REFUSED'))
  lookup(host, { all: true }, (error, found) => {
    const [first] = found ?? []
    if (error || !first) return reject(error ?? new Error('ENOTFOUND'))
    return found.every(({ address }) => allow(address)) ? resolve(first.address) : reject(new Error('ADDRESS_REFUSED'))
  })
})

/** I-8 for what HTTP itself says: only a clear no may be sent again; undefined where the body has to be read. */
export function judgeHttp(id: string, raw: Raw) {
  if ('error' in raw) return raw.reached ? { id, state: 'unknown' as const, reason: raw.error } : raw.error === 'ADDRESS_REFUSED' ? { id, state: 'failed' as const, reason: 'address_refused' } : { id, state: 'again' as const, reason: raw.error, retrySeconds: 5 }
  if (raw.status === 429) return { id, state: 'again' as const, reason: 'http_429', retrySeconds: Math.min(raw.retryAfter ?? 2, 60) }
  // a signature is refused when a key or a clock is wrong on either side: nothing was taken, and what waits goes when it is put right
  if (raw.status === 401) return { id, state: 'again' as const, reason: 'http_401', retrySeconds: 30 }
  if (raw.status >= 300 && raw.status < 500) return { id, state: 'failed' as const, reason: `http_${raw.status}` }
  if (raw.status < 200 || raw.status >= 500) return { id, state: 'unknown' as const, reason: `http_${raw.status}` }
  return undefined
}
