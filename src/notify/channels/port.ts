// The live port: one HTTP request per attempt, and an honest word for what came back. Redirects are not followed.
import http from 'node:http'
import https from 'node:https'
import type { LiveAttempt, Receipt, Settled } from '#notify/callouts'
import { open } from '#kit/seal'
import type { ChannelKind } from './kind.ts'
import { gatewaySecret, signatureHeaders } from './signature.ts'

const keepAlive = { keepAlive: true, maxSockets: 128 }
const agents = { 'http:': new http.Agent(keepAlive), 'https:': new https.Agent(keepAlive) }

/** `reached`: bytes may have arrived, so that without a clear answer nothing is known. */
export type Raw = { status: number; body: string; retryAfter?: number } | { error: string; reached: boolean }

export function ask(base: string, method: 'GET' | 'POST', path: string, body: string, timeoutMs = 10_000): Promise<Raw> {
  const url = new URL(path, base)
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve) => {
    let reached = false
    const sent = request(url, { method, agent: agents[url.protocol as 'http:'], timeout: timeoutMs, headers: { ...signatureHeaders(gatewaySecret(), method === 'GET' ? path : body), 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
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

const idOf = (body: string): string | undefined => {
  try { return (JSON.parse(body) as { id?: string }).id } catch { return undefined }
}

/** Sends one live attempt under its own key. A drill has no such attempt: its type does not fit, and a forced one is refused here. */
export async function send(base: string, kind: ChannelKind, attempt: LiveAttempt): Promise<Settled> {
  const { id } = attempt
  if ((attempt.drill as boolean) !== false) throw new Error('a drill has no way to a gateway')
  if (attempt.overdue) return { id, state: 'withdrawn', reason: 'callout_ended' }
  const phone = phoneOf(attempt)
  if (!phone) return { id, state: 'failed', reason: 'no_phone' }
  const { path, body } = kind.compose(attempt, phone)
  return judge(id, await ask(base, 'POST', path, JSON.stringify(body)))
}

function phoneOf({ phoneSealed }: LiveAttempt): string | undefined {
  try { return phoneSealed ? open(phoneSealed) : undefined } catch { return undefined }
}

/** I-8: only a clear yes is "sent"; only a clear no may be sent again; everything between is unknown and is asked about. */
export function judge(id: string, raw: Raw): Settled {
  if ('error' in raw) return raw.reached ? { id, state: 'unknown', reason: raw.error } : { id, state: 'again', reason: raw.error, retrySeconds: 5 }
  if (raw.status >= 200 && raw.status < 300) {
    const gatewayId = idOf(raw.body)
    return gatewayId ? { id, state: 'sent', gatewayId } : { id, state: 'unknown', reason: 'answer_without_id' }
  }
  if (raw.status === 429) return { id, state: 'again', reason: 'http_429', retrySeconds: Math.min(raw.retryAfter ?? 2, 60) }
  if (raw.status >= 400 && raw.status < 500) return { id, state: 'failed', reason: `http_${raw.status}` }
  return { id, state: 'unknown', reason: `http_${raw.status}` }
}

export type Status = { settled: Settled; receipt?: Receipt }

/** Asks what became of a key. A gateway that never saw it says 404: only then it goes into the queue again, under the same key. */
export async function inquire(base: string, id: string): Promise<Status> {
  const raw = await ask(base, 'GET', `/messages/${id}`, '')
  if ('error' in raw) return { settled: { id, state: 'unknown', reason: raw.error } }
  if (raw.status === 404) return { settled: { id, state: 'again', reason: 'gateway_never_saw_it', retrySeconds: 0 } }
  if (raw.status !== 200) return { settled: { id, state: 'unknown', reason: `http_${raw.status}` } }
  const found = JSON.parse(raw.body) as { id: string; state: 'accepted' | Receipt['state']; at?: string; reason?: string; seconds?: number; keyPressed?: string }
  const settled: Settled = { id, state: 'sent', gatewayId: found.id }
  return found.state === 'accepted' || found.state === 'sent' ? { settled } : { settled, receipt: { key: id, state: found.state, at: found.at, reason: found.reason, seconds: found.seconds, keyPressed: found.keyPressed } }
}
