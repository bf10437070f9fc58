// A file that comes in: to a temporary one, hashed on its way, cut off at its cap. Who sends it was let in before the first byte was read.
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { invalid } from '../errors/index.ts'
import { tooLarge } from './problems.ts'
import type { Uploaded } from './route.ts'

/** Takes the body to a file, puts an `Uploaded` in its place, and removes the file when `then` is done. */
export async function taken<T>(request: FastifyRequest, limit: number, then: () => Promise<T>): Promise<T> {
  if (!(request.body instanceof Readable)) throw invalid({ issues: [{ path: ['body'], message: 'application/octet-stream' }] })
  const path = join(tmpdir(), `anlan-upload-${randomUUID()}`), hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({ transform: (piece: Buffer, _, done) => {
    bytes += piece.length
    hash.update(piece)
    done(bytes > limit ? tooLarge() : null, piece)
  } })
  try {
    await pipeline(request.body, measure, createWriteStream(path, { mode: 0o600 }))
    request.body = { path, bytes, sha256: hash.digest('hex') } satisfies Uploaded
    return await then()
  } finally {
    await rm(path, { force: true })
  }
}
