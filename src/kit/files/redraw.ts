// Pictures from outside, drawn anew in a worker under caps of size, memory and time: JPEG or PNG, only pixels.
import { Worker } from 'node:worker_threads'

export type Redrawn = { ok: true; bytes: Uint8Array; width: number; height: number } | { ok: false; fault: string }

const caps = { bytes: 1 << 20, megapixels: 12, heapMb: 384, ms: 15_000 }
const threadOptions = { execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: caps.heapMb, stackSizeMb: 4 } }

function refusal(bytes: Buffer, most: number, png: boolean): string | undefined {
  if (bytes.length > most) return `more than ${most} bytes`
  return (bytes[0] === 0xff && bytes[1] === 0xd8) || (png && bytes[0] === 0x89 && bytes[1] === 0x50) ? undefined : 'not a JPEG'
}

/** Never throws for what the bytes are; JPEG alone. `most`: bytes, 1 MiB unless told. */
export function redraw(bytes: Buffer, most: number = caps.bytes): Promise<Redrawn> {
  const fault = refusal(bytes, most, false)
  if (fault) return Promise.resolve({ ok: false, fault })
  const worker = new Worker(new URL('./redraw.worker.ts', import.meta.url), { workerData: { bytes: new Uint8Array(bytes), megapixels: caps.megapixels }, ...threadOptions })
  return answerOf(worker).finally(() => void worker.terminate())
}

function answerOf(worker: Worker): Promise<Redrawn> {
  return new Promise((done) => {
    const clock = setTimeout(() => end({ ok: false, fault: 'took too long' }), caps.ms)
    const failed = (error: Error) => end({ ok: false, fault: error.message.slice(0, 200) })
    const ended = () => end({ ok: false, fault: 'ended without an answer' })
    const end = (result: Redrawn) => { clearTimeout(clock); worker.off('message', end).off('error', failed).off('exit', ended); done(result) }
    worker.once('message', end).once('error', failed).once('exit', ended)
  })
}

export type Drawer = { redraw: (bytes: Buffer, most?: number) => Promise<Redrawn>; close: () => void }

/** A thread that draws many pictures, one at a time, JPEG and PNG; one that a picture has ended or held up is replaced. */
export function openDrawer(): Drawer {
  let worker: Worker | undefined
  const close = () => { void worker?.terminate(); worker = undefined }
  return {
    close,
    redraw: async (bytes, most = caps.bytes) => {
      const fault = refusal(bytes, most, true)
      if (fault) return { ok: false, fault }
      worker ??= new Worker(new URL('./drawer.worker.ts', import.meta.url), threadOptions).on('error', () => {})
      worker.unref()
      const asked = answerOf(worker)
      worker.postMessage({ bytes: new Uint8Array(bytes), megapixels: caps.megapixels })
      const result = await asked
      if (!result.ok && /took too long|without an answer|memory/.test(result.fault)) close()
      return result
    },
  }
}
