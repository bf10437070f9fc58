// A process of its own that hears gauges, for the test that kills it.
import { openDb } from '#kit/db'
import { listenGauges, startIngest } from './index.ts'

const db = openDb(process.argv[2] as string, { max: 4 })
const open = await listenGauges({ ingest: startIngest({ db }), host: '127.0.0.1', ports: { sl651: 0 } })
process.stdout.write(`${open.ports.sl651}\n`)
