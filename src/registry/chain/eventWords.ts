import type { T } from '#kit/i18n'

/** 'user.roles_granted' → '用户 · 授权'; a word that is not known yet stays as it is written. */
export const eventWords = (t: T, type: string): string => type.split('.').map((word, i) => { const key = i ? `audit.verb.${word}` : `audit.noun.${word}`, said = t(key); return said === key ? word : said }).join(' · ')

/** Who did it: a part of the system by what it does, anybody else by name. */
export const actorWords = (t: T, name: string): string => { const key = `audit.by.${name}`, said = t(key); return said === key ? name : said }
/** 'danger' → '隐患'; a kind that has no word stays as it is written. */
export const kindWords = (t: T, kind: string): string => { const key = `audit.noun.${kind}`, said = t(key); return said === key ? kind : said }
