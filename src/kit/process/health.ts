// GET /health for whoever watches the machine, GET /metrics for Prometheus: the only open routes beside sign-in, links and the public pages.
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Db } from '#kit/db'
import { notFound } from '#kit/errors'
import { Gauge, metrics } from '#kit/metrics'
import { nextDue } from '#kit/timers'
import { collectDefaultMetrics } from 'prom-client'
import { isLoopback } from './front.ts'
import { heartbeatAge } from './heartbeat.ts'

export type Health = { version: string; database: { kind: string; version: string }; db: Db; waitingFor: () => string | undefined }

export function mountHealth(app: FastifyInstance, health: Health): void {
  app.get('/health', { schema: { hide: true } }, async (_, reply) => {
    const state = await stateOf(health).catch(() => undefined)
    if (!state) return reply.status(503).send({ status: 'database unreachable', version: health.version })
    return reply.status(state.status === 'ok' ? 200 : 503).send(state)
  })
  if (!metrics.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics({ register: metrics })
  if (!metrics.getSingleMetric('anlan_heartbeat_age_seconds'))
    new Gauge({ name: 'anlan_heartbeat_age_seconds', help: 'seconds since a process wrote to the database', collect: async function () { this.set((await heartbeatAge(health.db).catch(() => null)) ?? -1) } })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request)) throw notFound({ what: '这个地址' })
    return reply.type(metrics.contentType).send(await metrics.metrics())
  })
}

async function stateOf({ version, database, db, waitingFor }: Health) {
  const begun = performance.now()
  const due = await nextDue(db)
  const answeredMs = Math.round((performance.now() - begun) * 10) / 10
  const waiting = waitingFor()
  return {
    status: waiting ? 'starting' : 'ok', ...(waiting ? { waitingFor: waiting } : {}), version,
    database: { ...database, answeredMs },
    oldestTimer: due ? { dueAt: due, overdueSeconds: Math.max(0, Math.round((Date.now() - Date.parse(due)) / 1000)) } : null,
    heartbeatAgeSeconds: await heartbeatAge(db),
  }
}

/** From this machine, with nothing in between, or with the token of ANLAN_METRICS_TOKEN. */
function mayRead(request: FastifyRequest): boolean {
  const token = process.env.ANLAN_METRICS_TOKEN
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (token && given) return given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))
  return isLoopback(request.socket.remoteAddress) && request.headers['x-forwarded-for'] === undefined && request.headers.forwarded === undefined
}
