// A sender in a process of its own, so that the test can kill -9 it. Argument: the database; the gateway comes by environment.
import { openDb } from '#kit/db'
import { useSecret } from '#kit/seal'
import { testSecret } from '#kit/testing'
import { kinds } from './kinds.ts'
import { runSender } from './sender.ts'

useSecret(testSecret)
const db = openDb(process.argv[2] as string, { max: 4 })
await Promise.all(kinds.map((kind) => runSender(db, kind, new AbortController().signal)))
