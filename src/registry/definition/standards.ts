// 标准限值 standard: a limit or a list that a standard, a law or practice gives. Its value is a row that the bureau's office keeps, with source and verification;
// a definition says only its key, its shape and which fields it bears on. Not to be confused with 达标 rating, what an enterprise has reached. Pure.
import { z } from 'zod'
import type { Option, Words } from './model.ts'

/** Key → value, as they stand; given to every rule that judges by one. */
export type Standards = Readonly<Record<string, unknown>>
export type Shape = 'numbers' | 'lists' | 'steps' | 'options'
export type Standard<V = unknown> = {
  /** 'shelter.area': the ledger, and what is limited */
  key: string
  shape: Shape
  /** fields of the ledger beside which its mark stands */
  fields: readonly string[]
  /** words of its parts; of the two columns of steps */
  parts: Readonly<Record<string, Words>>
  schema: z.ZodType<V>
}
type Parts<K extends string> = Readonly<Record<K, Words>>

const finite = z.number().min(0).max(1e9)
const falls = (values: readonly number[]) => values.every((value, i) => i === 0 || value < (values[i - 1] as number))

/** One number for each part. `falling`: each below the one before it, as the parts are written. `whole`: whole numbers from 1. */
export function numbersOf<K extends string>(key: string, fields: readonly string[], parts: Parts<K>, order?: 'falling' | 'whole'): Standard<Record<K, number>> {
  const names = Object.keys(parts) as K[], each = order === 'whole' ? z.int().min(1).max(1000) : finite, shape = z.strictObject(Object.fromEntries(names.map((name) => [name, each])) as unknown as Record<K, z.ZodType<number>>)
  const schema = order === 'falling' ? shape.refine((value) => falls(names.map((name) => (value as Record<K, number>)[name])), '应自上而下由大到小') : shape
  return { key, shape: 'numbers', fields, parts, schema: schema as unknown as z.ZodType<Record<K, number>> }
}

/** The values that each part may take. */
export function listsOf<K extends string>(key: string, fields: readonly string[], parts: Parts<K>): Standard<Record<K, number[]>> {
  const one = z.array(finite).min(1).max(30).refine((list) => new Set(list).size === list.length, '取值不能重复')
  return { key, shape: 'lists', fields, parts, schema: z.strictObject(Object.fromEntries(Object.keys(parts).map((name) => [name, one]))) as unknown as z.ZodType<Record<K, number[]>> }
}

/** [from, value], the highest first, the last from 0. */
export function stepsOf(key: string, fields: readonly string[], parts: Parts<'from' | 'value'>): Standard<[number, number][]> {
  const schema = z.array(z.tuple([finite, finite])).min(1).max(20).refine((steps) => falls(steps.map(([from]) => from)) && steps.at(-1)?.[0] === 0, '起点应由大到小，最后一档从 0 起')
  return { key, shape: 'steps', fields, parts, schema }
}

/** The options of a choice. A code that rows bear stays what it means. */
export function optionsListOf(key: string, fields: readonly string[]): Standard<Option[]> {
  const word = z.string().trim().min(1).max(40)
  const option = z.strictObject({ value: z.string().regex(/^[a-z][a-z0-9_]{0,29}$/), zh: word, en: word, also: z.array(word).max(20) })
  const once = (list: readonly { value: string; zh: string }[]) => new Set(list.map((o) => o.value)).size === list.length && new Set(list.map((o) => o.zh)).size === list.length
  return { key, shape: 'options', fields, parts: {}, schema: z.array(option).min(1).max(60).refine(once, '代码和名称都不能重复') }
}

/** The value in force. Throws where a rule asks for one that it was not given: a rule without its limits must not pass anything. */
export function valueOf<V>(standards: Standards, { key }: Standard<V>): V {
  const value = standards[key]
  if (value === undefined) throw new Error(`the standard ${key} was not given`)
  return value as V
}

const lists = new Map<string, readonly Option[]>()
/** Makes the lists of options that stand in rows known to this process, thread or page. */
export function knowLists(standards: Standards): void {
  for (const [key, value] of Object.entries(standards)) if (Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'zh' in one)) lists.set(key, value as Option[])
}
export const listKnown = (key: string): readonly Option[] => lists.get(key) ?? []
