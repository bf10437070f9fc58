// Frames of all connections, collected for a moment, written in one transaction, answered only after its COMMIT.
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import { AppError } from '#kit/errors'
import type { Received } from '#monitoring/protocols'
import { stationsByAddress } from '#registry/stations'
import { countFailure, countFrames, timeBatch } from './metrics.ts'
import { planBatch, type Plan } from './plan.ts'
import { readClock } from './store.ts'
import { writeBatch, type ReadingsHook } from './write.ts'

export type Ingest = {
  /** Resolves after COMMIT, with the fate of each in order; rejects when it could not be kept (then it must not be acknowledged). */
  receive(items: readonly Received[]): Promise<Plan['frames']>
  /** Takes nothing more and writes what has come. */
  close(): Promise<void>
}

const most = 2000 // frames per transaction: longer ones don't get faster, they only make everyone wait
const pause = 1 // ms an idle ingest waits for company
const lanes = 2 // transactions at once: while the database writes one, the next is read and laid out; a station keeps its lane

type Waiting = { items: readonly Received[]; done: (fates: Plan['frames']) => void; fail: (error: unknown) => void }

type Lane = { queue: Waiting[]; running: Promise<void> | undefined }

/** By the last signs of its address: neighbours in the ledger are spread. */
function laneOf(station: string): number {
  let sum = 0
  for (let i = Math.max(0, station.length - 4); i < station.length; i++) sum += station.charCodeAt(i)
  return sum % lanes
}

export function startIngest({ db, hooks = [], log = () => {} }: { db: Db; hooks?: readonly ReadingsHook[]; log?: (error: unknown) => void }): Ingest {
  const open = Array.from({ length: lanes }, (): Lane => ({ queue: [], running: undefined }))
  let closed = false
  const write = (items: readonly Received[], withHooks: boolean, trusting: boolean) => db.tx(system('ingest'), async (tx) => {
    const clock = await readClock(tx)
    const plan = planBatch(items, await stationsByAddress(tx, clock.ledger), clock.now, clock.futureMs)
    await writeBatch(tx, plan, clock.cityPath, withHooks ? hooks : [], trusting)
    return plan.frames
  })

  /** A batch that fails is halved until the frame that broke it stands alone; the others are not lost with it. */
  async function settle(items: readonly Received[], trusting = true): Promise<(Plan['frames'][number] | Error)[]> {
    const time = timeBatch()
    try {
      return await write(items, true, trusting)
    } catch (error) {
      if (trusting && stoodAlready(error)) return await settle(items, false)
      countFailure()
      log(error)
      if (isOutage(error)) return items.map(() => error as Error)
      if (items.length === 1) return [await alone(items[0] as Received)]
      const half = items.length >> 1
      return [...(await settle(items.slice(0, half))), ...(await settle(items.slice(half)))]
    } finally {
      time()
    }
  }

  /** One frame that fails with the hooks is kept without them; one that the tables refuse goes to the quarantine. */
  async function alone(item: Received): Promise<Plan['frames'][number] | Error> {
    const refused: Received = { ok: false, protocol: item.protocol, raw: item.raw, remote: item.remote, station: item.station, func: item.func, reason: 'not_storable', detail: '' }
    for (const attempt of [item, refused]) {
      try {
        return (await write([attempt], false, false))[0] as Plan['frames'][number]
      } catch (error) {
        if (attempt === refused || isOutage(error)) return error as Error
        refused.detail = String((error as Error).message).slice(0, 300)
      }
    }
    return new Error('unreachable')
  }

  async function drain(lane: Lane): Promise<void> {
    await new Promise((go) => setTimeout(go, pause))
    while (lane.queue.length > 0) {
      const taken: Waiting[] = []
      for (let n = 0; n < most && lane.queue[taken.length]; ) n += (taken[taken.length] = lane.queue[taken.length] as Waiting).items.length
      lane.queue = lane.queue.slice(taken.length)
      const fates = await settle(taken.flatMap((w) => w.items))
      countFrames(fates.filter((f): f is Plan['frames'][number] => !(f instanceof Error)))
      let at = 0
      for (const w of taken) {
        const own = fates.slice(at, (at += w.items.length))
        const failed = own.find((f) => f instanceof Error)
        if (failed) w.fail(failed)
        else w.done(own as Plan['frames'])
      }
    }
    lane.running = undefined
  }

  return {
    receive: (items) => closed ? Promise.reject(new Error('ingest is closed')) : new Promise((done, fail) => {
      const lane = open[laneOf(items[0]?.station ?? '')] as Lane
      lane.queue.push({ items, done, fail })
      lane.running ??= drain(lane)
    }),
    async close() {
      closed = true
      await Promise.all(open.map((lane) => lane.running))
    },
  }
}

/** A reading that was later than the newest value was there all the same. */
const stoodAlready = (error: unknown): boolean => error instanceof AppError && /^readings_/.test(String(error.details.constraint))

/** No connection, or the server is going down: nothing is wrong with the frame. */
const isOutage = (error: unknown): boolean => {
  if (error instanceof TypeError || error instanceof RangeError) return false
  const code = (error as { code?: string }).code ?? ''
  return code === '' || /^(08|53|57|58|XX)/.test(code) || code.startsWith('E')
}
