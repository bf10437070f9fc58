// Where the table begins: below which titles, with how many lines of header.
import type { Merge } from './model.ts'

export type Header = {
  /** place of the header's first line within the rows given, and its lines (1 or 2) */
  at: number
  lines: 1 | 2
  /** one per column, '上/下' under a merged group; '' where nothing stands */
  names: string[]
  /** place of the first row of data */
  data: number
  /** sum of what `known` gave */
  score: number
  /** texts above the header */
  title: string[]
}

type Head = { rows: readonly (readonly string[])[]; numbers: ArrayLike<number>; merges?: readonly Merge[] }

/** A header cell as it is compared: without marks of required, line breaks and outer space. */
export const headerText = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').replace(/^\*+|\*+$/g, '')

/**
 * Finds the header among the first rows of a sheet (`Look.head` with its `merges`). `known(name)` is 0 to 1: how surely this is the name of
 * a field. Where no name is known, the fullest row of texts is taken, with score 0. undefined: no row has two texts, nor a known one.
 */
export function findHeader({ rows, numbers, merges = [] }: Head, known: (name: string) => number): Header | undefined {
  const sum = (names: string[]) => names.reduce((n, name) => n + (name ? known(name) : 0), 0)
  let best: (Header & { weight: number }) | undefined
  for (let at = 0; at < Math.min(rows.length, 30); at++) {
    for (const lines of [1, 2] as const) {
      const names = namesAt(rows, numbers, merges, at, lines)
      if (!names) continue
      const score = sum(names) + (lines === 2 ? sumOfLower(names, known) : 0)
      const filled = names.filter(Boolean).length
      // known names decide; among rows without any, the fuller one and the upper one
      const weight = score * 1000 + (filled >= 2 ? filled * textShare(names) : 0) - at * 0.01 - (lines - 1) * 0.001
      if ((score > 0 || filled >= 2) && (!best || weight > best.weight)) best = { at, lines, names, data: at + lines, score, title: [], weight }
    }
  }
  if (!best) return undefined
  const { weight: _, ...header } = best
  return { ...header, title: rows.slice(0, header.at).flatMap((r) => r.filter(Boolean)) }
}

/** A name below a group may be known by its lower half alone. */
const sumOfLower = (names: string[], known: (name: string) => number) =>
  names.reduce((n, name) => n + (name.includes('/') ? Math.max(0, known(name.slice(name.lastIndexOf('/') + 1)) - known(name)) : 0), 0)

const textShare = (names: string[]) => {
  const filled = names.filter(Boolean)
  return (new Set(filled).size / filled.length) * (filled.filter((n) => !/^[\d.:/\s-]+$/.test(n)).length / filled.length)
}

function namesAt(rows: Head['rows'], numbers: Head['numbers'], merges: readonly Merge[], at: number, lines: 1 | 2): string[] | undefined {
  const top = rows[at] ?? [], number = numbers[at] ?? 0
  if (lines === 1) return top.map(headerText)
  const bottom = rows[at + 1]
  const width = Math.max(top.length, bottom?.length ?? 0)
  const groups = merges.filter((m) => m.top === number && m.bottom === number && m.right > m.left && !(m.left === 1 && m.right >= width))
  // two lines: a group is merged over its columns, or a column's name over both lines
  if (!bottom || numbers[at + 1] !== number + 1 || !(groups.length || merges.some((m) => m.top === number && m.bottom === number + 1))) return undefined
  return Array.from({ length: width }, (_, c) => {
    const group = groups.find((m) => m.left <= c + 1 && c + 1 <= m.right)
    const upper = headerText(top[group ? group.left - 1 : c] ?? ''), lower = headerText(bottom[c] ?? '')
    return upper && lower && upper !== lower ? `${upper}/${lower}` : upper || lower
  })
}
