// 版头 (GB/T 9704-2012, 7.2): secrecy and urgency, the red agency mark, number and signers, the red line.
import { AlignmentType, BorderStyle, Paragraph, TabStopType, TextRun } from 'docx'
import { face, font } from './fonts.ts'
import type { OfficialDocument } from './model.ts'
import { agencyDrop, agencySize, char, line, page, red, redLineGapPt, size } from './paper.ts'

const exact = { line, lineRule: 'exact' } as const

function topLine(text: string): Paragraph {
  return new Paragraph({ spacing: exact, children: [new TextRun({ text, font: font(face.heading), size: size.no3 })] })
}

/** As high as its letters and a tenth: left to the grid it would sink. */
function agencyMark(mark: string, linesAbove: number): Paragraph {
  const height = agencySize(mark)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: Math.max(0, agencyDrop - linesAbove * line), line: height * 11, lineRule: 'exact' },
    children: [new TextRun({ text: mark, font: font(face.title), size: height, color: red })],
  })
}

/** Two signers to a line; the 字号 is level with the last line of them. */
function signerLines(names: string[]): string[][] {
  const lines: string[][] = []
  for (let at = 0; at < names.length; at += 2) lines.push(names.slice(at, at + 2))
  return lines
}

const underline = { bottom: { style: BorderStyle.SINGLE, color: red, size: 12, space: redLineGapPt } }

function upwardLine(number: string, label: string, names: string[], last: boolean): Paragraph {
  return new Paragraph({
    border: last ? underline : undefined,
    spacing: exact,
    tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth - char }],
    children: [
      // The left character in is a full-width space: an indent would shorten the red line that hangs on this paragraph.
      new TextRun({ text: `\u3000${number}`, font: font(face.body), size: size.no3 }),
      new TextRun({ text: `\t${label}`, font: font(face.body), size: size.no3 }),
      new TextRun({ text: names.join('\u3000'), font: font(face.subheading), size: size.no3 }),
    ],
  })
}

function centredNumber(number: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER, border: underline, spacing: exact,
    children: [new TextRun({ text: number, font: font(face.body), size: size.no3 })],
  })
}

function numberLines(doc: OfficialDocument): Paragraph[] {
  const number = doc.number ?? ''
  const lines = signerLines(doc.signers ?? [])
  if (lines.length === 0) return [centredNumber(number)]
  return lines.map((names, index) => {
    const last = index === lines.length - 1
    return upwardLine(last ? number : '', index === 0 ? '签发人：' : '', names, last)
  })
}

const blankLine = (): Paragraph => new Paragraph({ spacing: exact })

export function masthead(doc: OfficialDocument): Paragraph[] {
  const top = [doc.secrecy, doc.urgency].filter((text) => text !== undefined)
  const serial = doc.issue === undefined ? [] : [new Paragraph({
    alignment: AlignmentType.CENTER, spacing: exact,
    children: [new TextRun({ text: `（${doc.issue}）`, font: font(face.body), size: size.no3 })],
  })]
  return [...top.map(topLine), agencyMark(doc.agency, top.length), blankLine(), ...serial, blankLine(), ...numberLines(doc)]
}
