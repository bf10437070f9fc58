// The other side of read.ts: parses in a thread of its own, two batches ahead of whoever takes them.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#kit/errors'
import { LIMITS, type About, type Batch, type Look, type ProblemWire, type ReadOptions, type Source } from './model.ts'
import { openTable } from './open.ts'
import { pack, partsOf, type Packed } from './packed.ts'

export type Job = { source: Source; options: Omit<ReadOptions, 'signal'>; /** rows of a first look; else everything is read */ head?: number }
export type Message = { about: About } | { batch: Packed } | { look: Look } | { problem: ProblemWire } | { end: true }

let ahead = 2
let wake = () => {}

const say = (message: Message, moved: ArrayBuffer[] = []) => parentPort?.postMessage(message, moved)

async function send(batch: Batch): Promise<void> {
  // oxlint-disable-next-line no-unmodified-loop-condition -- the taker's answer does
  while (ahead === 0) await new Promise<void>((done) => (wake = done))
  ahead--
  const packed = pack(batch)
  say({ batch: packed }, partsOf(packed))
}

async function run({ source, options, head }: Job): Promise<void> {
  const table = await openTable(source, options, { ...LIMITS, ...options.limits }, head !== undefined)
  try {
    if (head !== undefined) return say({ look: { ...table.about, ...(await table.look(head)) } })
    say({ about: table.about })
    const most = options.batch ?? 1000
    await table.read(async () => { while (table.rows.waiting >= most) await send(table.rows.take(most)) })
    if (table.rows.waiting) await send(table.rows.take(most))
    say({ end: true })
  } finally {
    table.close()
  }
}

if (parentPort) {
  parentPort.on('message', () => { ahead++; wake() })
  run(workerData as Job)
    .catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error
      const { code, status, message: detail, details } = error
      say({ problem: { code, status, detail, details } })
    })
    .finally(() => parentPort?.close())
}
