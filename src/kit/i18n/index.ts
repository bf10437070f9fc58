export { type Language, language, speak, startLanguage } from './language.ts'
export { say, type T, t, useT, useWords, type Words } from './useT.ts'
