// Pictures one after another, on a thread that gives way to every other.
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { fromPixels } from './pixels.ts'

// on Linux 0 means this thread alone; where it means the process nothing is changed
if (process.platform === 'linux') try { setPriority(0, 15) } catch { /* a container may forbid it: then it is a thread like others */ }

parentPort?.on('message', ({ bytes, megapixels }: { bytes: Uint8Array; megapixels: number }) => {
  try {
    parentPort?.postMessage({ ok: true, ...fromPixels(bytes, megapixels) })
  } catch (error) {
    parentPort?.postMessage({ ok: false, fault: String((error as Error).message).slice(0, 200) })
  }
})
