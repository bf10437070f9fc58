// kit/docs: official documents (公文) as docx, and the numbers they bear.
import type { Feature } from '../feature/index.ts'
import { numbersAreGapless } from './numbers.ts'

export { nextNumber, voidNumber, numbersAreGapless, type DocumentNumber } from './numbers.ts'
export { officialDocument } from './official.ts'
export { officialDate, officialNumber, type Block, type OfficialDocument, type Run } from './model.ts'

export const documents: Feature = {
  name: 'kit/docs',
  ledgers: ['document_numbers'],
  promises: [{ key: 'I-12', title: 'document numbers are gapless, monotone, never reused', check: numbersAreGapless }],
}
