// 绑定数字的正文 bound text: an official document's words with figures in them that can be moved or left out, never typed. Not to be confused with a figure (kit/figures), which is the number's definition.
import { z } from 'zod'

/** Text, or the place of a bound figure: its number is never typed. */
const slot = z.string().regex(/^[a-z0-9_]{1,40}$/)
export const run = z.union([z.string().max(4000), z.object({ slot })])
export type Run = z.infer<typeof run>
export const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), text: z.string().trim().min(1).max(60) }),
  z.object({ kind: z.literal('paragraph'), runs: z.array(run).max(120) }),
  z.object({ kind: z.literal('table'), slot, title: z.string().max(60) }),
])
export type Block = z.infer<typeof block>

/** Slots that the text uses, in order, each once. */
export function slotsOf(body: readonly Block[]): string[] {
  const slots = body.flatMap((b) => b.kind === 'table' ? [b.slot] : b.kind === 'paragraph' ? b.runs.flatMap((r) => typeof r === 'string' ? [] : [r.slot]) : [])
  return [...new Set(slots)]
}

/** '' joins and empty runs vanish, so that an unchanged text is the same value after a visit to the page. */
export function tidy(body: readonly Block[]): Block[] {
  return body.map((b) => {
    if (b.kind !== 'paragraph') return b
    const runs: Run[] = []
    for (const r of b.runs) {
      const last = runs.at(-1)
      if (typeof r === 'string' && typeof last === 'string') runs[runs.length - 1] = last + r
      else if (r !== '') runs.push(r)
    }
    return { ...b, runs }
  })
}

/** Whether the office changed more than words: a figure may be moved or left out, never brought in from nowhere. */
export const unknownSlots = (body: readonly Block[], known: readonly string[]): string[] => slotsOf(body).filter((slot) => !known.includes(slot))

export const missing = '—'
