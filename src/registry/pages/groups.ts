// The groups of ledgers, in the order of the cover and of the menu.
import type { Words } from '#kit/i18n'
import type { Ledger } from '#registry/definition'

export const groups: readonly { key: Ledger['group']; words: Words }[] = [
  { key: 'organizations', words: { zh: '单位与组织', en: 'Organizations' } },
  { key: 'risks', words: { zh: '风险与隐患点', en: 'Risks' } },
  { key: 'people', words: { zh: '人员', en: 'People' } },
  { key: 'forces', words: { zh: '队伍与物资', en: 'Forces and supplies' } },
  { key: 'places', words: { zh: '场所与设施', en: 'Places' } },
  { key: 'plans', words: { zh: '预案与文书', en: 'Plans' } },
  { key: 'safety', words: { zh: '安全监管', en: 'Work safety' } },
  { key: 'events', words: { zh: '过程与活动', en: 'Courses and events' } },
]
