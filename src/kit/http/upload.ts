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
  const sent = request.body
  if (!(sent instanceof Readable)) throw invalid({ issues: [{ path: ['body'], message: 'application/octet-stream' }] })
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge()
  const path = join(tmpdir(), `anlan-upload-${randomUUID()}`), hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({ transform: (piece: Buffer, _, done) => {
    bytes += piece.length
    hash.update(piece)
    done(bytes > limit ? tooLarge() : null, piece)
  } })
  try {
    // piped by hand: a pipeline would close the connection with the refusal unsaid
    sent.once('close', () => { if (!sent.readableEnded) measure.destroy(new Error('the sender hung up')) }).pipe(measure)
    await pipeline(measure, createWriteStream(path, { mode: 0o600 }))
    // where it lies for now is no part of what was sent: a repeat under the same key is known by its content
    request.body = Object.defineProperty({ bytes, sha256: hash.digest('hex') }, 'path', { value: path }) as Uploaded
    return await then()
  } finally {
    await rm(path, { force: true })
  }
}
