// One picture, then it ends; the caps are its starter's.
import { parentPort, workerData } from 'node:worker_threads'
import { fromPixels } from './pixels.ts'

const { bytes, megapixels } = workerData as { bytes: Uint8Array; megapixels: number }
try {
  parentPort?.postMessage({ ok: true, ...fromPixels(bytes, megapixels) })
} catch (error) {
  parentPort?.postMessage({ ok: false, fault: String((error as Error).message).slice(0, 200) })
}
