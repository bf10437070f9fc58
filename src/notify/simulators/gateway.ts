// A message gateway that behaves as badly as told: the other end of docs/gateway.md, with an inbox that the simulated people read. The platforms
// (WeCom, DingTalk, broadcast) answer at the same address and fail as often.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { signatureHeaders, signed } from '#notify/channels'
import { platforms, type Answer } from './platforms.ts'
import { luck, random } from './random.ts'

export type GatewayOptions = {
  port: number
  /** share of requests answered 500, half of them after the message was taken */
  errors: number
  /** share of requests that get no answer until the caller gives up, though the message was taken */
  hang: number
  /** share of messages that never arrive (and have no further receipt) */
  loss: number
  /** share of receipts posted twice, of receipts held back by `lateSeconds`, and posts about unknown keys */
  duplicate: number
  late: number
  lateSeconds: number
  unknown: number
  /** seconds from acceptance to arrival, at most; seconds until a request is answered, at most */
  delay: number
  slow: number
  /** share of connections cut before anything is read */
  refuse: number
  /** platforms: messages a token is good for; every so many-th call is too fast (0: none) */
  tokenUses: number
  rateEvery: number
  seed: number
}
export const gatewayDefaults: GatewayOptions = { port: 8431, errors: 0, hang: 0, loss: 0.005, duplicate: 0.01, late: 0.01, lateSeconds: 20, unknown: 0, delay: 1.5, slow: 0, refuse: 0, tokenUses: 10_000, rateEvery: 0, seed: 1 }

export type Kept = { no: number; key: string; id: string; path: '/sms' | '/voice' | '/wecom' | '/dingtalk' | '/broadcast' | '/email'; to: string; body: Record<string, unknown>; state: 'accepted' | 'delivered' | 'heard' | 'failed'; at: string; keyPressed?: string; posts: number; arrivedNo?: number }
type Receipt = { key: string; state: string; at: string; keyPressed?: string; reason?: string; seconds?: number; recording?: string; readBack?: string }
export type Gateway = { url: string; messages: Map<string, Kept>; /** may be changed while it runs: it heals, or breaks */ faults: GatewayOptions; close: () => Promise<void>; flush: () => Promise<void>; /** a message that came another way (mail) */ take: (path: Kept['path'], key: string, to: string, text: string) => void }

