import { Figure } from '#kit/ui'
import type { Run } from './model.ts'

/** The sentence as it is printed; a number opens the rows that it counts. */
export const Words = ({ words }: { words: readonly Run[] }) => <p className="words">{words.map((r, i) => (typeof r === 'string' ? r : <Figure key={i} k={r.figure} params={r.params} value={Number(r.text)} />))}</p>
