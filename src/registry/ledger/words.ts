// How a row is found by words: bigrams of its Chinese, pairs of initials, its region and facets, as one array under one index. No I/O.
import { pinyin } from 'pinyin-pro'
import { entries, hasFacet, isSealed, type Ledger, NONE } from '#registry/definition'

const han = /[㐀-鿿豈-﫿]/
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

const syllables = new Map<string, string>()
/** One reading a character: what people type for it most; '' where it is no letter. */
function syllable(character: string): string {
  let said = syllables.get(character)
  if (said === undefined) {
    const read = han.test(character) ? pinyin(character, { toneType: 'none' }).replace('ü', 'v').replace(/[^a-z]/g, '') : character
    syllables.set(character, said = /^[a-z]+$/.test(read) ? read : '')
  }
  return said
}
/** 锦昌a鞋服 → { full: 'jinchangaxiefu', initials: 'jcaxf' } */
export function spoken(text: string): { full: string; initials: string } {
  let full = '', initials = ''
  for (const character of text) {
    const said = syllable(character)
    if (!said) continue
    full += said
    initials += said[0]
  }
  return { full, initials }
}

/** Every other company is one: these pairs narrow nothing, and would be the longest lists of the index. */
const idle = new Set(['有限', '限公', '公司', '~yx', '~xg', '~gs'])
/** Pairs of neighbours that are both of a kind; an import takes millions of them. */
function pairs(text: string, of: (code: number) => boolean, token: (pair: string) => string): string[] {
  const found: string[] = []
  for (let i = 1, before = text.length > 0 && of(text.charCodeAt(0)); i < text.length; i++) {
    const now = of(text.charCodeAt(i))
    if (before && now) { const told = token(text.slice(i - 1, i + 1)); if (!idle.has(told)) found.push(told) }
    before = now
  }
  return found
}
/** The halves of rare characters (above U+FFFF) are among these: names have them. */
const isHan = (code: number) => code >= 0x3400 && code <= 0xfaff
const isLatin = (code: number) => code >= 97 && code <= 122
const latinTokens = new Map<string, string>()
function latinToken(pair: string): string {
  let token = latinTokens.get(pair)
  if (token === undefined) latinTokens.set(pair, token = `~${pair}`)
  return token
}
export const hanPairs = (text: string): string[] => pairs(text, isHan, (pair) => pair)
const letterPairs = (text: string): string[] => pairs(text, isLatin, latinToken)
const codeToken = (code: string): string => `#${code}`

/** The last four of a number: asked only for those who may see it. */
export const tailToken = (tail: string): string => `%${tail}`
export const regionToken = (code: string): string => `@${code}`
export const facetToken = (field: string, value: unknown): string => `${field}=${value ?? NONE}`

/** Of a field: the tokens of its facet by value, whether its last four are one, how its text is found. */
type Found = { name: string; facet: Map<unknown, string> | undefined; tail: boolean; by: 'code' | 'text' | undefined }
const plans = new WeakMap<Ledger, Found[]>()
function planOf(ledger: Ledger): Found[] {
  let plan = plans.get(ledger)
  if (!plan) plans.set(ledger, plan = entries(ledger).map(([name, field]) => ({ name, facet: hasFacet(field) ? new Map() : undefined, tail: isSealed(field), by: field.search ? (field.kind === 'text' && field.check ? 'code' : 'text') : undefined })))
  return plan
}
const mostFacets = 2000
function facetOf({ name, facet }: Found, value: unknown): string {
  let token = facet?.get(value)
  if (token === undefined) {
    token = facetToken(name, value)
    if (facet && facet.size < mostFacets) facet.set(value, token)
  }
  return token
}

/** What the row is found by. `values` are those of its fields; of a sealed one the last four, which its mask has too. */
export function wordsOf(ledger: Ledger, values: Readonly<Record<string, unknown>>, regionPath: string): { findText: string; tokens: string[] } {
  const tokens = new Set<string>(), lines: string[] = []
  for (const found of planOf(ledger)) {
    const value = values[found.name]
    if (found.facet) for (const one of Array.isArray(value) && value.length ? value : [Array.isArray(value) ? null : value]) tokens.add(facetOf(found, one))
    if (found.tail && typeof value === 'string') tokens.add(tailToken(value.slice(-4)))
    if (found.by && typeof value === 'string' && value) wordsOfText(value, found.by, tokens, lines)
  }
  const codes = regionPath.split('/')
  for (let i = 1; i < codes.length - 1; i++) tokens.add(regionToken(codes[i] as string))
  return { findText: lines.join('\n'), tokens: [...tokens] }
}

function wordsOfText(value: string, by: 'code' | 'text', tokens: Set<string>, lines: string[]): void {
  const text = folded(value)
  if (text) lines.push(text)
  if (by === 'code') return void tokens.add(codeToken(text))
  const { full, initials } = spoken(text)
  for (const pair of hanPairs(text)) tokens.add(pair)
  for (const pair of letterPairs(initials)) tokens.add(pair)
  if (full && full !== text) lines.push(full)
  if (initials && initials !== text) lines.push(initials)
}

const initialsOf = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|vn|a|e|i|o|u|v)/
/** 'jinchang' → 'jc': the initials if these letters are read as whole syllables (the last may be begun only); undefined if they can't be. */
export function initialsOfPinyin(letters: string): string | undefined {
  let rest = letters, out = ''
  while (rest) {
    const [whole] = initialsOf.exec(rest) ?? []
    if (!whole) return /^(?:zh|ch|sh|[a-z])$/.test(rest) && out ? out + rest[0] : undefined
    out += whole[0]
    rest = rest.slice(whole.length)
  }
  return out
}

/** The tokens that every row with this word has, one list per way to read it; an empty list where no index helps. */
export function tokensOfWord(word: string): string[][] {
  // as long as a credit code or an identity number: whole, or not at all
  if (/^[\da-z]{18}$/.test(word) && /\d/.test(word)) return [[codeToken(word)]]
  if (!/^[a-z]+$/.test(word)) return [hanPairs(word)]
  const read = initialsOfPinyin(word)
  return [letterPairs(word), ...(read && read !== word ? [letterPairs(read)] : [])]
}
