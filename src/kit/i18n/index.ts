export { type Language, language, speak, startLanguage } from './language.ts'
export { type T, t, useT } from './useT.ts'
