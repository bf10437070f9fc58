// Writes client/anlan.ts out of the server's own description: the types of every operation, and the few lines that call them. `--check`: fails where the published one is old.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { anonymous } from '#kit/access'
import { documentOf, type OpenApi } from '#kit/http'
import { buildApp, compose } from '../src/server.ts'

type Schema = { [key: string]: unknown; type?: string | string[]; properties?: Record<string, Schema>; required?: string[]; items?: Schema | boolean; enum?: unknown[]; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[]; additionalProperties?: Schema | boolean; prefixItems?: Schema[] }
type Operation = { summary?: string; parameters?: { in: string; name: string; required?: boolean; schema: Schema }[]; requestBody?: { content: Record<string, { schema: Schema }> }; responses: Record<string, { content?: Record<string, { schema: Schema }> }>; 'x-permission'?: string }

const target = 'client/anlan.ts'
const word = /^[A-Za-z_$][\w$]*$/
const named = (name: string) => (word.test(name) ? name : JSON.stringify(name))
const union = (parts: readonly string[]) => [...new Set(parts)].join(' | ') || 'unknown'

/** A JSON schema as a TypeScript type. */
function typeOf(schema: Schema | boolean | undefined): string {
  if (typeof schema !== 'object') return 'unknown'
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1) as string
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.enum) return union(schema.enum.map((v) => JSON.stringify(v)))
  const any = schema.anyOf ?? schema.oneOf
  if (any) return union(any.map(typeOf))
  if (schema.allOf) return schema.allOf.map((one) => `(${typeOf(one)})`).join(' & ')
  if (Array.isArray(schema.type)) return union(schema.type.map((type) => typeOf({ ...schema, type })))
  switch (schema.type) {
    case 'string': return 'string'
    case 'number': case 'integer': return 'number'
    case 'boolean': return 'boolean'
    case 'null': return 'null'
    case 'array': return schema.prefixItems ? `[${schema.prefixItems.map(typeOf).join(', ')}]` : ((item) => (/[|&]/.test(item) ? `(${item})[]` : `${item}[]`))(typeOf(schema.items))
    case 'object': return objectOf(schema)
    default: return 'unknown'
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const all = Object.entries(properties).map(([name, inner]) => `${named(name)}${required.includes(name) ? '' : '?'}: ${typeOf(inner)}`)
  if (!all.length) return typeof additionalProperties === 'object' ? `Record<string, ${typeOf(additionalProperties)}>` : 'Record<string, unknown>'
  return `{ ${all.join('; ')} }`
}

const isFile = (schema: Schema | undefined) => schema?.format === 'binary'

function operation(method: string, path: string, { summary = '', parameters = [], requestBody, responses, 'x-permission': permission }: Operation): string {
  const of = (where: string) => parameters.filter((p) => p.in === where)
  const fields = (list: typeof parameters) => `{ ${list.map((p) => `${named(p.name)}${p.required ? '' : '?'}: ${typeOf(p.schema)}`).join('; ')} }`
  const part = (name: string, list: typeof parameters) => (list.length ? `${name}${list.some((p) => p.required) ? '' : '?'}: ${fields(list)}; ` : '')
  const body = Object.values(requestBody?.content ?? {})[0]?.schema, reply = Object.values(Object.entries(responses).find(([code]) => code.startsWith('2'))?.[1].content ?? {})[0]?.schema
  const given = body && (typeof body.$ref === 'string' || Object.keys(body.properties ?? body.anyOf ?? body.oneOf ?? {}).length) ? `body: ${typeOf(body)}; ` : ''
  return `  /** ${summary.replaceAll('*/', '* /')}${permission ? ` · ${permission}` : ''} */\n  '${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}': { ${part('params', of('path'))}${part('query', of('query'))}${given}reply: ${isFile(reply) ? 'Response' : typeOf(reply)} }`
}

