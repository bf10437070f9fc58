// A filter of the address in words, for its chip.
import type { T } from '#kit/i18n'
import { entries, type Field, filterOf, hasFacet, isSealed, type Ledger, NONE, optionsOf, type Words } from '#registry/definition'

/** The fields by which one may ask: not what is hidden from this reader. */
export const filterable = (ledger: Ledger, reveal: boolean): string[] => entries(ledger).filter(([, field]) => filterOf(field) && (reveal || !(field.sensitive || isSealed(field)))).map(([name]) => name)

/** Those that stand as chips before anybody asked: the facets, then days that run out. */
export const quick = (ledger: Ledger): string[] => [...entries(ledger).filter(([, f]) => hasFacet(f)).map(([name]) => name), ...entries(ledger).filter(([name, f]) => f.kind === 'day' && /until|expir|due/i.test(name)).map(([name]) => name)].slice(0, 5)

export function filterText(field: Field, value: string, t: T, words: (w: Words) => string): string {
  switch (field.kind) {
    case 'choice': case 'choices': return value.split(',').map(one => one === NONE ? t('registry.unfilled') : words(optionsOf(field).find(o => o.value === one) ?? { zh: one, en: one })).join(words({ zh: '、', en: ', ' }))
    case 'flag': return t(value === 'true' ? 'registry.yes' : 'registry.no')
    case 'integer': case 'decimal': case 'day': {
      const [from, to] = value.split('..'), unit = field.kind !== 'day' && field.unit ? words(field.unit) : ''
      return from && to ? `${from}—${to}${unit}` : from ? `≥ ${from}${unit}` : to ? `≤ ${to}${unit}` : t('registry.filled')
    }
    case 'ref': return t('registry.filled')
    case 'phone': case 'identity': return `…${value}`
    default: return `“${value}”`
  }
}
