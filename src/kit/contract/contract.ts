// A route's promise, shared by server and browser: method, path, what goes in, what comes out. Pure.
import { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Shape = z.ZodType

export type Contract<P extends Shape = Shape, Q extends Shape = Shape, B extends Shape = Shape, R extends Shape = Shape> = {
  method: Method
  /** '/api/incidents/:id/closure' */
  path: string
  /** The official words, shown in the API's documentation. */
  summary: string
  params: P
  query: Q
  body: B
  reply: R
  /** Bytes the body may have; 1 MiB unless told. */
  bodyLimit?: number
}

const nothing = z.object({}).optional()
type Nothing = typeof nothing

export function contract<R extends Shape, P extends Shape = Nothing, Q extends Shape = Nothing, B extends Shape = Nothing>(
  c: { method: Method; path: string; summary: string; reply: R; params?: P; query?: Q; body?: B; bodyLimit?: number },
): Contract<P, Q, B, R> {
  return { params: nothing as unknown as P, query: nothing as unknown as Q, body: nothing as unknown as B, ...c }
}

export type Args<C extends Contract> = {
  params?: z.input<C['params']>
  query?: z.input<C['query']>
  body?: z.input<C['body']>
}
export type Reply<C extends Contract> = z.output<C['reply']>

/** ISO 8601 in UTC. */
export const instant = z.string().meta({ format: 'date-time' })
/** 'YYYY-MM-DD' */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const id = z.uuid()
export const idParams = z.object({ id })
/** A level of warning or response: 1 红 Ⅰ … 4 蓝 Ⅳ. */
export const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export const paging = { limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().max(500).optional() }
export const listOf = <T extends Shape>(row: T) => z.object({ rows: z.array(row), total: z.number().int(), next: z.string().nullable() })
/** The reply of a route that answers a file. */
export const binary = z.unknown().meta({ format: 'binary' })
