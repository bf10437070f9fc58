// A file made while it is sent: a transaction of its own, held no longer than the client takes bytes, and never by too many clients at once.
import { PassThrough } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Actor } from '../access/index.ts'
import { sql, type Db } from '../db/index.ts'
import { busy } from '../errors/index.ts'
import type { Streamed } from './route.ts'

/** Each holds a connection of the pool (16) while it lasts. */
const most = 4
const stalledMs = 60_000
let open = 0

export function sendStream(db: Db, actor: Actor, reply: FastifyReply, file: Streamed): FastifyReply {
  if (open >= most) throw busy()
  open++
  const out = new PassThrough({ highWaterMark: 1 << 18 })
  const watch = cutWhenStalled(out, reply.raw.socket)
  void db.tx(actor, async (tx) => {
    await tx.run(sql`set transaction isolation level repeatable read, read only`)
    await file.write(tx, out)
    if (!out.writableEnded) out.end()
  }).catch((error: unknown) => {
    if (!out.destroyed) reply.request.log.error(error)
    out.destroy(error as Error)
  }).finally(() => (clearInterval(watch), open--))
  return reply.type(file.mime).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).serializer((x: unknown) => x as string).send(out)
}

/** A client that takes nothing for a minute is cut off: its transaction would hold back the database's cleaning. */
function cutWhenStalled(out: PassThrough, socket: { bytesWritten: number } | null): NodeJS.Timeout {
  let sent = -1, since = Date.now()
  return setInterval(() => {
    const now = socket?.bytesWritten ?? 0
    if (now !== sent || !out.readableLength) [sent, since] = [now, Date.now()]
    else if (Date.now() - since > stalledMs) out.destroy(new Error(`the client took nothing for ${stalledMs / 1000} s`))
  }, 5000).unref()
}
