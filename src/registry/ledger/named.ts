// Statements that are asked often and are dear to plan, prepared under a name that their text gives, so that a text that varies has another.
import { createHash } from 'node:crypto'
import { prepared, type Sql } from '#kit/db'

const kept = new Map<string, Set<string>>()

/** Prepared where it is among the first so many texts of its kind: each is some hundreds of kilobytes of every connection's memory. Others are planned as they come. */
export function preparedByText(kind: string, query: Sql, most: number): Sql {
  const name = `${kind}.${createHash('sha1').update(query.text).digest('base64url')}`, names = kept.get(kind) ?? new Set()
  kept.set(kind, names)
  if (names.size < most) names.add(name)
  return names.has(name) ? prepared(name, query) : query
}
