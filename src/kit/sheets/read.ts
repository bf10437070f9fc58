// Reads spreadsheets in a worker: what a hostile file can take is the worker's heap and its time, never the server's.
import { Worker } from 'node:worker_threads'
import { AppError } from '#kit/errors'
import { damaged, memory, tooSlow } from './errors.ts'
import { LIMITS, type About, type Batch, type Limits, type Look, type ReadOptions, type Source } from './model.ts'
import { type Packed, unpack } from './packed.ts'
import type { Job, Message } from './worker.ts'

/**
 * The rows of one sheet of an xlsx, or of a csv, in batches (of 1000) with back-pressure: the next are parsed while these are taken.
 * Leaving the loop ends the worker. `onAbout` is called once, before the first batch. Throws a `sheet.*` problem; nothing is kept by then.
 */
export async function* readSheet(source: Source, options: Reading = {}): AsyncGenerator<Batch, void> {
  for await (const packed of readPacked(source, options)) yield unpack(packed)
}

type Reading = ReadOptions & { onAbout?: (about: About) => void }
/** The same for whoever hands the rows on to another thread: `unpack` there. */
export async function* readPacked(source: Source, options: Reading = {}): AsyncGenerator<Packed, void> {
  const { signal, onAbout, ...rest } = options
  for await (const [message, answer] of messages({ source, options: rest }, signal)) {
    if ('about' in message) onAbout?.(message.about)
    if ('batch' in message) { yield message.batch; answer() }
  }
}

/** A first look: sheets, encoding, the first rows and the merged ranges among them. Goes through the whole sheet once, so a broken or hostile one is refused here. */
export async function lookIntoSheet(source: Source, options: ReadOptions & { head?: number } = {}): Promise<Look> {
  const { signal, head = 30, ...rest } = options
  for await (const [message] of messages({ source, options: rest, head }, signal)) if ('look' in message) return message.look
  throw damaged({ reason: '没有内容' })
}

async function* messages(job: Job, signal?: AbortSignal): AsyncGenerator<[Message, answer: () => void]> {
  signal?.throwIfAborted()
  const limits: Limits = { ...LIMITS, ...job.options.limits }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: job, execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  })
  const came: Message[] = []
  let failed: { error: unknown } | undefined
  let wake = () => {}
  const fail = (error: unknown) => { failed ??= { error }; wake() }
  worker.on('message', (message: Message) => { came.push(message); wake() })
  worker.on('error', (error) => fail((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError ? memory({ limit: limits.heap }) : error))
  worker.on('exit', () => fail(new Error('the reader ended before the sheet did')))
  const stop = () => fail(signal?.reason)
  signal?.addEventListener('abort', stop, { once: true })
  let left = limits.seconds * 1000
  try {
    for (;;) {
      signal?.throwIfAborted()
      const began = performance.now()
      const clock = setTimeout(() => fail(tooSlow({ seconds: limits.seconds })), left)
      // oxlint-disable-next-line no-unmodified-loop-condition -- the worker's messages do
      while (!came.length && !failed) await new Promise<void>((done) => (wake = done))
      clearTimeout(clock)
      left = Math.max(1, left - (performance.now() - began))
      const message = came.shift()
      if (!message) throw failed?.error
      if ('problem' in message) throw new AppError(message.problem.code, message.problem.status, message.problem.detail, message.problem.details)
      if ('end' in message) return
      yield [message, () => worker.postMessage('more')]
      if ('look' in message) return
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
