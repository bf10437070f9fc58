// The watcher: a process of its own that asks the server how old its heartbeat is, and raises the alarm when it is missed or nobody answers.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { chinaTime } from '#kit/calendar'
import { logFailure } from '#kit/errors'
import { gatewaySecret, signatureHeaders } from '#notify/channels'
import { watchedPath, type Beat } from './model.ts'

export type Seen = { ok: true; beat: Beat } | { ok: false; why: string }
export type State = { lost: boolean; since: number; toldAt: number; why: string }
export type Turn = 'lost' | 'still' | 'back' | null

/** Silence of the server itself counts after two asks, so that a restart of seconds wakes nobody. */
export const patience = 2
export const repeatMs = 15 * 60_000

/** What the newest look means: alarm, alarm again, all clear, or nothing new. */
export function turn(state: State, seen: Seen, failures: number, now: number): { state: State; turn: Turn } {
  const why = !seen.ok ? (failures >= patience ? seen.why : null) : seen.beat.lost ? `stage ${seen.beat.stage}${seen.beat.fault ? `: ${seen.beat.fault}` : ''}` : null
  const well = seen.ok && !seen.beat.lost
  if (why && !state.lost) return { state: { lost: true, since: now, toldAt: now, why }, turn: 'lost' }
  if (why && now - state.toldAt >= repeatMs) return { state: { ...state, toldAt: now, why }, turn: 'still' }
  if (well && state.lost) return { state: { lost: false, since: now, toldAt: now, why: '' }, turn: 'back' }
  return { state, turn: null }
}

export type Watch = { state: () => State; port: number; stop: () => Promise<void>; ended: Promise<void> }
export type WatchOptions = { base: string; everyMs: number; port: number | null; tell: (turn: Exclude<Turn, null>, text: string) => Promise<void>; ask?: (base: string) => Promise<Seen> }

export async function startWatch({ base, everyMs, port, tell, ask = askServer }: WatchOptions): Promise<Watch> {
  const ending = new AbortController()
  let state: State = { lost: false, since: Date.now(), toldAt: 0, why: '' }, failures = 0
  const look = async () => {
    const seen = await ask(base)
    failures = seen.ok ? 0 : failures + 1
    const next = turn(state, seen, failures, Date.now())
    state = next.state
    if (next.turn) await tell(next.turn, textOf(next.turn, state)).catch((error: unknown) => logFailure('watch: telling failed', error))
  }
  const ended = (async () => {
    while (!ending.signal.aborted) {
      await look()
      await new Promise<void>((resolve) => { const t = setTimeout(resolve, everyMs); ending.signal.addEventListener('abort', () => (clearTimeout(t), resolve()), { once: true }) })
    }
  })()
  const door = port === null ? undefined : await openDoor(port, () => state)
  return { state: () => state, port: door ? (door.address() as AddressInfo).port : 0, ended, stop: async () => { ending.abort(); await ended; door?.closeAllConnections(); await new Promise((r) => (door ? door.close(r) : r(undefined))) } }
}

const openDoor = (port: number, state: () => State): Promise<http.Server> => new Promise((resolve, reject) => {
  const server = http.createServer((_, response) => {
    const { lost, since, why } = state()
    response.writeHead(lost ? 503 : 200, { 'content-type': 'application/json' }).end(JSON.stringify({ status: lost ? 'heartbeat lost' : 'ok', since: new Date(since).toISOString(), ...(lost ? { why } : {}) }))
  })
  server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server))
})

export async function askServer(base: string): Promise<Seen> {
  try {
    const response = await fetch(new URL(watchedPath, base), { headers: signatureHeaders(gatewaySecret(), watchedPath), signal: AbortSignal.timeout(5000), redirect: 'error' })
    return response.ok ? { ok: true, beat: (await response.json()) as Beat } : { ok: false, why: `the server answers ${response.status}` }
  } catch (error) {
    return { ok: false, why: `the server does not answer (${(error as { cause?: { code?: string } }).cause?.code ?? (error as Error).name})` }
  }
}

const china = (at: number): string => chinaTime(at).slice(0, 16)
const textOf = (what: Exclude<Turn, null>, { since, why }: State): string => what === 'back' ? `【安澜】全链路心跳已恢复（${china(since)}）。` : `【安澜】全链路心跳中断，${china(since)} 起：预警到叫应的链路可能不通，请立即检查系统并改用电话叫应。${why}`
