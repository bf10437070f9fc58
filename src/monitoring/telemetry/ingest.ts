// Frames of all connections, collected for a moment, written in one transaction, answered only after its COMMIT.
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import type { Received } from '#monitoring/protocols'
import { stationsByCode } from '#registry/stations'
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

type Waiting = { items: readonly Received[]; done: (fates: Plan['frames']) => void; fail: (error: unknown) => void }

export function startIngest({ db, hooks = [], log = () => {} }: { db: Db; hooks?: readonly ReadingsHook[]; log?: (error: unknown) => void }): Ingest {
  let queue: Waiting[] = []
  let running: Promise<void> | undefined
  let closed = false
  const write = (items: readonly Received[], withHooks: boolean) => db.tx(system('ingest'), async (tx) => {
    const clock = await readClock(tx)
    const plan = planBatch(items, await stationsByCode(tx), clock.now, clock.futureMs)
    await writeBatch(tx, plan, clock.cityPath, withHooks ? hooks : [])
    return plan.frames
  })

  /** A batch that fails is halved until the frame that broke it stands alone; the others are not lost with it. */
  async function settle(items: readonly Received[]): Promise<(Plan['frames'][number] | Error)[]> {
    const time = timeBatch()
    try {
      return await write(items, true)
    } catch (error) {
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
        return (await write([attempt], false))[0] as Plan['frames'][number]
      } catch (error) {
        if (attempt === refused || isOutage(error)) return error as Error
        refused.detail = String((error as Error).message).slice(0, 300)
      }
    }
    return new Error('unreachable')
  }

  async function drain(): Promise<void> {
    await new Promise((go) => setTimeout(go, pause))
    while (queue.length > 0) {
      const taken: Waiting[] = []
      for (let n = 0; n < most && queue[taken.length]; ) n += (taken[taken.length] = queue[taken.length] as Waiting).items.length
      queue = queue.slice(taken.length)
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
    running = undefined
  }

  return {
    receive: (items) => closed ? Promise.reject(new Error('ingest is closed')) : new Promise((done, fail) => {
      queue.push({ items, done, fail })
      running ??= drain()
    }),
    async close() {
      closed = true
      await running
    },
  }
}

/** No connection, or the server is going down: nothing is wrong with the frame. */
const isOutage = (error: unknown): boolean => {
  if (error instanceof TypeError || error instanceof RangeError) return false
  const code = (error as { code?: string }).code ?? ''
  return code === '' || /^(08|53|57|58|XX)/.test(code) || code.startsWith('E')
}
