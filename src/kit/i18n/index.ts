// kit/i18n: every word of a page by its key, in Chinese and English.
export { type Language, language, speak, startLanguage } from './language.ts'
export { say, type T, t, useT, useWords, type Words } from './useT.ts'
