import i18next from 'i18next'
import { useTranslation } from 'react-i18next'

export type T = (key: string, values?: Record<string, unknown>) => string

/** Values fill {{name}}; `count` chooses _one and _other in English. */
export function useT(): T {
  return useTranslation().t as unknown as T
}

/** For code outside a component (map styles, sentences of errors). */
export const t: T = (key, values) => i18next.t(key, values ?? {}) as string
