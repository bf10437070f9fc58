// kit/docs: official documents (公文) as docx, and the numbers they bear.
import type { Feature } from '../feature/index.ts'
import type { OfficialDocument } from './model.ts'
import { numbersAreGapless } from './numbers.ts'

export { nextNumber, nextNumbers, voidNumber, numbersAreGapless, type DocumentNumber } from './numbers.ts'
export { officialDate } from '../calendar/web.ts'
export { officialNumber, type Block, type OfficialDocument, type Run } from './model.ts'

/** The docx bytes of an official document. The writer is loaded with the first one: it weighs 19 MB, most hours need none. */
export const officialDocument = async (doc: OfficialDocument): Promise<Buffer> => (await import('./official.ts')).officialDocument(doc)

export const documents: Feature = {
  name: 'kit/docs',
  ledgers: ['document_numbers'],
  promises: [{ key: 'I-12', title: 'document numbers are gapless, monotone, never reused', check: numbersAreGapless }],
}
