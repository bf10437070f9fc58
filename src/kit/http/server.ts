// The HTTP server: every route of every feature behind one door that asks who, may you, and where.
import fastifySwagger from '@fastify/swagger'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { may, permissionExists, type Actor } from '../access/index.ts'
import type { Db, Tx } from '../db/index.ts'
import { AppError, forbidden, forged, loggable, unauthenticated } from '../errors/index.ts'
import { description, securitySchemes } from './openapi.ts'
import { answerProblem, problemSchema } from './problems.ts'
import { gatherer, joiner } from './gather.ts'
import { gunzip } from './gunzip.ts'
import { commandOf, earlier, keep } from './receipts.ts'
import { isAttachment, isStreamed, type Attachment, type Authenticate, type Route } from './route.ts'
import { sendStream } from './stream.ts'
import { taken } from './upload.ts'

export type ServerOptions = {
  db: Db
  routes: readonly Route[]
  authenticate: Authenticate
  version: string
  tls?: { cert: string; key: string }
  /** 'error' unless told; 'silent' for tests that provoke errors */
  logLevel?: string
  /** a reverse proxy in front, whose X-Forwarded-* may be believed */
  trustProxy?: boolean
}

export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: options.logLevel ?? 'error', serializers: { err: loggable }, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    bodyLimit: 1 << 20, requestTimeout: 60_000, trustProxy: options.trustProxy ?? false, genReqId: () => crypto.randomUUID(),
    ...(options.tls ? { https: options.tls } : {}),
  } as object) as unknown as FastifyInstance
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerProblem)
  app.addHook('onSend', securityHeaders)
  app.addHook('preParsing', gunzip as never)
  // the text as it came stays beside the parsed body: a webhook's signature is over bytes
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => { (request as { rawText?: string }).rawText = text as string; void parse(request, text as string, done) })
  // a form without script: the one page that must work on any telephone. It carries no session (a user's mutation needs x-anlan).
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 8192 }, (_, text, done) => done(null, Object.fromEntries(new URLSearchParams(text as string))))
  // bytes are not read here: an upload route takes them once its asker was let in, any other never does
  app.addContentTypeParser('application/octet-stream', (_, payload, done) => done(null, payload))
  await app.register(rateLimit, { global: false })
  await app.register(fastifySwagger, { openapi: { openapi: '3.1.0', info: { title: 'Anlan 安澜', version: options.version, description }, components: { securitySchemes }, security: [{ token: [] }, { session: [] }] } as never, transform: jsonSchemaTransform })
  checkRoutes(options.routes)
  for (const route of options.routes) mount(app, options, route)
  return app
}

/** No route boots without a schema, a known permission and a scope; an open one gives its reason. */
function checkRoutes(routes: readonly Route[]): void {
  const seen = new Set<string>()
  for (const { contract, permission, scope, gather } of routes) {
    const name = `${contract.method} ${contract.path}`
    if (seen.has(name)) throw new Error(`route ${name} is declared twice`)
    seen.add(name)
    if (!contract.reply || !contract.params || !contract.query || !contract.body) throw new Error(`route ${name} has no schema`)
    if (permission === 'public' ? typeof scope !== 'object' : !permissionExists(permission)) throw new Error(`route ${name} has no known permission, or is public without a reason (${permission})`)
    if (!scope || (typeof scope === 'object' && !scope.open)) throw new Error(`route ${name} has no scope`)
    if (gather && permission !== 'public') throw new Error(`route ${name} gathers asks: their batch acts for nobody, so it must be public`)
  }
}

