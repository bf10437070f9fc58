// One outgoing GET: the address is judged when it is connected to, no redirect is followed, size and time have an end, nothing is unpacked.
import http from 'node:http'
import https from 'node:https'
import { guarded, literal, mayCall } from '#registry/webhooks'

export type Answer = { ok: true; bytes: Buffer; etag: string | null; lastModified: string | null } | { ok: true; same: true } | { ok: false; why: string }
export type How = { inside: boolean; etag?: string | null; lastModified?: string | null; allow?: (address: string) => boolean; mostBytes?: number; ms?: number }

export const mostBytes = 12_000_000
export const longest = 20_000

/** `inside`: addresses of private networks too; this machine and its link never. `allow` is for tests, which stand on this machine. */
export async function fetchGuarded(url: string, how: How): Promise<Answer> {
  const at = URL.canParse(url) ? new URL(url) : undefined
  if (!at || (at.protocol !== 'https:' && at.protocol !== 'http:') || at.username || at.password) return { ok: false, why: '地址不是不带账号的 http(s) 地址' }
  const allow = how.allow ?? ((address: string) => mayCall(address, { private: how.inside }))
  const fixed = literal(at.hostname)
  if (fixed && !allow(fixed)) return { ok: false, why: `地址 ${fixed} 不准访问` }
  return new Promise((done) => ask(at, how, allow, done))
}

function ask(at: URL, how: How, allow: (address: string) => boolean, done: (answer: Answer) => void): void {
  const most = how.mostBytes ?? mostBytes, ms = how.ms ?? longest
  const headers = { 'user-agent': 'Anlan-Feed/1', 'accept-encoding': 'identity', accept: '*/*', ...(how.etag ? { 'if-none-match': how.etag } : {}), ...(how.lastModified ? { 'if-modified-since': how.lastModified } : {}) }
  const request = (at.protocol === 'https:' ? https : http).request(at, { method: 'GET', agent: false, lookup: guarded(allow), signal: AbortSignal.timeout(ms), headers }, (response) => {
    const status = response.statusCode ?? 0
    const end = (answer: Answer) => { response.destroy(); done(answer) }
    if (status === 304) return end({ ok: true, same: true })
    if (status >= 300 && status < 400) return end({ ok: false, why: `对方要求跳转到 ${String(response.headers.location ?? '').slice(0, 120)}：不跟随跳转，地址确实变了请改填新地址` })
    if (status !== 200) return end({ ok: false, why: `对方答复 HTTP ${status}` })
    if (response.headers['content-encoding'] && response.headers['content-encoding'] !== 'identity') return end({ ok: false, why: `对方答复了压缩内容（${response.headers['content-encoding'].slice(0, 20)}），没有读` })
    if (Number(response.headers['content-length'] ?? 0) > most) return end({ ok: false, why: `超过 ${most} 字节，没有读` })
    const parts: Buffer[] = []
    let length = 0
    response.on('data', (chunk: Buffer) => { length += chunk.length; if (length > most) end({ ok: false, why: `超过 ${most} 字节，没有读` }); else parts.push(chunk) })
    response.once('end', () => done({ ok: true, bytes: Buffer.concat(parts), etag: short(response.headers.etag), lastModified: short(response.headers['last-modified']) }))
    response.once('error', (error) => done({ ok: false, why: whyOf(error, ms) }))
  })
  request.once('error', (error) => done({ ok: false, why: whyOf(error, ms) }))
  request.end()
}

const short = (value: string | undefined): string | null => (value && value.length <= 300 ? value : null)
const failures: Record<string, string> = { ENOTFOUND: '找不到这个主机名', EAI_AGAIN: '域名解析没有答复', ECONNREFUSED: '对方拒绝连接', ECONNRESET: '连接被对方断开', ETIMEDOUT: '连接超时', EHOSTUNREACH: '到不了这个地址', ENETUNREACH: '到不了这个网络', CERT_HAS_EXPIRED: '对方的证书已过期', DEPTH_ZERO_SELF_SIGNED_CERT: '对方的证书是自签的', UNABLE_TO_VERIFY_LEAF_SIGNATURE: '对方的证书无法验证' }

function whyOf(error: NodeJS.ErrnoException, ms: number): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return `${ms / 1000} 秒内没有答复`
  if (error.code === 'ADDRESS_REFUSED') return `${/[\d.:a-f]{3,}/i.exec(error.message.replace('the address ', ''))?.[0] ?? '这个地址'} 不准访问`
  return `${failures[error.code ?? ''] ?? '没有连上'}（${error.message.slice(0, 160)}）`
}
