// The API's own description (OpenAPI 3.1), made of the contracts. Shapes that stand in it more than once are written once and referred to.
import type { FastifyInstance } from 'fastify'
import type { Db } from '../db/index.ts'
import { unauthenticated } from '../errors/index.ts'
import type { Authenticate } from './route.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Node = { [key: string]: Json }
export type OpenApi = Node & { paths: Record<string, Record<string, Node>>; components: { schemas?: Record<string, Json> } & Node }

/** How one is let in; said in the document, enforced by the door. */
export const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: '接口令牌 anl_…：供其他系统使用，由安全管理员签发。With a token neither a cookie nor x-anlan is needed.' },
  session: { type: 'apiKey', in: 'cookie', name: 'anlan_session', description: '登录会话。A mutation also needs the header x-anlan: 1, which another site can\'t set.' },
}
export const description = [
  'Times are ISO 8601 in UTC, days YYYY-MM-DD, positions WGS84. Errors are RFC 9457 problems with a permanent `code`.',
  '`Idempotency-Key: <UUID>` on a mutation: a repeat gets the first answer, nothing is done twice (30 days).',
  '`ETag` of a row and `If-Match` on its change: 412 with the difference where somebody was faster.',
  'Lists: `limit`, and `cursor` = the `next` of the page before; a row never stands on two pages, whatever is added meanwhile.',
].join('\n\n')

const isNode = (value: Json): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const pascal = (text: string) => text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, c: string) => c.toUpperCase())
const singular = (text: string) => text.replace(/ies$/, 'y').replace(/(?<!s)s$/, '')
const shared = (node: Node, text: string) => text.length >= 160 && (node.type === 'object' || Array.isArray(node.enum))

/** Only what lies below a `schema` key is a shape; a name comes of where it stands first. */
export function folded(document: OpenApi): OpenApi {
  const texts = new Map<Node, string>(), counts = new Map<string, number>(), names = new Map<string, string>(), schemas: Record<string, Json> = {}
  const textOf = (node: Node) => { const known = texts.get(node) ?? JSON.stringify(node); texts.set(node, known); return known }
  const count = (value: Json): void => {
    if (Array.isArray(value)) return value.forEach(count)
    if (!isNode(value)) return
    const text = textOf(value)
    if (shared(value, text)) counts.set(text, (counts.get(text) ?? 0) + 1)
    Object.values(value).forEach(count)
  }
  const freeName = (wanted: string) => { let name = wanted; for (let n = 2; name in schemas; n++) name = `${wanted}${n}`; return name }
  const fold = (value: Json, hint: string, own = false): Json => {
    if (Array.isArray(value)) return value.map((one) => fold(one, hint))
    if (!isNode(value)) return value
    const text = textOf(value)
    if (!own && (counts.get(text) ?? 0) > 1) {
      if (!names.has(text)) {
        const name = freeName(hint)
        names.set(text, name)
        schemas[name] = null // the name is taken before what lies inside asks for one
        schemas[name] = fold(value, hint, true)
      }
      return { $ref: `#/components/schemas/${names.get(text)}` }
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'properties' && isNode(inner) ? properties(inner, hint) : fold(inner, hint)]))
  }
  const properties = (all: Node, hint: string) => Object.fromEntries(Object.entries(all).map(([name, inner]) => [name, fold(inner, base(hint) + pascal(singular(name)))]))
  const base = (hint: string) => hint.replace(/(?:Reply|Body)$/, '')
  const inSchemas = (value: Json, hint: string, visit: (schema: Json, hint: string) => Json): Json =>
    Array.isArray(value) ? value.map((one) => inSchemas(one, hint, visit)) : !isNode(value) ? value
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'schema' ? visit(inner, hint) : inSchemas(inner, key === 'default' ? 'Problem' : key === 'requestBody' ? `${base(hint)}Body` : hint, visit)]))
  const walk = (visit: (schema: Json, hint: string) => Json) => Object.fromEntries(Object.entries(document.paths).map(([path, at]) => [path, inSchemas(at, `${pascal(path.split('/')[2] ?? '')}Reply`, visit)]))
  walk((schema) => (count(schema), schema))
  const paths = walk(fold) as OpenApi['paths']
  return { ...document, paths, components: { ...document.components, schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))) } }
}

export const documentOf = (app: FastifyInstance): OpenApi => folded(JSON.parse(JSON.stringify((app as unknown as { swagger: () => unknown }).swagger())) as OpenApi)

/** GET /api/openapi.json, for whoever is signed in or has a token. Made once, at the first question. */
export function mountOpenApi(app: FastifyInstance, db: Db, authenticate: Authenticate): void {
  let made: string | undefined
  app.get('/api/openapi.json', { schema: { hide: true } as object }, async (request, reply) => {
    if ((await authenticate(db, request)).kind !== 'user') throw unauthenticated()
    made ??= JSON.stringify(documentOf(app))
    return reply.type('application/json; charset=utf-8').header('cache-control', 'private, no-cache').serializer((x: unknown) => x as string).send(made)
  })
}
