// People: they read what the gateway brought to their phones, open the link in it, press keys, or sleep. Never by writing rows.
import http from 'node:http'
import { luck, random } from './random.ts'

export type PeopleOptions = {
  /** share of people who answer nothing at all */
  silent: number
  /** share who pick up the telephone and press no key; share who cannot come */
  keyless: number
  cannot: number
  /** seconds until a person looks at a message, on average */
  delay: number
  /** how many times faster than life */
  speed: number
  /** pages open at once */
  lanes: number
  seed: number
}
export const peopleDefaults: PeopleOptions = { silent: 0.03, keyless: 0.05, cannot: 0.01, delay: 60, speed: 1, lanes: 24, seed: 1 }

type Message = { no: number; key: string; path: string; to: string; text?: string; script?: string }
export type People = { answered: () => number; seen: () => number; stop: () => Promise<void> }

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

function request(url: string, method = 'GET', body = '', type = 'application/json'): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method, agent, timeout: 15_000, headers: body ? { 'content-type': type, 'content-length': Buffer.byteLength(body) } : {} }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('timeout', () => sent.destroy(new Error('timeout')))
    sent.on('error', reject)
    sent.end(body)
  })
}

export function startPeople(gatewayUrl: string, options: Partial<PeopleOptions> = {}): People {
  const o = { ...peopleDefaults, ...options }
  const chance = random(o.seed)
  const ready: (() => Promise<void>)[] = []
  const timers = new Set<NodeJS.Timeout>()
  let [answered, seen] = [0, 0]
  const ending = new AbortController()

  /** What this phone's owner is like, the same for every message. */
  const silent = (phone: string) => luck(o.seed, `silent ${phone}`) < o.silent
  const cannot = (phone: string) => luck(o.seed, `cannot ${phone}`) < o.cannot
  const keyless = (phone: string) => luck(o.seed, `keyless ${phone}`) < o.keyless

  const openLink = async ({ text = '', to }: Message) => {
    const link = /https?:\/\/\S+\/c\/[\w-]+/.exec(text)?.[0]
    if (!link) return
    const page = await request(link)
    if (page.status !== 200 || !page.text.includes('name="answer"')) return
    const said = await request(link, 'POST', `answer=${cannot(to) ? 'cannot_come' : 'received'}`, 'application/x-www-form-urlencoded')
    if (said.status === 200) answered++
  }
  const pickUp = async ({ key, to }: Message) => {
    const body = silent(to) ? { missed: true } : keyless(to) ? { seconds: 9 } : { digit: cannot(to) ? 2 : 1, seconds: 20 }
    const { status } = await request(`${gatewayUrl}/calls/${key}/keys`, 'POST', JSON.stringify(body))
    if (status === 200 && 'digit' in body) answered++
  }
  const receive = (message: Message) => {
    seen++
    if (message.path !== '/voice' && silent(message.to)) return
    // an answer by hand comes within minutes, a few after long; a telephone rings forty seconds at most
    const seconds = message.path === '/voice' ? 5 + chance() * 35 : -Math.log(1 - chance() * 0.999) * o.delay
    const timer = setTimeout(() => {
      timers.delete(timer)
      // a ringing telephone does not wait behind unread messages
      if (message.path === '/voice') ready.unshift(() => pickUp(message))
      else ready.push(() => openLink(message))
    }, (seconds * 1000) / o.speed)
    timers.add(timer)
  }

  const lane = async () => {
    while (!ending.signal.aborted) {
      const next = ready.shift()
      // a page that failed is opened again by a person, a little later
      if (next) await next().catch(() => void ready.push(next))
      else await rest(20)
    }
  }
  const inbox = async () => {
    for (let after = 0; !ending.signal.aborted; ) {
      const found = await request(`${gatewayUrl}/inbox?after=${after}`).then((r) => JSON.parse(r.text) as { next: number; messages: Message[] }, () => undefined)
      found?.messages.forEach(receive)
      if (found && found.next < after) after = 0
      else after = found?.next ?? 0
      await rest(found?.messages.length ? 0 : 200)
    }
  }
  const work = Promise.all([inbox(), ...Array.from({ length: o.lanes }, lane)])
  return { answered: () => answered, seen: () => seen, stop: async () => { ending.abort(); for (const t of timers) clearTimeout(t); await work } }
}

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
