// A body that came packed (content-encoding: gzip): unpacked under the same cap as any, counted while it grows, so that a small one never becomes a large one.
import type { FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { problem } from '../errors/index.ts'

export const badEncoding = problem('request.bad_encoding', 415, () => '内容的压缩方式无法识别，没有保存。请用 gzip，或不压缩。')
export const badGzip = problem('request.bad_gzip', 400, () => '压缩内容无法解开，没有保存。请重新压缩后再发。')

/** A preParsing hook. Uploads of files are taken as they are. */
export async function gunzip(request: FastifyRequest, _: unknown, payload: Readable): Promise<Readable> {
  const encoding = request.headers['content-encoding']
  if (encoding === undefined || encoding === 'identity' || request.headers['content-type']?.startsWith('application/octet-stream')) return payload
  if (encoding !== 'gzip') throw badEncoding({})
  const most = request.routeOptions.bodyLimit ?? 1 << 20
  const out = createGunzip() as ReturnType<typeof createGunzip> & { receivedEncodedLength: number }
  let size = 0
  out.receivedEncodedLength = 0
  payload.on('data', (chunk: Buffer) => { out.receivedEncodedLength += chunk.length })
  // Fastify answers 413 as soon as its cap is passed; what is left is not unpacked for nobody
  out.on('data', (chunk: Buffer) => { if ((size += chunk.length) > most + 65_536) out.destroy() })
  out.on('error', () => {})
  const emit = out.emit.bind(out)
  out.emit = ((event: string, ...rest: unknown[]) => emit(event, ...(event === 'error' && (rest[0] as { code?: string }).code?.startsWith('Z_') ? [badGzip({})] : rest))) as typeof out.emit
  return payload.pipe(out)
}