function mount(app: FastifyInstance, options: ServerOptions, route: Route): void {
  const { contract } = route
  const together = route.gather && gatherer(options.db, route.gather), joined = route.join && joiner(options.db, route.join.most)
  const has = (schema: { safeParse: (v: unknown) => { success: boolean } }) => !schema.safeParse(undefined).success || schema.safeParse({}).success
  app.withTypeProvider<ZodTypeProvider>().route({
    method: contract.method, url: contract.path, bodyLimit: contract.bodyLimit ?? 1 << 20,
    schema: {
      summary: contract.summary, ...(route.upload ? { consumes: ['application/octet-stream'] } : {}), tags: [contract.path.split('/')[2] ?? ''],
      ...(contract.path.includes(':') ? { params: contract.params } : {}),
      ...(has(contract.query) ? { querystring: contract.query } : {}),
      ...(contract.method === 'GET' ? {} : { body: contract.body }),
      response: { [route.status ?? 200]: contract.reply, default: problemSchema },
      'x-permission': route.permission, 'x-scope': route.scope,
    } as object,
    config: route.perMinute ? { rateLimit: { max: route.perMinute, timeWindow: 60_000 } } : {},
    // who and may-you come before the body is read: a refused upload is never consumed
    onRequest: async (request) => {
      const actor = await options.authenticate(options.db, request)
      ;(request as Asked).actor = actor
      admit(request, actor, route)
    },
    // a mutation without a body is one with nothing in it: Fastify would hand null to the schema
    preValidation: async (request) => void (request.body ??= {}),
    handler: (request, reply) => (together ? answerTogether(together, route, request as Asked, reply) : route.upload ? taken(request, contract.bodyLimit ?? 1 << 20, () => answer(options.db, route, request as Asked, reply, joined)) : answer(options.db, route, request as Asked, reply, joined)),
  })
}

/** A machine's token. Who asks with one is nobody else, whatever cookie comes along. */
export const bearer = (request: FastifyRequest): string | undefined => /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1]

type Asked = FastifyRequest & { actor: Actor }

function admit(request: FastifyRequest, actor: Actor, { contract, permission }: Route): void {
  // a cookie alone does not make a mutation: another site can't set this header, nor that of a token, beside which no cookie is read
  if (contract.method !== 'GET' && actor.kind === 'user' && !request.headers['x-anlan'] && !bearer(request)) throw forged()
  if (permission === 'public' || may(actor, permission)) return
  throw actor.kind === 'anonymous' ? unauthenticated() : forbidden({ permission })
}

async function answer(db: Db, route: Route, request: Asked, reply: FastifyReply, joined?: ReturnType<typeof joiner>): Promise<unknown> {
  const { actor } = request
  const success = route.status ?? 200
  const name = `${route.contract.method} ${request.url}`
  const command = route.contract.method === 'GET' || route.secret ? undefined : commandOf(request.headers['idempotency-key'] as string | undefined, actor, name, request.body)
  let refusal: AppError | undefined
  const work = async (tx: Tx) => {
    const before = command && (await earlier(tx, command))
    if (before) return { status: before.status, value: before.reply }
    const ask = { tx, actor, params: request.params, query: request.query, body: request.body, request, header: (k: string, v: string) => void reply.header(k, v) }
    const value = await route.run(ask as never).catch((error: unknown) => {
      if (!route.keepOnRefusal || !(error instanceof AppError)) throw error
      refusal = error
      return undefined
    })
    if (command && !refusal && !isAttachment(value) && !isStreamed(value)) await keep(tx, command, { status: success, reply: value })
    return { status: success, value }
  }
  const keys = joined && !route.keepOnRefusal ? route.join?.keys(request as never) : undefined
  const { status, value } = joined && keys ? await joined({ actor, keys: command ? [...keys, command.actor + command.key] : keys, run: work }) as Awaited<ReturnType<typeof work>> : await db.tx(actor, work)
  if (refusal) throw refusal
  if (isStreamed(value)) return sendStream(db, actor, reply, value)
  return isAttachment(value) ? sendFile(reply, value) : reply.status(status).send(value ?? null)
}

async function answerTogether(ask: ReturnType<typeof gatherer>, route: Route, request: Asked, reply: FastifyReply): Promise<unknown> {
  const { actor, params, query, body } = request
  const value = await ask({ actor, params, query, body, request, header: (k: string, v: string) => void reply.header(k, v) } as never)
  return isAttachment(value) ? sendFile(reply, value) : reply.status(route.status ?? 200).send(value ?? null)
}

function sendFile(reply: FastifyReply, file: Attachment): FastifyReply {
  const tag = reply.getHeader('etag')
  if (tag && reply.request.headers['if-none-match'] === tag) return reply.status(304).send()
  const disposition = `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`
  // bytes are not for the JSON serializer
  return reply.status(file.status ?? 200).type(file.mime).header('content-disposition', disposition).serializer((x: unknown) => x as string).send(file.bytes)
}

async function securityHeaders(_: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('x-content-type-options', 'nosniff').header('x-frame-options', 'DENY').header('referrer-policy', 'same-origin')
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  if (!reply.hasHeader('content-security-policy'))
    reply.header('content-security-policy', "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'")
}
