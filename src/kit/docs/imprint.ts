// 版记 and 页码 (GB/T 9704-2012, 7.4 and 7.5).
import {
  AlignmentType, BorderStyle, Footer, Header, PageNumber, Paragraph, RelativeVerticalPosition, Table, TableAnchorType, TableCell,
  TableLayoutType, TableRow, TabStopType, TextRun, WidthType,
} from 'docx'
import { face, font } from './fonts.ts'
import type { OfficialDocument } from './model.ts'
import { char, page, size } from './paper.ts'

/** 4号 半角宋体 between one-character dashes; odd pages to the right, even to the left, one character in. */
function pageNumber(side: 'left' | 'right'): Footer {
  const run = { font: font(face.pageNumber), size: size.no4 }
  return new Footer({ children: [new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'right' ? { right: char } : { left: char },
    children: [new TextRun({ ...run, text: '— ' }), new TextRun({ ...run, children: [PageNumber.CURRENT] }), new TextRun({ ...run, text: ' —' })],
  })] })
}

export const pageNumbers = { default: pageNumber('right'), even: pageNumber('left') }

export function stampHeaders(stamp: string | undefined): { default: Header; even: Header } | undefined {
  if (stamp === undefined) return undefined
  const header = (): Header => new Header({ children: [new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text: stamp, font: font(face.heading), size: 21, border: { style: BorderStyle.SINGLE, size: 4, space: 2, color: '808080' }, color: '606060' })],
  })] })
  return { default: header(), even: header() }
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** First and last line 0.35 mm (8 eighths of a point), the one between 0.25 mm (6). */
const rule = (eighths: number) => ({ style: BorderStyle.SINGLE, size: eighths, color: '000000' })

function imprintRow(left: string, right: string, first: boolean, last: boolean): TableRow {
  const children = [new TextRun({ text: left, font: font(face.body), size: size.no4 })]
  if (right !== '') children.push(new TextRun({ text: `\t${right}`, font: font(face.body), size: size.no4 }))
  return new TableRow({ cantSplit: true, children: [new TableCell({
    width: { size: page.textWidth, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    borders: { top: rule(first ? 8 : 6), bottom: rule(last ? 8 : 6), left: none, right: none },
    children: [new Paragraph({
      keepNext: true, keepLines: true, indent: { left: char, right: char }, tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth - char }],
      spacing: { line: 520, lineRule: 'exact' }, children,
    })],
  })] })
}

/**
 * Floats to the foot of the type area on the page where the text ends. The standard wants that page to be an even one; how many
 * pages there are only the word processor knows, so a printer of an odd count adds the blank page.
 */
export function imprint(doc: OfficialDocument): Table[] {
  if (!doc.imprint) return []
  const { copies, printer, printedOn } = doc.imprint
  const rows: [string, string][] = copies?.length ? [[`抄送：${copies.join('，')}。`, '']] : []
  rows.push([printer, `${printedOn}印发`])
  return [new Table({
    layout: TableLayoutType.FIXED, width: { size: page.textWidth, type: WidthType.DXA }, columnWidths: [page.textWidth],
    float: {
      horizontalAnchor: TableAnchorType.MARGIN, absoluteHorizontalPosition: 0,
      verticalAnchor: TableAnchorType.MARGIN, relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: rows.map(([left, right], at) => imprintRow(left, right, at === 0, at === rows.length - 1)),
  })]
}
