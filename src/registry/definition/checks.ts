// Identifiers that prove themselves. Pure.

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY' // GB 32100-2015: no I O S V Z
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const orgWeights = [3, 7, 9, 10, 5, 8, 4, 2] // GB 11714

/** The check character of the first 17 of a 统一社会信用代码 (GB 32100-2015, 5.6). */
export const usccCheck = (first17: string): string => {
  const sum = usccWeights.reduce((s, w, i) => s + w * usccAlphabet.indexOf(first17[i] ?? ''), 0)
  return usccAlphabet[(31 - (sum % 31)) % 31] as string
}

/** The check character of the eight of an organisation code (GB 11714). */
export const orgCheck = (eight: string): string => {
  const c = 11 - (orgWeights.reduce((s, w, i) => s + w * parseInt(eight[i] ?? '', 36), 0) % 11)
  return c === 10 ? 'X' : c === 11 ? '0' : String(c)
}

type Verdict = { ok: true; value: string } | { ok: false; zh: string; en: string }

/** 统一社会信用代码: 18 of the alphabet, both check characters. Lower case is raised first. */
export function uscc(text: string): Verdict {
  const code = text.toUpperCase()
  if (code.length !== 18) return { ok: false, zh: `统一社会信用代码应为 18 位，现为 ${code.length} 位`, en: `a USCC has 18 characters, this has ${code.length}` }
  const odd = [...code].find((c) => !usccAlphabet.includes(c))
  if (odd) return { ok: false, zh: `含“${odd}”，统一社会信用代码不使用 I O S V Z 及其他符号`, en: `“${odd}” is not of its alphabet (no I O S V Z)` }
  if (orgCheck(code.slice(8, 16)) !== code[16]) return { ok: false, zh: '第 17 位（组织机构代码校验位）不符，请核对有无错位、漏位', en: 'character 17, the check of the organisation code, does not fit' }
  if (usccCheck(code.slice(0, 17)) !== code[17]) return { ok: false, zh: '第 18 位校验码不符，请核对有无错位、漏位', en: 'character 18, the check, does not fit' }
  return { ok: true, value: code }
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
export const identityCheck = (first17: string): string => '10X98765432'[idWeights.reduce((s, w, i) => s + w * Number(first17[i]), 0) % 11] as string

/** 公民身份号码 (GB 11643-1999): birth date and check digit. An old one of 15 digits is brought to 18. The division is not judged: it may be abolished. */
export function identityNumber(text: string, today: string): Verdict {
  const raw = text.toUpperCase()
  const code = /^\d{15}$/.test(raw) ? ((seventeen) => seventeen + identityCheck(seventeen))(`${raw.slice(0, 6)}19${raw.slice(6)}`) : raw
  if (!/^\d{17}[\dX]$/.test(code)) return { ok: false, zh: '身份证号应为 18 位（末位可为 X）', en: 'an identity number has 18 characters' }
  const day = `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`
  if (!realDay(day) || day > today) return { ok: false, zh: `身份证号中的出生日期 ${day} 不成立`, en: `${day} is no date of birth` }
  if (identityCheck(code.slice(0, 17)) !== code[17]) return { ok: false, zh: '身份证号校验位不符', en: 'the check digit does not fit' }
  return { ok: true, value: code }
}

const days = new Map<string, boolean>()
/** 'YYYY-MM-DD' that the calendar has; the days of a file are few. */
export function realDay(day: string): boolean {
  let real = days.get(day)
  if (real === undefined) {
    const date = new Date(`${day}T00:00:00Z`)
    if (days.size > 20_000) days.clear()
    days.set(day, real = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day)
  }
  return real
}

/** Section letter and two to four digits of GB/T 4754-2017; the letter is found from the division where it is left out. */
const sections: readonly [string, number, number][] = [['A', 1, 5], ['B', 6, 12], ['C', 13, 43], ['D', 44, 46], ['E', 47, 50], ['F', 51, 52], ['G', 53, 60], ['H', 61, 62], ['I', 63, 65], ['J', 66, 69],
  ['K', 70, 70], ['L', 71, 72], ['M', 73, 75], ['N', 76, 79], ['O', 80, 82], ['P', 83, 83], ['Q', 84, 85], ['R', 86, 90], ['S', 91, 96], ['T', 97, 97]]
export function industry(text: string): Verdict {
  const [, letter, digits] = /^([A-T])?(\d{2,4})$/.exec(text.toUpperCase()) ?? []
  const section = digits && sections.find(([, from, to]) => Number(digits.slice(0, 2)) >= from && Number(digits.slice(0, 2)) <= to)
  if (!digits || !section || (letter && letter !== section[0])) return { ok: false, zh: '不是 GB/T 4754 行业代码（如 C3070、1953）', en: 'no industry code of GB/T 4754 (like C3070, 1953)' }
  return { ok: true, value: section[0] + digits }
}
