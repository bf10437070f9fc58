// How near a name is to what was typed. Pure.
import { folded, spoken } from './words.ts'

/** 0 the name itself, 1 begins so, 2 holds it, 3 found by sound, code or number. */
export const standsAt = (text: string, title: string): number => (title === text ? 0 : title.startsWith(text) ? 1 : title.includes(text) ? 2 : 3)

/** Whether what was typed may be a slip: neither a name that is there, nor a code or a number. */
export const mayBeSlip = (q: string, exact: readonly { title: string }[]): boolean => !exact.some((row) => folded(row.title) === folded(q)) && !(/\d/.test(q) && !/[㐀-鿿]/.test(q))

/** The fewest letters to change, add or drop that make `wanted` a part of `text` (Sellers 1980). */
export function slips(wanted: string, text: string): number {
  const a = [...wanted], b = [...text]
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return Math.min(...row)
}

/** Southern mouths and thumbs: zh ch sh without h, l for n, the nasal ends alike. */
const heard = (letters: string): string => letters.replace(/([zcs])h/g, '$1').replace(/n(?=[aeiouv])/g, 'l').replace(/([aeiou])ng/g, '$1n')

/** Of these rows the ones within a slip or two of what was typed, nearest first: by characters (one in three) or by sound (one letter in six). */
export function slipsOf<R extends { title: string }>(q: string, rows: readonly R[]): R[] {
  const text = folded(q), sound = heard(spoken(text).full), once = [...new Map(rows.map((row) => [row.title + ('id' in row ? String(row.id) : ''), row])).values()]
  const near = once.flatMap((row) => {
    const title = folded(row.title), characters = slips(text, title) / Math.max(1, text.length)
    const sounds = sound.length > 3 ? slips(sound, heard(spoken(title).full)) / sound.length : 1
    const far = Math.min(characters <= 0.34 ? characters : 1, sounds <= 0.17 ? sounds + 0.01 : 1)
    return far < 1 ? [{ row, far }] : []
  })
  return near.sort((a, b) => a.far - b.far || a.row.title.length - b.row.title.length || a.row.title.localeCompare(b.row.title, 'zh')).slice(0, 10).map(({ row }) => row)
}
