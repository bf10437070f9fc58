// Runs apart from the requests: a file that takes too long or too much ends this thread, not the server.
import { parentPort, workerData } from 'node:worker_threads'
import { type Glance, glanceAt } from './glance.ts'
import { type Columns, type Datum, readLayer } from './read.ts'
import { type Outline, type Town, townOf } from './where.ts'

const { text, datum, columns, towns, outlines, glance } = workerData as { text: string; datum: Datum; columns: Columns; towns: Town[]; outlines: Outline[]; glance: boolean }
const read = readLayer(text, { datum, ...(glance ? { labelField: columns.labelField } : columns) }), places = read.layer?.shapes.map((shape) => townOf(shape.centre, towns, outlines)?.code ?? null) ?? []
parentPort?.postMessage(glance ? (glanceAt(read, places) satisfies Glance) : { ...read, towns: places })
