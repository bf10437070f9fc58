// 演示值班员: two people's hands for a demonstration, through the doors that every officer uses. One checks and submits what the rules have
// drafted, the other releases it and confirms the lifts that the rules ask for; the first reads the un-woken list down the telephone.
// They decide nothing: no level, no town, no word is theirs.
import { setTimeout as sleep } from 'node:timers/promises'

export type Door = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<{ status: number; body: unknown }>
export type Hands = { first: Door; second: Door }
export type Signed = { submitted: number; released: number; lifted: number; readOut: number }

type Row = { id: string; revision: number; level: 1 | 2 | 3 | 4; state: string; origin: string; liftRequestedAt: string | null }
const colours = { 1: '红色', 2: '橙色', 3: '黄色', 4: '蓝色' } as const

const rows = async <T>(door: Door, path: string): Promise<T[]> => ((await door('GET', path)).body as { rows?: T[] }).rows ?? []
const done = async (asked: Promise<{ status: number }>): Promise<number> => ((await asked).status === 200 ? 1 : 0)

/** What waits for a hand now, once. Refusals (somebody else was faster) are left to the next time. */
export async function sign({ first, second }: Hands): Promise<Omit<Signed, 'readOut'>> {
  const count = { submitted: 0, released: 0, lifted: 0 }
  for (const w of await rows<Row>(first, '/api/warnings?state=draft&origin=own&limit=200'))
    count.submitted += await done(first('POST', `/api/warnings/${w.id}/submission`, { revision: w.revision }))
  for (const w of await rows<Row>(second, '/api/warnings?state=submitted&origin=own&limit=200'))
    count.released += await done(second('POST', `/api/warnings/${w.id}/release`, { revision: w.revision, typedLevel: colours[w.level] }))
  for (const w of await rows<Row>(second, '/api/warnings?state=released&origin=own&limit=200'))
    if (w.liftRequestedAt) count.lifted += await done(second('POST', `/api/warnings/${w.id}/lift`, { reason: '报警已全部解除，同意解除' }))
  return count
}

/** Reads the un-woken list of every open callout down the telephone; most pick up in the end, every fourth does not. */
export async function readList(door: Door): Promise<number> {
  let read = 0
  for (const { id } of await rows<{ id: string }>(door, '/api/callouts?open=true&drill=false&limit=100'))
    for (const [i, person] of (await rows<{ callId: string }>(door, `/api/callouts/${id}/people?state=unwoken&limit=100`)).entries())
      read += await done(door('POST', `/api/calls/${person.callId}/spoken`, { result: i % 4 === 3 ? 'no_answer' : 'received', seconds: 40 }))
  return read
}

const pauseMs = 2000

async function doorAt(base: string, who: string): Promise<Door> {
  const headers = { 'x-anlan': '1', 'content-type': 'application/json' }
  const signedIn = await fetch(`${base}/api/demo/sign-in`, { method: 'POST', headers, body: JSON.stringify({ who }) })
  const cookie = signedIn.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ')
  if (!signedIn.ok || !cookie) throw new RangeError(`nobody signs in as ${who} at ${base} (${signedIn.status}): simulated officers exist in a demo only`)
  return async (method, path, body) => {
    const answer = await fetch(`${base}${path}`, { method, headers: { ...headers, cookie }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    return { status: answer.status, body: await answer.json() }
  }
}

/** Two officers at a running demo, until they are stopped. An hour that goes wrong (the server restarts) is tried again. */
export async function officersAt(url: string): Promise<{ stop: () => Promise<void> }> {
  const base = url.replace(/\/$/, '')
  const hands = { first: await doorAt(base, 'city_duty'), second: await doorAt(base, 'city_leader') }
  const ending = new AbortController()
  const work = (async () => {
    while (!ending.signal.aborted) {
      await sign(hands).then(() => readList(hands.first)).catch(() => undefined)
      await sleep(pauseMs, undefined, { signal: ending.signal }).catch(() => undefined)
    }
  })()
  return { stop: async () => { ending.abort(); await work } }
}
