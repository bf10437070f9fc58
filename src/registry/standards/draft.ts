// What stands in the controls of a limit while it is changed: text, read back into the value of its shape. Pure.
import type { Option, Standard } from '#registry/definition'

/** A table of texts; its first column is fixed for numbers and lists. */
export type Draft = { name?: string; cells: string[] }[]
const split = (text: string) => text.split(/[、,，;；\s]+/).filter(Boolean)

export function draftOf({ shape, parts }: Standard, value: unknown): Draft {
  if (shape === 'options') return (value as Option[]).map((o) => ({ cells: [o.value, o.zh, o.en, (o.also ?? []).join('、')] }))
  if (shape === 'steps') return (value as [number, number][]).map((step) => ({ cells: step.map(String) }))
  return Object.keys(parts).map((name) => { const one = (value as Record<string, unknown>)[name]; return { name, cells: [Array.isArray(one) ? one.join('、') : String(one ?? '')] } })
}

export function valueOf({ shape }: Standard, draft: Draft): unknown {
  if (shape === 'options') return draft.map(({ cells: [value = '', zh = '', en = '', also = ''] }) => ({ value: value.trim(), zh: zh.trim(), en: en.trim(), also: split(also) }))
  if (shape === 'steps') return draft.map(({ cells }) => cells.map(numberOf))
  return Object.fromEntries(draft.map(({ name = '', cells: [text = ''] }) => [name, shape === 'lists' ? split(text).map(numberOf) : numberOf(text)]))
}
const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text))
