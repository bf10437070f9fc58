// 版记 and 页码 (GB/T 9704-2012, 7.4 and 7.5).
import {
  AlignmentType, BorderStyle, Footer, FrameAnchorType, FrameWrap, Header, HeightRule, HorizontalPositionAlign, PageNumber, Paragraph, TabStopType, TextRun, VerticalPositionAlign,
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

/** First and last line 0.35 mm (8 eighths of a point), the one between 0.25 mm (6). */
const rule = (eighths: number) => ({ style: BorderStyle.SINGLE, size: eighths, color: '000000', space: 1 })

/** A frame at the foot of the type area: Word, WPS and LibreOffice all keep it there; a floating table LibreOffice lets go. */
const atFoot = {
  type: 'alignment', width: page.textWidth, height: 0, rule: HeightRule.AUTO, wrap: FrameWrap.AROUND,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN }, alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
} as const

function imprintLine(left: string, right: string, first: boolean, last: boolean): Paragraph {
  // The character in is a full-width space: an indent would shorten the lines that hang on this paragraph.
  const run = { font: font(face.body), size: size.no4 }, children = [new TextRun({ ...run, text: `\u3000${left}` })]
  if (right !== '') children.push(new TextRun({ ...run, text: `\t${right}\u3000` }))
  return new Paragraph({
    frame: atFoot, keepNext: true, keepLines: true, spacing: { line: 520, lineRule: 'exact' }, tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth }],
    border: { top: rule(first ? 8 : 6), bottom: last ? rule(8) : undefined }, children,
  })
}

/**
 * Stands at the foot of the type area on the page where the text ends. The standard wants that page to be an even one; how many
 * pages there are only the word processor knows, so a printer of an odd count adds the blank page.
 */
export function imprint(doc: OfficialDocument): Paragraph[] {
  if (!doc.imprint) return []
  const { copies, printer, printedOn } = doc.imprint
  const rows: [string, string][] = copies?.length ? [[`抄送：${copies.join('，')}。`, '']] : []
  rows.push([printer, `${printedOn}印发`])
  return rows.map(([left, right], at) => imprintLine(left, right, at === 0, at === rows.length - 1))
}
