// Sending and hearing: this process sends what waits for the stations that are connected to it, and knows their answers.
import { actorName, system } from '#kit/access'
import type { Db, Tx } from '#kit/db'
import { nextRing, record, recordMany } from '#kit/events'
import { open, seal } from '#kit/seal'
import { connectedStations, lineOf, onHeard, type CommandAnswer, type Received } from '#monitoring/protocols'
import { commandNamed, commandsOf, paramsOf } from './actions.ts'
import * as store from './store.ts'

const everyMs = 1_000, refreshMs = 30_000
type Waiting = { id: string; command: string; ref: string; protocol: string }

/** Until the signal ends. Its own errors are told and don't end it. */
export async function runDownlink(db: Db, signal: AbortSignal): Promise<void> {
  const desk = openDesk(db)
  try {
    while (!signal.aborted) {
      await desk.turn().catch((error: unknown) => console.error(`downlink: ${(error as Error).message}`))
      await nextRing(everyMs, signal)
    }
  } finally {
    desk.close()
  }
}

/** One process's part in it. `turn` sends what can be sent; answers are taken as they come. */
export function openDesk(db: Db): { turn: () => Promise<void>; close: () => void } {
  const waiting = new Map<string, Waiting[]>()
  let drifting = new Map<string, store.Drift>(), offset = 0, refreshed = 0
  const act = <T>(fn: (tx: Tx) => Promise<T>) => db.tx(system('downlink'), fn)
  const lost = (error: unknown) => console.error(`downlink: ${(error as Error).message}`)

  const stop = onHeard((line, item) => {
    const key = `${line.protocol}:${line.address}`
    const mine = waiting.size > 0 ? waiting.get(key) : undefined
    for (const w of mine ?? []) {
      const answer = commandNamed(w.protocol, w.command)?.answer(item, w.ref)
      if (!answer) continue
      waiting.set(key, (mine ?? []).filter((other) => other !== w))
      act((tx) => ended(tx, w.id, answer)).catch(lost)
      break
    }
    const drift = drifting.size > 0 ? drifting.get(key) : undefined
    if (drift && isOff(item, drift.seconds, offset)) act((tx) => setClock(tx, drift)).catch(lost)
  })

  async function turn(): Promise<void> {
    if (Date.now() - refreshed > refreshMs) {
      refreshed = Date.now()
      await act(async (tx) => {
        drifting = new Map((await store.drifts(tx)).map((d) => [`${d.protocol}:${d.address}`, d]))
        offset = (await tx.now()).getTime() - Date.now()
      })
    }
    await act(giveUp)
    const lines = connectedStations()
    if (lines.length > 0) await act((tx) => send(tx, lines, waiting))
  }
  return { turn, close: stop }
}

/** Sent only after the row that says so is committed; a process that dies between the two sends it again when the answer is overdue. */
async function send(tx: Tx, lines: readonly string[], waiting: Map<string, Waiting[]>): Promise<void> {
  const list = await store.claim(tx, lines)
  const now = list.length > 0 ? (await tx.now()).getTime() : 0
  for (const c of list) {
    const key = `${c.protocol}:${c.address}`, line = lineOf(key), kind = commandNamed(c.protocol, c.command)
    if (!line || !kind) continue
    const { bytes, ref } = kind.encode(paramsOf(c), { address: c.address, secret: c.secret ? open(c.secret) : line.password || null, centre: c.centre ?? (line.centre || 1), now })
    await store.markSent(tx, c.id, ref)
    tx.afterCommit(() => {
      waiting.set(key, [...(waiting.get(key) ?? []).filter((w) => w.id !== c.id), { id: c.id, command: c.command, ref, protocol: c.protocol }])
      line.link.send(bytes)
    })
  }
}

async function ended(tx: Tx, id: string, answer: CommandAnswer): Promise<void> {
  const done = await store.end(tx, id, answer.ok ? 'answered' : 'refused', answer.detail, answer.said)
  if (!done) return // answered twice, or given up meanwhile
  const fresh = done.sealed ? (JSON.parse(open(done.sealed)) as { password?: string }).password : undefined
  if (answer.ok && fresh) await store.setSecret(tx, done.protocol, done.address, done.stationId, seal(fresh)) // the station goes by it from now on
  await record(tx, { type: answer.ok ? 'station_command.answered' : 'station_command.refused', subject: { kind: 'station_command', id }, region: done.regionPath, data: { stationId: done.stationId, command: done.command, detail: answer.detail } })
}

async function giveUp(tx: Tx): Promise<void> {
  const given = await store.giveUp(tx)
  await recordMany(tx, given.map((c) => ({ type: 'station_command.timed_out', subject: { kind: 'station_command', id: c.id }, region: c.regionPath, data: { stationId: c.stationId, command: c.command, detail: c.detail } })))
}

/** Only what a station sends by itself and at once tells its clock: an answer from its store may be old. */
const isOff = (item: Received & { ok: true }, seconds: number, offset: number): boolean =>
  item.sentAt !== null && (item.func ?? 0) >= 0x2f && (item.func ?? 0) <= 0x34 && Math.abs(item.sentAt - Date.now() - offset) > seconds * 1000

async function setClock(tx: Tx, drift: store.Drift): Promise<void> {
  const kind = commandsOf(drift.protocol).find((c) => c.key.endsWith('_clock_set'))
  if (!kind || (await store.setLately(tx, drift.stationId, kind.key))) return
  const reason = `测站时钟相差超过 ${drift.seconds} 秒，自动校时`
  const { id } = await store.insert(tx, { ...drift, command: kind.key, sets: true, params: {}, sealed: null, reason, byName: actorName(tx.actor) })
  await record(tx, { type: 'station_command.queued', subject: { kind: 'station_command', id }, region: drift.regionPath, data: { stationId: drift.stationId, command: kind.key, reason } })
}
