import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { features } from '../../server.ts'

type Schema = { type?: string; maxLength?: number; pattern?: string; format?: string; enum?: unknown; const?: unknown; maxItems?: number; prefixItems?: unknown; items?: Schema; properties?: Record<string, Schema>; additionalProperties?: Schema | boolean; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[]; $defs?: Record<string, Schema> }

/** Where a schema takes a text of any length or a list of any number. A pattern, a format or a list of words is an end of its own. */
function endless(schema: Schema, at: string): string[] {
  const { type, items, properties = {}, additionalProperties: more, anyOf = [], oneOf = [], allOf = [], $defs = {} } = schema
  const text = type === 'string' && schema.maxLength === undefined && !schema.pattern && !schema.format && !schema.enum && schema.const === undefined
  const list = type === 'array' && schema.maxItems === undefined && !schema.prefixItems
  return [
    ...(text || list ? [`${at}: ${type}`] : []), ...(items ? endless(items, `${at}[]`) : []), ...(typeof more === 'object' ? endless(more, `${at}{}`) : []),
    ...Object.entries({ ...properties, ...$defs }).flatMap(([name, inner]) => endless(inner, `${at}.${name}`)), ...[...anyOf, ...oneOf, ...allOf].flatMap((inner) => endless(inner, at)),
  ]
}

test('whatever a route takes has an end: each text a length, each list a number', () => {
  const routes = features.flatMap((f) => f.routes ?? [])
  assert.ok(routes.length > 500)
  const open = routes.flatMap(({ contract: { method, path, body } }) => endless(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema, `${method} ${path}`))
  assert.deepEqual([...new Set(open)], [])
  assert.equal(endless(z.toJSONSchema(z.object({ words: z.array(z.object({ word: z.string() })) })) as Schema, '').length, 2)
})