/** `callback`: where receipts are posted; none: they are only kept, to be asked for. */
export async function startGateway(options: Partial<GatewayOptions> & { secret: string; callback?: string; robotSecret?: string }): Promise<Gateway> {
  const o = { ...gatewayDefaults, ...options }
  const chance = random(o.seed)
  const messages = new Map<string, Kept>()
  const arrived: Kept[] = []
  const post = receiptsTo(o, chance)
  const waiting = new Set<NodeJS.Timeout>()
  const later = (seconds: number, run: () => void) => {
    const timer = setTimeout(() => (waiting.delete(timer), run()), seconds * 1000)
    waiting.add(timer)
  }

  const arrive = (kept: Kept) => {
    if (luck(o.seed, `loss ${kept.key}`) < o.loss) return
    kept.arrivedNo = arrived.push(kept)
    // a telephone that rings has not been heard yet; only the gateway's own messages have receipts
    if (kept.path === '/sms') move(kept, 'delivered')
  }
  const move = (kept: Kept, state: Kept['state'], more: Partial<Receipt> = {}) => {
    Object.assign(kept, { state, at: new Date().toISOString(), ...(more.keyPressed ? { keyPressed: more.keyPressed } : {}) })
    post.add({ key: kept.key, state, at: kept.at, ...more })
  }
  const accept = (path: Kept['path'], body: Record<string, unknown>): { kept: Kept; fresh: boolean } => {
    const key = String(body.key)
    const known = messages.get(key)
    if (known) return known.posts++, { kept: known, fresh: false }
    const kept: Kept = { no: messages.size + 1, key, id: `gw-${messages.size + 1}`, path, to: String(body.to), body, state: 'accepted', at: new Date().toISOString(), posts: 1 }
    messages.set(key, kept)
    later(chance() * o.delay, () => arrive(kept))
    return { kept, fresh: true }
  }

  const routes: Record<string, (url: URL, body: Record<string, unknown>) => { status: number; body?: unknown } | 'hang'> = {
    send: (url, body) => {
      if (typeof body.key !== 'string' || typeof body.to !== 'string') return { status: 400, body: { error: 'key and to are needed' } }
      const bad = chance()
      if (bad < o.errors / 2) return { status: 500 }
      const { kept, fresh } = accept(url.pathname as Kept['path'], body)
      if (bad < o.errors) return { status: 500 }
      if (chance() < o.hang) return 'hang'
      return { status: fresh ? 202 : 200, body: { id: kept.id, state: kept.state, duplicate: !fresh } }
    },
    status: (url) => {
      const kept = messages.get(url.pathname.slice('/messages/'.length))
      return kept ? { status: 200, body: { id: kept.id, state: kept.state, at: kept.at, keyPressed: kept.keyPressed } } : { status: 404 }
    },
    inbox: (url) => {
      const after = Number(url.searchParams.get('after') ?? 0)
      const found = arrived.slice(after, after + 1000)
      return { status: 200, body: { next: after + found.length, messages: found.map(({ no, key, path, to, body }) => ({ no, key, path, to, text: body.text, script: body.script })) } }
    },
    phone: (url, body) => {
      const kept = messages.get(url.pathname.split('/')[2] ?? '')
      if (!kept || kept.path !== '/voice' || kept.state === 'heard' || kept.state === 'failed') return { status: 404 }
      if (body.missed) move(kept, 'failed', { reason: 'no_answer', seconds: 40 })
      else move(kept, 'heard', { seconds: Number(body.seconds ?? 12), keyPressed: body.digit === undefined ? undefined : String(body.digit), ...(String(body.digit) === '1' ? { recording: `rec/${kept.id}.wav`, readBack: String(body.readBack ?? '收到，立即到岗') } : {}) })
      return { status: 200, body: { state: kept.state } }
    },
  }
  const take = (path: Kept['path'], key: string, to: string, text: string) => accept(path, { key, to, text }).fresh
  const platform = platforms({ tokenUses: o.tokenUses, rateEvery: o.rateEvery, robotSecret: o.robotSecret }, ({ key, to, text, by }) => take(`/${by}`, key, to, text),
    (key) => { const kept = messages.get(key); return kept?.state === 'heard' ? 'read' : kept?.state === 'failed' ? 'failed' : kept?.arrivedNo ? 'arrived' : 'taken' })
  /** The same faults as the gateway's own: 500 before or after it was taken, silence after. */
  const badly = (run: () => Answer): Answer | 'hang' => {
    const bad = chance()
    if (bad < o.errors / 2) return { status: 500 }
    const answer = run()
    return bad < o.errors ? { status: 500 } : chance() < o.hang ? 'hang' : answer
  }
  const pick = (method: string, path: string) => method === 'POST' && (path === '/sms' || path === '/voice') ? 'send'
    : method === 'GET' && path.startsWith('/messages/') ? 'status' : method === 'GET' && path === '/inbox' ? 'inbox' : method === 'POST' && /^\/calls\/[^/]+\/keys$/.test(path) ? 'phone' : undefined

  const server = http.createServer((request, response) => {
    let text = ''
    if (o.refuse && chance() < o.refuse) return void request.socket.destroy()
    request.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => {
      const url = new URL(request.url ?? '/', 'http://gateway')
      const name = pick(request.method ?? '', url.pathname)
      const trusted = signed(o.secret, String(request.headers['x-anlan-timestamp']), String(request.headers['x-anlan-signature']), request.method === 'GET' ? (request.url ?? '') : text)
      const phone = name === 'inbox' || name === 'phone' // the people's side of the gateway: a telephone signs nothing
      const of = name ? undefined : platform(request.method ?? '', url, text)
      const answer: Answer | 'hang' | undefined = of ? badly(of) : !name ? { status: 404 } : !trusted && !phone ? { status: 401 } : routes[name]?.(url, text ? (JSON.parse(text) as Record<string, unknown>) : {})
      if (answer === 'hang' || !answer) return
      const say = () => void response.writeHead(answer.status, { 'content-type': answer.xml ? 'application/xml' : 'application/json' }).end(answer.xml ?? JSON.stringify(answer.body ?? {}))
      if (o.slow && name === 'send') later(chance() * o.slow, say)
      else say()
    })
  })
  server.keepAliveTimeout = 30_000
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(o.port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, messages, faults: o, flush: post.flush, take: (...given) => void take(...given),
    close: async () => {
      for (const timer of waiting) clearTimeout(timer)
      await post.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Posts receipts in batches, some twice, some late, some about keys that nobody knows; kept until the other side takes them. */
function receiptsTo(o: GatewayOptions & { secret: string; callback?: string }, chance: () => number) {
  let queue: Receipt[] = []
  const held = new Set<NodeJS.Timeout>()
  const ending = new AbortController()
  const add = (receipt: Receipt) => {
    if (!o.callback) return
    const copies = chance() < o.duplicate ? 2 : 1
    const wait = chance() < o.late ? o.lateSeconds * 1000 : 0
    if (chance() < o.unknown) queue.push({ ...receipt, key: `stranger-${receipt.key.slice(0, 8)}` })
    for (let i = 0; i < copies; i++) {
      if (!wait) { queue.push(receipt); continue }
      const timer = setTimeout(() => (held.delete(timer), void queue.push(receipt)), wait)
      held.add(timer)
    }
  }
  const flush = async (): Promise<void> => {
    while (queue.length && o.callback) {
      const batch = queue.slice(0, 200)
      const body = JSON.stringify({ receipts: batch })
      const taken = await fetch(o.callback, { method: 'POST', body, headers: { 'content-type': 'application/json', ...signatureHeaders(o.secret, body) }, redirect: 'error' }).then((r) => r.ok, () => false)
      if (!taken) return
      queue = queue.slice(batch.length)
    }
  }
  const loop = (async () => {
    while (!ending.signal.aborted) {
      await flush()
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  return { add, flush, stop: async () => { ending.abort(); for (const timer of held) clearTimeout(timer); await loop } }
}
