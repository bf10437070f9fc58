// A table within the text: 4号 so that a county list fits, its head repeated on the next page.
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import { face, font } from './fonts.ts'
import type { Block } from './model.ts'
import { line, page, size } from './paper.ts'

type TableBlock = Extract<Block, { kind: 'table' }>
const alignment = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const

function widths(columns: TableBlock['columns']): number[] {
  const total = columns.reduce((sum, column) => sum + column.share, 0)
  return columns.map((column) => Math.floor((page.textWidth * column.share) / total))
}

function cell(words: string, width: number, align: 'left' | 'right' | 'center', name: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER,
    margins: { top: 20, bottom: 20, left: 80, right: 80 },
    children: [new Paragraph({
      alignment: alignment[align], spacing: { line: 440, lineRule: 'exact' },
      children: [new TextRun({ text: words, font: font(name), size: size.small4 })],
    })],
  })
}

export function table({ title, columns, rows }: TableBlock): (Paragraph | Table)[] {
  const width = widths(columns)
  const row = (words: string[], head: boolean): TableRow => new TableRow({
    tableHeader: head, cantSplit: true,
    children: columns.map((column, at) =>
      cell(words[at] ?? '', width[at] ?? 0, head ? 'center' : column.align ?? 'left', head ? face.heading : face.body)),
  })
  const above = title === undefined ? [] : [new Paragraph({
    alignment: AlignmentType.CENTER, keepNext: true, spacing: { line, lineRule: 'exact' },
    children: [new TextRun({ text: title, font: font(face.heading), size: size.no4 })],
  })]
  const grid = new Table({
    layout: TableLayoutType.FIXED, width: { size: page.textWidth, type: WidthType.DXA }, columnWidths: width,
    rows: [row(columns.map((column) => column.title), true), ...rows.map((words) => row(words, false))],
  })
  return [...above, grid]
}
