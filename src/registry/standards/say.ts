// A limit in one line, for a mark, a list and a history.
import { number } from '#kit/ui'
import type { Option, Standard, Words } from '#registry/definition'

type Say = (words: Words) => string

export function said({ shape, parts }: Standard, value: unknown, words: Say): string[] {
  if (value === null || typeof value !== 'object') return [String(value)]
  if (shape === 'options') return (value as Option[]).map((o) => words(o))
  if (shape === 'steps') return (value as [number, number][]).map(([from, to]) => `≥ ${number(from)} → ${to}`)
  const known = Object.entries(value).filter(([name]) => name in parts).sort(([a], [b]) => Object.keys(parts).indexOf(a) - Object.keys(parts).indexOf(b))
  return known.map(([name, one]) => `${words(parts[name] as Words)} ${Array.isArray(one) ? one.join(words({ zh: '、', en: ', ' })) : number(Number(one))}`)
}
/** Without the mark of what was written down from memory: that it is unverified stands beside it. */
export const sourceOf = (source: string): string => source.replace(/\s*\[memory\]/g, '')
export const line = (standard: Standard, value: unknown, words: Say): string => said(standard, value, words).join(words({ zh: '；', en: '; ' }))
