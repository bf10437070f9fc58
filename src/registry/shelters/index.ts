// 避灾点: where people are moved to.
import { type LedgerOwn, sumFigure } from '#registry/ledger'
import { shelters } from './ledger.ts'

/** What is special to shelters beside their definition. */
export const sheltersOwn: LedgerOwn = {
  more: { figures: [sumFigure(shelters, 'capacity', { title: { zh: '避灾点可容纳人数', en: 'Room in shelters' }, means: { zh: '在册避灾点可容纳人数之和。', en: 'How many the shelters in service hold together.' } })] },
}

export { shelters }