export function clientOf(document: OpenApi): string {
  const operations = Object.entries(document.paths).flatMap(([path, at]) => Object.entries(at).map(([method, one]) => [path, method, one as unknown as Operation] as const)).sort(([a, m], [b, n]) => (a < b ? -1 : a > b ? 1 : m < n ? -1 : 1))
  const files = operations.flatMap(([path, method, one]) => (isFile(Object.values(Object.entries(one.responses).find(([code]) => code.startsWith('2'))?.[1].content ?? {})[0]?.schema) ? [`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`] : []))
  const schemas = Object.entries(document.components.schemas ?? {}).map(([name, schema]) => `export type ${name} = ${typeOf(schema as Schema)}`)
  return `// Made by scripts/make-client.ts out of the server's OpenAPI document; changes here are lost. Needs nothing but fetch: Node 20, Deno, Bun, a browser.
${schemas.join('\n')}

export type Operations = {
${operations.map(([path, method, one]) => operation(method, path, one)).join('\n')}
}

/** Operations that answer a file: the Response itself, to be streamed. */
const files: ReadonlySet<string> = new Set(${JSON.stringify(files)})

export type Name = keyof Operations
export type Args<K extends Name> = Omit<Operations[K], 'reply'>
export type Reply<K extends Name> = Operations[K]['reply']
/** Operations with nothing that must be given. */
type Free = { [K in Name]: Record<string, never> extends Args<K> ? K : never }[Name]
type Lists = { [K in Name]: Operations[K]['reply'] extends { rows: unknown[]; next: string | null } ? K : never }[Name]
type RowOf<K extends Name> = Operations[K]['reply'] extends { rows: (infer R)[] } ? R : never

export type Options = {
  /** 'https://anlan.example.gov.cn' */
  base: string
  /** anl_…, issued by the security administrator */
  token: string
  fetch?: typeof fetch
}
export type Call = {
  /** of a mutation; one is made up where absent. A repeat under the same key is done once. */
  key?: string
  /** the version that was read: a change by somebody else meanwhile is refused with 412 */
  version?: number
  signal?: AbortSignal
}

/** What the server refused, with its permanent code. */
export class AnlanError extends Error {
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown>
  constructor(status: number, problem: Partial<{ code: string; detail: string; details: Record<string, unknown> }>) {
    super(problem.detail ?? \`HTTP \${status}\`)
    this.status = status
    this.code = problem.code ?? 'server.unclear'
    this.details = problem.details ?? {}
  }
}

export function anlan({ base, token, fetch: ask = fetch }: Options) {
  async function request<K extends Free>(operation: K, args?: Args<K>, call?: Call): Promise<Reply<K>>
  async function request<K extends Name>(operation: K, args: Args<K>, call?: Call): Promise<Reply<K>>
  async function request(operation: Name, args: { params?: object; query?: object; body?: unknown } = {}, { key, version, signal }: Call = {}): Promise<unknown> {
    const [method = 'GET', path = ''] = operation.split(' '), params = (args.params ?? {}) as Record<string, unknown>, query = new URLSearchParams()
    for (const [name, value] of Object.entries(args.query ?? {})) if (value !== undefined && value !== null) query.append(name, String(value))
    const headers: Record<string, string> = { authorization: \`Bearer \${token}\`, accept: 'application/json' }
    if (method !== 'GET') headers['idempotency-key'] = key ?? crypto.randomUUID()
    if (version !== undefined) headers['if-match'] = \`"\${version}"\`
    if (args.body !== undefined) headers['content-type'] = 'application/json'
    const address = base.replace(/\\/$/, '') + path.replace(/:(\\w+)/g, (_, name: string) => encodeURIComponent(String(params[name]))) + (query.size ? \`?\${query}\` : '')
    const response = await ask(address, { method, headers, signal: signal ?? null, ...(args.body === undefined ? {} : { body: JSON.stringify(args.body) }) })
    if (!response.ok) throw new AnlanError(response.status, (await response.json().catch(() => ({}))) as object)
    return files.has(operation) ? response : response.json()
  }
  /** Every row of a list, page after page. */
  async function* each<K extends Lists>(operation: K, query: Args<K> extends { query?: infer Q } ? Omit<NonNullable<Q>, 'cursor'> : never): AsyncGenerator<RowOf<K>> {
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = (await request(operation, { query: { limit: 200, ...(query as object), cursor } } as unknown as Args<K>)) as unknown as { rows: RowOf<K>[]; next: string | null }
      yield* page.rows
      cursor = page.next
    }
  }
  return { request, each }
}
`
}

async function main(): Promise<number> {
  compose()
  // the description asks no database
  const app = await buildApp({ db: null as never, authenticate: async () => anonymous, version: '1' })
  await app.ready()
  const text = clientOf(documentOf(app))
  if (!process.argv.includes('--check')) {
    mkdirSync('client', { recursive: true })
    writeFileSync(target, text)
    console.log(`${target}: ${(text.length / 1024).toFixed(0)} kB`)
    return 0
  }
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return 0
  console.error(`${target} is not what the server offers: node scripts/make-client.ts`)
  return 1
}
if (import.meta.main) process.exit(await main())
