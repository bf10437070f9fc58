// The other side of safely.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { readAndVerify, type Asked } from './safely.ts'

parentPort?.postMessage(readAndVerify(workerData as Asked))
