// The document as a page shows it: operations by tag, shapes as one reads them. Pure.

export type Schema = { [key: string]: unknown; $ref?: string; type?: string | string[]; format?: string; pattern?: string; properties?: Record<string, Schema>; required?: string[]; items?: Schema; enum?: unknown[]; anyOf?: Schema[]; oneOf?: Schema[]; const?: unknown; minimum?: number; maximum?: number; maxLength?: number; minLength?: number; additionalProperties?: Schema | boolean }
export type Parameter = { in: string; name: string; required?: boolean; schema: Schema }
type Content = { content?: Record<string, { schema: Schema }> }
export type Document = { paths: Record<string, Record<string, { summary?: string; tags?: string[]; parameters?: Parameter[]; requestBody?: Content; responses: Record<string, Content>; 'x-permission'?: string; 'x-scope'?: string | { open: string } }>>; components: { schemas?: Record<string, Schema> } }
/** Pages behind a one-time link stand at an address of one letter: '/k/{token}'. */
const tagOf = (tag: string): string => (tag.startsWith(':') ? 'links' : tag)
export type Operation = { key: string; method: string; path: string; tag: string; summary: string; permission: string; scope: string; parameters: readonly Parameter[]; body?: Schema; reply?: Schema; status: string }

const first = (content: Content | undefined) => Object.values(content?.content ?? {})[0]?.schema

export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, at]) => Object.entries(at).map(([method, o]): Operation => {
    const [status = '200', reply] = Object.entries(o.responses).find(([code]) => code.startsWith('2')) ?? [], scope = o['x-scope'] ?? ''
    return { key: `${method} ${path}`, method: method.toUpperCase(), path, tag: tagOf(o.tags?.[0] ?? ''), summary: o.summary ?? '', permission: o['x-permission'] ?? '', scope: typeof scope === 'string' ? scope : scope.open, parameters: o.parameters ?? [], body: first(o.requestBody), reply: first(reply), status }
  }))
}

/** Every word must stand in the method, path, summary or permission. */
export const found = (operations: readonly Operation[], text: string): Operation[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return operations.filter((o) => words.every((w) => `${o.method} ${o.path} ${o.summary} ${o.permission}`.toLowerCase().includes(w)))
}

/** A shape in the manner of TypeScript, indented; a shared one is opened to a depth, then named. */
export function shapeOf(schema: Schema | undefined, document: Document, depth = 3, indent = ''): string {
  if (!schema) return 'unknown'
  if (schema.$ref) { const name = schema.$ref.split('/').at(-1) ?? '', target = document.components.schemas?.[name]; return depth > 0 && target ? shapeOf(target, document, depth - 1, indent) : name }
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((v) => JSON.stringify(v)).join(' | ')
  const any = schema.anyOf ?? schema.oneOf
  if (any) return [...new Set(any.map((one) => shapeOf(one, document, depth, indent)))].join(' | ')
  if (Array.isArray(schema.type)) return schema.type.map((type) => shapeOf({ ...schema, type }, document, depth, indent)).join(' | ')
  if (schema.type === 'array') return `${((item) => (/ \| /.test(item) ? `(${item})` : item))(shapeOf(schema.items, document, depth, indent))}[]`
  if (schema.type === 'object' && schema.properties) {
    const inner = `${indent}  `, required = new Set(schema.required)
    return `{\n${Object.entries(schema.properties).map(([name, one]) => `${inner}${name}${required.has(name) ? '' : '?'}: ${shapeOf(one, document, depth - 1, inner)}`).join('\n')}\n${indent}}`
  }
  return simple(schema)
}

function simple(schema: Schema): string {
  const type = schema.format === 'binary' ? 'file' : schema.format ?? String(schema.type ?? 'unknown')
  const bounds = schema.minimum !== undefined || schema.maximum !== undefined ? ` ${schema.minimum ?? ''}..${schema.maximum ?? ''}` : schema.maxLength !== undefined ? ` ≤${schema.maxLength}` : ''
  return `${type}${bounds}`
}

/** What a shell takes: the token in a variable, required parameters filled with their names. */
export function curlOf({ method, path, parameters, body }: Operation, base: string): string {
  const query = parameters.filter((p) => p.in === 'query' && p.required).map((p) => `${p.name}=…`).join('&')
  const lines = [`curl -X ${method} '${base}${path}${query ? `?${query}` : ''}'`, `-H "Authorization: Bearer $ANLAN_TOKEN"`]
  if (method !== 'GET') lines.push(`-H "Idempotency-Key: $(uuidgen)"`)
  if (body && Object.keys(body.properties ?? {}).length + Number(Boolean(body.$ref))) lines.push(`-H 'Content-Type: application/json'`, `-d @body.json`)
  return lines.join(' \\\n  ')
}
