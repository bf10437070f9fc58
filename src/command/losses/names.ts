import { language } from '#kit/i18n'
import type { Line } from './model.ts'

export const nameOf = (i: Line['indicator']): string => (language() === 'en' ? i.nameEn : i.name)
export const unitOf = (i: Line['indicator']): string => (language() === 'en' ? i.unitEn : i.unit)
