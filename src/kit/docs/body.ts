// 主体 (GB/T 9704-2012, 7.3): title, recipients, text, attachments, signature and date, note.
import { AlignmentType, Paragraph, TextRun, type Table } from 'docx'
import { chart } from './chart.ts'
import { face, font } from './fonts.ts'
import type { Block, OfficialDocument, Run } from './model.ts'
import { char, line, size, tighten, widthOf } from './paper.ts'
import { table } from './table.ts'

const exact = { line, lineRule: 'exact' } as const
const text = (value: string, name: string = face.body, bold = false): TextRun =>
  new TextRun({ text: value, font: font(name), size: size.no3, characterSpacing: tighten, bold })

const headingFace = { 1: face.heading, 2: face.subheading, 3: face.body } as const
/** Two characters in. Both units: Word obeys the characters, LibreOffice the twips. */
const twoIn = { firstLine: 2 * char, firstLineChars: 200 }

const titleLine = (words: string, first: boolean): Paragraph => new Paragraph({
  alignment: AlignmentType.CENTER, keepNext: true,
  spacing: { before: first ? 2 * line : 0, line: 700, lineRule: 'exact' },
  children: [new TextRun({ text: words, font: font(face.title), size: size.no2 })],
})

const run = (part: Run): TextRun => typeof part === 'string' ? text(part) : text(part.text, face.body, part.bold)

/** `last`: the signature follows; it never stands on a page without words of the text. */
function block(item: Block, at: number, last: boolean): (Paragraph | Table)[] {
  if (item.kind === 'chart') return chart(item, at + 1)
  if (item.kind === 'table') return table(item)
  if (item.kind === 'heading') {
    return [new Paragraph({ keepNext: true, spacing: exact, indent: twoIn, children: [text(item.text, headingFace[item.level])] })]
  }
  return [new Paragraph({ alignment: AlignmentType.BOTH, keepNext: last || undefined, spacing: exact, autoSpaceEastAsianText: false, indent: twoIn, children: item.runs.map(run) })]
}

function attachments(names: string[]): Paragraph[] {
  return names.map((name, index) => new Paragraph({
    spacing: { ...exact, before: index === 0 ? line : 0 },
    indent: { left: index === 0 ? 2 * char : 5 * char },
    children: [text(`${index === 0 ? '附件：' : ''}${names.length > 1 ? `${index + 1}. ` : ''}${name}`)],
  }))
}

/**
 * Right indents, in characters, of agency and date. Sealed: the date stands 4 in and the agency is centred over it; a name too long
 * for that keeps 2 and the date moves in under its middle. Unsealed: the agency stands 2 in, the date begins 2 right of its beginning.
 */
export function signatureIndents(agency: string, date: string, sealed: boolean): { agency: number; date: number } {
  const [name, day] = [widthOf(agency), widthOf(date)]
  if (!sealed) {
    // A name shorter than the date would push the date over the edge: then the date stands 2 in and leads.
    const under = 2 + name - 2 - day
    return under >= 0 ? { agency: 2, date: under } : { agency: 2 - under, date: 0 }
  }
  const centred = 4 + (day - name) / 2
  return centred >= 2 ? { agency: centred, date: 4 } : { agency: 2, date: 2 + (name - day) / 2 }
}

function signature({ agency, date, sealed }: OfficialDocument['signature']): Paragraph[] {
  const indent = signatureIndents(agency, date, sealed)
  const right = (words: string, chars: number, before: number): Paragraph => new Paragraph({
    alignment: AlignmentType.RIGHT, keepNext: before > 0, keepLines: true, autoSpaceEastAsianText: false,
    spacing: { ...exact, before }, indent: { right: Math.round(chars * char) }, children: [text(words)],
  })
  return [right(agency, indent.agency, 3 * line), right(date, indent.date, 0)]
}

export function body(doc: OfficialDocument): (Paragraph | Table)[] {
  const to = doc.to?.length
    ? [new Paragraph({ spacing: { ...exact, before: line }, children: [text(`${doc.to.join('、')}：`)] })]
    : [new Paragraph({ spacing: exact })]
  const note = doc.note ? [new Paragraph({ spacing: exact, indent: twoIn, children: [text(`（${doc.note}）`)] })] : []
  return [
    ...doc.title.map((words, index) => titleLine(words, index === 0)), ...to, ...doc.body.flatMap((item, at, all) => block(item, at, at === all.length - 1 && !doc.attachments?.length)),
    ...attachments(doc.attachments ?? []), ...signature(doc.signature), ...note,
  ]
}
