import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { language } from './language.ts'

export type T = (key: string, values?: Record<string, unknown>) => string

/** Values fill {{name}}; `count` chooses _one and _other in English. */
export function useT(): T {
  return useTranslation().t as unknown as T
}

/** For code outside a component (map styles, sentences of errors). */
export const t: T = (key, values) => i18next.t(key, values ?? {}) as string

/** Words that come with the data (a definition's labels) instead of standing in zh.json. */
export type Words = { zh: string; en: string }
export const say = (words: Words): string => words[language()]

/** `say` in a component that speaks again when the language is changed. */
export function useWords(): (words: Words) => string {
  useTranslation()
  return say
}
