// One row of a sheet as XML: inline strings, so that nothing is kept; a formula's first sign stays text.
import { startsFormula, xmlText } from './escape.ts'
import { serialOf } from './formats.ts'
import { MAX_CELL, type Column, type Rowish } from './outModel.ts'
import { STYLE } from './styles.ts'

export const letterOf = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26))

/** What a column's cells need, worked out once. */
export type Writer = (row: Rowish, number: number) => string

export function rowWriter(columns: readonly Column[], style?: number): Writer {
  const letters = Array.from({ length: columns.length }, (_, c) => letterOf(c))
  return (row, number) => {
    let xml = `<row r="${number}">`
    for (let c = 0; c < letters.length; c++) {
      const value = row[c]
      if (value === null || value === undefined || value === '') continue
      xml += cell(`${letters[c]}${number}`, value, columns[c]?.kind ?? 'text', style)
    }
    return `${xml}</row>`
  }
}

function cell(ref: string, value: unknown, kind: Column['kind'], style?: number): string {
  if (typeof value === 'boolean') return `<c r="${ref}" t="b" s="${style ?? STYLE.plain}"><v>${value ? 1 : 0}</v></c>`
  if (kind === 'number') {
    const number = numberOf(value)
    if (number !== undefined) return `<c r="${ref}" s="${style ?? STYLE.plain}"><v>${number}</v></c>`
  }
  const text = textOf(value)
  if (kind === 'date') {
    const serial = serialOf(text)
    if (serial !== undefined) return `<c r="${ref}" s="${text.length > 10 ? STYLE.datetime : STYLE.date}"><v>${serial}</v></c>`
  }
  const held = xmlText(text.length > MAX_CELL ? cut(text) : text)
  return `<c r="${ref}" t="inlineStr" s="${style ?? (startsFormula(text) ? STYLE.quoted : STYLE.text)}"><is><t${/^\s|\s$|\n/.test(held) ? ' xml:space="preserve"' : ''}>${held}</t></is></c>`
}

/** Only what comes back the same: up to 15 digits, no leading zero. */
function numberOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) < 1e15 ? String(value) : undefined
  const text = typeof value === 'bigint' ? value.toString() : value
  return typeof text === 'string' && text.length <= 16 && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? text : undefined
}

/** An instant is written by the clock of +08:00; hand over 'YYYY-MM-DD' for days. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : new Date(value.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number)
}

function cut(text: string): string {
  const mark = `…（过长，已截断，原 ${text.length} 字）`
  const kept = text.slice(0, MAX_CELL - mark.length)
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}${mark}`
}
