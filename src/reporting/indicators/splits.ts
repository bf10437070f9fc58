// A number by the values of each of its dimensions.
import type { Tx } from '#kit/db'
import { NONE, optionsOf } from '#registry/definition'
import { askedOf, type Query } from './read.ts'
import type { Indicator } from './definition.ts'
import { fieldOf } from './source.ts'
import { questionOf, splitBy } from './store.ts'

const unknown = { zh: '未填', en: 'not given' }
/** By every dimension, largest first; what was not given comes last. */
export async function splitsOf(tx: Tx, indicator: Indicator, query: Query) {
  const question = await questionOf(tx, indicator, askedOf(indicator, query)), splits = []
  for (const field of indicator.dimensions ?? []) {
    const of = fieldOf(indicator, field), options = new Map((indicator.names?.[field] ?? (of ? optionsOf(of) : [])).map((o) => [o.value, { zh: o.zh, en: o.en }]))
    const found = await splitBy(tx, indicator, question, field)
    const values = found.sort((a, b) => Number(a.value === null) - Number(b.value === null) || (b.pair.value ?? 0) - (a.pair.value ?? 0))
      .map(({ value, pair }) => ({ option: value ?? NONE, label: value === null ? unknown : options.get(value) ?? { zh: value, en: value }, ...pair }))
    splits.push({ field, label: of?.label ?? { zh: field, en: field }, values })
  }
  return { at: (await tx.now()).toISOString(), splits }
}
