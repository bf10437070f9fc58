// How a proposed template is written down: bindings in one line each, words with {slots}.
import type { Block, Run } from '#kit/bound'
import type { Binding, Kind, Period, Print } from './model.ts'

export type Proposal = { kind: Kind; title: string[]; recipients: string[]; body: readonly Block[]; bindings: readonly Binding[] }

type More = { print?: Print; unit?: string; with?: string; period?: Period }
/** A figure of the report's own period unless told; `row`: its line in the list of figures that the annual report answers to. */
export const b = (slot: string, row: number | undefined, key: string, more: More = {}): Binding => ({ slot, row, key, period: more.period ?? 'this', print: more.print ?? 'plain', ...(more.unit !== undefined && { unit: more.unit }), ...(more.with && { with: more.with }) })
/** What stands when the figures are taken. */
export const stock = (slot: string, row: number | undefined, key: string, more: More = {}): Binding => b(slot, row, key, { period: 'stock', ...more })

/** 'within {slot} words' → runs; `${year}` and its neighbours are filled in when a draft is made. */
export const p = (words: string): Block => ({ kind: 'paragraph', runs: words.split(/(\{[a-z0-9_]+\})/).filter((w) => w !== '').map((w): Run => (w.startsWith('{') ? { slot: w.slice(1, -1) } : w)) })
export const h = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })

