// Runs apart from the requests: a file that takes too long or too much ends this thread, not the server.
import { parentPort, workerData } from 'node:worker_threads'
import { type Datum, readLayer } from './read.ts'
import { type Outline, type Town, townOf } from './where.ts'

const { text, datum, labelField, towns, outlines } = workerData as { text: string; datum: Datum; labelField: string | null; towns: Town[]; outlines: Outline[] }
const read = readLayer(text, { datum, labelField })
parentPort?.postMessage('layer' in read ? { ...read, towns: read.layer.shapes.map((shape) => townOf(shape.centre, towns, outlines)?.code ?? null) } : read)
