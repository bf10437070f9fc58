import type { T } from '#kit/i18n'

/** 'user.roles_granted' → '用户 · 授权'; a word that is not known yet stays as it is written. */
export const eventWords = (t: T, type: string): string => type.split('.').map((word, i) => { const key = i ? `audit.verb.${word}` : `audit.noun.${word}`, said = t(key); return said === key ? word : said }).join(' · ')
