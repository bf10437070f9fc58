// Server-sent events: one stream a browser, resumed by Last-Event-ID, scoped like everything else.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../db/index.ts'
import { unauthenticated } from '../errors/index.ts'
import { isCursor, latestCursor, listen, newsSince, type News } from '../events/index.ts'
import type { Authenticate } from './route.ts'

const frame = (n: News): string => `id: ${n.cursor}\ndata: ${JSON.stringify({ type: n.type, subjectKind: n.subjectKind, subjectId: n.subjectId, regionPath: n.regionPath, at: n.at, drill: n.drill })}\n\n`

/** Streams end with the server: one listener on it for all of them. */
function endings(app: FastifyInstance): Set<() => void> {
  const open = new Set<() => void>()
  app.addHook('preClose', async () => { for (const end of open) end() })
  return open
}

/** GET /api/events. A stream that fell too far behind is told to start over ('reset'): the page reloads what it shows. */
export function mountNews(app: FastifyInstance, db: Db, authenticate: Authenticate, heartbeatMs = 10_000): void {
  const open = endings(app)
  app.get('/api/events', { schema: { hide: true } }, async (request: FastifyRequest, reply: FastifyReply) => {
    const actor = await authenticate(db, request)
    if (actor.kind !== 'user') throw unauthenticated()
    const asked = request.headers['last-event-id'] ?? (request.query as { after?: string }).after
    const from = typeof asked === 'string' && isCursor(asked) ? asked : undefined
    reply.hijack()
    const out = reply.raw
    out.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no', 'x-content-type-options': 'nosniff' })
    const send = (news: readonly News[]) => void out.write(news.map(frame).join(''))
    const early: News[] = []
    let behind = true
    const leave = listen({ scope: actor.scope, send: (news) => (behind ? void early.push(...news) : send(news)) })
    const beat = setInterval(() => void stillMay(), heartbeatMs)
    const end = () => (clearInterval(beat), leave(), open.delete(end), void out.end())
    // a session that was ended or a user that was disabled stops hearing at the next beat
    const stillMay = async () => ((await authenticate(db, request)).kind === 'user' ? out.write(`event: beat\ndata: ${Date.now()}\n\n`) : end())
    request.raw.once('close', end)
    open.add(end)
    const missed = from ? await newsSince(db, from, actor.scope) : []
    const full = missed.length >= 1000
    if (full) out.write('event: reset\ndata: {}\n\n')
    const seen = new Set(missed.map((n) => n.cursor))
    if (!full) send(missed)
    send(early.filter((n) => !seen.has(n.cursor)))
    out.write(`event: beat\n${from ? '' : `id: ${await latestCursor(db)}\n`}data: ${Date.now()}\n\n`)
    behind = false
  })
}
