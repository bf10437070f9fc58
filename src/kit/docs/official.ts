// From the document as data to a docx file in the geometry of GB/T 9704-2012.
import { Document, DocumentGridType, Packer, Paragraph } from 'docx'
import { body } from './body.ts'
import { face, font, fontTable } from './fonts.ts'
import { imprint, pageNumbers, stampHeaders } from './imprint.ts'
import { masthead } from './masthead.ts'
import type { OfficialDocument } from './model.ts'
import { line, page, pageNumberFromEdge, size } from './paper.ts'

const section = {
  page: {
    size: { width: page.width, height: page.height },
    margin: { top: page.top, right: page.right, bottom: page.bottom, left: page.left, footer: pageNumberFromEdge, header: 850 },
  },
  // Lines only: WPS and LibreOffice read a character grid each in their own way; the runs are tightened instead.
  grid: { type: DocumentGridType.LINES, linePitch: line },
}

/** The docx bytes of an official document. */
export async function officialDocument(doc: OfficialDocument): Promise<Buffer> {
  const last = imprint(doc)
  const file = new Document({
    title: doc.title.join(''), creator: doc.signature.agency, evenAndOddHeaderAndFooters: true,
    // digits are Latin to a word processor: called Chinese, 4858 is broken after its 4
    styles: { default: { document: { run: { font: font(face.body), size: size.no3, language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: [{
      properties: section, footers: pageNumbers, headers: stampHeaders(doc.stamp),
      // what stands at the foot hangs on the paragraph after it
      children: [...masthead(doc), ...body(doc), ...last, ...(last.length ? [new Paragraph({ spacing: { line: 20, lineRule: 'exact' } })] : [])],
    }],
  })
  return Packer.toBuffer(file, undefined, [fontTable])
}
