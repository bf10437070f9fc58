// How a row is found by words: bigrams of its Chinese, pairs of initials, its region and facets, as one array under one index. No I/O.
import { pinyin } from 'pinyin-pro'
import { entries, hasFacet, isSealed, type Ledger, NONE } from '#registry/definition'

const han = /[㐀-鿿豈-﫿]/
const hanRun = /[㐀-鿿豈-﫿]+/g, latinRun = /[a-z]+/g
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

const syllables = new Map<string, string>()
/** One reading a character: what people type for it most. */
function syllable(character: string): string {
  let said = syllables.get(character)
  if (said === undefined) syllables.set(character, said = han.test(character) ? pinyin(character, { toneType: 'none' }).replace('ü', 'v').replace(/[^a-z]/g, '') : character)
  return said
}
/** 锦昌a鞋服 → { full: 'jinchangaxiefu', initials: 'jcaxf' } */
export function spoken(text: string): { full: string; initials: string } {
  let full = '', initials = ''
  for (const character of text) {
    const said = syllable(character)
    if (!/^[a-z]+$/.test(said)) continue
    full += said
    initials += said[0]
  }
  return { full, initials }
}

/** Every other company is one: these pairs narrow nothing, and would be the longest lists of the index. */
const idle = new Set(['有限', '限公', '公司', '~yx', '~xg', '~gs'])
const pairs = (run: string): string[] => Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2))
const runs = (text: string, of: RegExp): string[] => text.match(of) ?? []
const told = (tokens: string[]) => tokens.filter((token) => !idle.has(token))
export const hanPairs = (text: string): string[] => told(runs(text, hanRun).flatMap(pairs))
const letterPairs = (text: string): string[] => told(runs(text, latinRun).flatMap(pairs).map((pair) => `~${pair}`))
const codeToken = (code: string): string => `#${code}`

/** The last four of a number: asked only for those who may see it. */
export const tailToken = (tail: string): string => `%${tail}`
export const regionToken = (code: string): string => `@${code}`
export const facetToken = (field: string, value: unknown): string => `${field}=${value ?? NONE}`

/** What the row is found by. `values` are those of its fields; of a sealed one the last four, which its mask has too. */
export function wordsOf(ledger: Ledger, values: Readonly<Record<string, unknown>>, regionPath: string): { findText: string; tokens: string[] } {
  const tokens = new Set<string>(), lines: string[] = []
  for (const [name, field] of entries(ledger)) {
    const value = values[name]
    if (hasFacet(field)) for (const one of Array.isArray(value) && value.length ? value : [Array.isArray(value) ? null : value]) tokens.add(facetToken(name, one))
    if (isSealed(field) && typeof value === 'string') tokens.add(tailToken(value.slice(-4)))
    if (!field.search || typeof value !== 'string' || !value) continue
    const text = folded(value)
    if (field.kind === 'text' && field.check) {
      tokens.add(codeToken(text))
      lines.push(text)
      continue
    }
    const { full, initials } = spoken(text)
    for (const pair of hanPairs(text)) tokens.add(pair)
    for (const pair of letterPairs(initials)) tokens.add(pair)
    lines.push(text, full === text ? '' : full, initials === text ? '' : initials)
  }
  const codes = regionPath.split('/')
  for (let i = 1; i < codes.length - 1; i++) tokens.add(regionToken(codes[i] as string))
  return { findText: lines.filter(Boolean).join('\n'), tokens: [...tokens] }
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
