// The audit chain of a record, for cards and pages of every centre.
export { ChainPart, ChainVerdict } from './ChainPart.tsx'
export { actorWords, eventWords, kindWords } from './eventWords.ts'
