// 倍数 the city once more: each round draws from sources of its own and marks what tells its rows apart, so that ten rounds are ten times the rows and no key stands twice.
import type { Ledger } from '#registry/definition'

/** The id of the same row in another round: what points to it there is found without asking. Round 0 is the city itself. */
export const roundId = (id: string, round: number): string => (round ? id.replace('-8000-', `-${groupOf(round)}-`) : id)
/** The fourth group of such an id. */
export const groupOf = (round: number): string => `8${round.toString(16).padStart(3, '0')}`
/** Seeds of rounds lie apart from those of ledgers. */
export const roundSeed = (round: number): number => round * 1_299_709

/** '…储备库（演示）' → '…储备库（演示 2）', 'SK350524-001' → 'SK350524-001-2'. */
export const marked = (text: string, round: number, code: boolean): string => (!round ? text : code ? `${text}-${round + 1}` : text.includes('（演示）') ? text.replace('（演示）', `（演示 ${round + 1}）`) : `${text} ${round + 1}`)

/** The text of the natural key that a round marks, and the name where many may not share it. */
function markedFields(ledger: Ledger): { field: string; code: boolean }[] {
  const isText = (name: string) => ledger.fields[name]?.kind === 'text', key = ledger.naturalKey.findLast(isText), names = [...(key ? [key] : []), ...(!ledger.namesakes && isText(ledger.name) ? [ledger.name] : [])]
  return [...new Set(names)].map((field) => { const of = ledger.fields[field]; return { field, code: of?.kind === 'text' && of.check === 'code' } })
}

/** The values of a row in this round; what the generator gave, in the first. */
export function inRound(ledger: Ledger, round: number): (values: Record<string, unknown>) => Record<string, unknown> {
  const fields = round ? markedFields(ledger) : []
  return (values) => (fields.length ? { ...values, ...Object.fromEntries(fields.flatMap(({ field, code }) => (typeof values[field] === 'string' ? [[field, marked(values[field], round, code)]] : []))) } : values)
}
