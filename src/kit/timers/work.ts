// The background of a process: jobs, timers, news and the seal, each in its own loop, each woken by its own doorbell or once a second.
import { writeFile, rename } from 'node:fs/promises'
import { system } from '../access/index.ts'
import { sql, type Db } from '../db/index.ts'
import { nextRing, pumpNews, runOneJob, sealEvents, type Bell, type Head } from '../events/index.ts'
import { fireDue } from './runner.ts'

export type Work = { stop: () => Promise<void> }
export type WorkOptions = {
  onError: (where: string, error: unknown) => void
  /** the chain's head is kept here too, outside the database, so that a cut tail is found */
  anchorFile?: string
  /** how many jobs and timer batches may run side by side */
  lanes?: number
}

export function startWork(db: Db, options: WorkOptions): Work {
  const ending = new AbortController()
  const { signal } = ending
  const loop = async (name: string, step: () => Promise<boolean>, rest: number, bell?: Bell) => {
    while (!signal.aborted) {
      const more = await step().catch((error: unknown) => (options.onError(name, error), false))
      if (!more && !signal.aborted) await nextRing(rest, signal, bell)
    }
  }
  const lanes = Array.from({ length: options.lanes ?? 2 }, () => [loop('jobs', () => runOneJob(db), 1000, 'jobs'), loop('timers', () => fireDue(db), 250, 'timers')]).flat()
  const done = [
    ...lanes,
    loop('seal', () => seal(db, options.anchorFile), 2000),
    loop('clock', () => watchClock(db), 5000),
    pumpNews(db, signal, (e) => options.onError('news', e)),
  ]
  return { stop: async () => (ending.abort(), void (await Promise.allSettled(done))) }
}

async function seal(db: Db, anchorFile?: string): Promise<boolean> {
  const head = await sealEvents(db)
  if (head && anchorFile) await keep(anchorFile, head)
  await new Promise((r) => setTimeout(r, 500)) // sealing trails the events; it need not follow each one
  return head !== null
}

async function keep(file: string, head: Head): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(head))
  await rename(`${file}.new`, file)
}

let last: { wall: number; steady: number } | undefined

/** A jump of more than two seconds of the machine's clock against its steady one is kept and shown. */
async function watchClock(db: Db): Promise<boolean> {
  const seen = { wall: Date.now(), steady: performance.now() }
  const jump = last ? (seen.wall - last.wall - (seen.steady - last.steady)) / 1000 : 0
  last = seen
  if (Math.abs(jump) > 2) await db.tx(system('clock'), (tx) => tx.run(sql`insert into clock_jumps (seconds) values (${jump})`))
  return false
}
