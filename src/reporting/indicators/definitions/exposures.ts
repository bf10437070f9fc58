// 曝光台.
import { counted } from './define.ts'
import { ledgerOf } from './ledgers.ts'

export const exposureIndicators = [counted({ centre: 'supervision', key: 'exposures.count', ledger: ledgerOf('exposure'), date: 'publishedOn', title: { zh: '曝光企业', en: 'Exposed enterprises' }, means: { zh: '曝光日期在期内的企业。', en: 'Enterprises that were exposed in these days.' } })]
