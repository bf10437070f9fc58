import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { language } from './language.ts'

export type T = (key: string, values?: Record<string, unknown>) => string

/** `n` counts as well as `count` does; it may come as it is written ('1,336'). */
export function counted(values: Record<string, unknown> = {}): Record<string, unknown> {
  if (values.count !== undefined || values.n === undefined) return values
  const count = typeof values.n === 'number' ? values.n : Number(String(values.n).replace(/[^\d.]/g, '') || NaN)
  return { ...values, count: Number.isNaN(count) ? 2 : count }
}

const made = new WeakMap<object, T>()

/** Values fill {{name}}; `count`, or `n`, chooses _one and _other in English. The same function until the language is changed. */
export function useT(): T {
  const speaks = useTranslation().t as unknown as T, known = made.get(speaks)
  if (known) return known
  const says: T = (key, values) => speaks(key, counted(values))
  made.set(speaks, says)
  return says
}

/** For code outside a component (map styles, sentences of errors). */
export const t: T = (key, values) => i18next.t(key, counted(values)) as string

/** Words that come with the data (a definition's labels) instead of standing in zh.json. */
export type Words = { zh: string; en: string }
export const say = (words: Words): string => words[language()]

/** `say` in a component that speaks again when the language is changed. */
export function useWords(): (words: Words) => string {
  useTranslation()
  return say
}
