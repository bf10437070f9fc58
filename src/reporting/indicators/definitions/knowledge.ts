// 典型经验库.
import type { Indicator } from '../definition.ts'
import { counted } from './define.ts'
import { ledgerOf } from './ledgers.ts'

const of = (key: string, kind: string, unit: string, zh: string, en: string): Indicator => counted({
  centre: 'supervision', key, ledger: ledgerOf('knowledge'), filters: { kind }, unit, title: { zh, en }, means: { zh: `在册的${zh}。`, en: 'Pieces in service of this kind.' },
})

export const knowledgeIndicators: Indicator[] = [
  of('knowledge.practice', 'practice', '篇', '典型经验做法', 'Practices'), of('knowledge.institution', 'institution', '项', '制度成果', 'Institutions'), of('knowledge.idea', 'idea', '篇', '“金点子”', 'Ideas'),
  of('knowledge.enforcement_case', 'enforcement_case', '篇', '典型执法案例', 'Enforcement cases'), of('knowledge.accident_case', 'accident_case', '篇', '典型事故案例', 'Accident cases'),
  of('mechanisms.count', 'mechanism', '项', '工作机制', 'Mechanisms'), of('knowledge.toolbook', 'toolbook', '套', '标准化工具书', 'Toolbooks'), of('knowledge.method', 'method', '条', '工作方法', 'Methods'),
]
