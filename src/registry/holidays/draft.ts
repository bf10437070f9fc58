// What stands in the controls while a year is entered: text, read back into the notice's lines. Pure.
import type { Block } from './model.ts'

export type Line = { name: string; from: string; to: string; work: string }
export const emptyLine: Line = { name: '', from: '', to: '', work: '' }
export const linesOf = (blocks: readonly Block[], year: number): Line[] => blocks.map((b) => ({ ...b, work: b.work.map((d) => (d.startsWith(`${year}-`) ? d.slice(5) : d)).join('、') }))

/** “2-14、2-28”, “2026-02-14”, “2月14日”; null where one of them is no date. */
export function workDays(text: string, year: number): string[] | null {
  const parts = text.split(/[、,，;；\s]+/).filter(Boolean), days = parts.map((part) => /^(?:(\d{4})[-年/.])?(\d{1,2})[-月/.](\d{1,2})日?$/.exec(part)).map((m) => m && `${m[1] ?? year}-${(m[2] ?? '').padStart(2, '0')}-${(m[3] ?? '').padStart(2, '0')}`)
  return days.every((d) => d && new Date(`${d}T00:00:00Z`).toJSON()?.startsWith(d)) ? (days as string[]) : null
}

export type Read = { blocks: Block[] } | { unread: number } | { incomplete: true }
export function read(lines: readonly Line[], year: number): Read {
  const blocks: Block[] = []
  for (const [i, line] of lines.entries()) {
    const work = workDays(line.work, year)
    if (!work) return { unread: i + 1 }
    if (!line.name.trim() || !line.from || !line.to) return { incomplete: true }
    blocks.push({ name: line.name.trim(), from: line.from, to: line.to, work })
  }
  return blocks.length ? { blocks } : { incomplete: true }
}
