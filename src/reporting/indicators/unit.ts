import { language } from '#kit/i18n'

const english: Record<string, string> = { 天: 'days', 人: 'people', 人次: 'attendances', 名: 'people', 万元: '× 10k yuan', 元: 'yuan', 家: 'enterprises' }

/** A unit beside a number; in English a Chinese measure word says nothing that the title does not. */
export const unitWord = (unit: string): string => (language() === 'zh' ? unit : (english[unit] ?? (/\p{Script=Han}/u.test(unit) ? '' : unit)))
