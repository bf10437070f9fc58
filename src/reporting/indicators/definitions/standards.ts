// 标准化和年度目标.
import type { Indicator } from '../definition.ts'
import { counted, distinct, summed } from './define.ts'
import { ledgerOf } from './ledgers.ts'

const centre = 'supervision', benchmarks = { ledger: ledgerOf('benchmark'), date: 'namedOn' }
const target = (key: string, kind: string, zh: string, en: string, unit: string): Indicator => summed({
  centre, key: `targets.${key}`, ledger: ledgerOf('year_target'), date: 'dueOn', field: 'value', filters: { kind }, unit, title: { zh, en }, means: { zh: '完成时限在期内的年度目标，目标值（下限）之和。', en: 'The least that was promised for these days.' },
})

export const standardIndicators: Indicator[] = [
  counted({ centre, key: 'benchmarks.count', ...benchmarks, dimensions: ['sector', 'level'], title: { zh: '标杆企业', en: 'Benchmarks' }, means: { zh: '在册的标杆企业；给了期间，则是期间内认定的。', en: 'Benchmark enterprises in service; of a period, those named in it.' } }),
  distinct({ centre, key: 'benchmarks.sectors', ...benchmarks, field: 'sector', unit: '个', title: { zh: '标杆企业涵盖行业（领域）', en: 'Sectors with benchmarks' }, means: { zh: '上述标杆企业涵盖几个行业（领域）。', en: 'How many sectors they are of.' } }),
  target('measures_province', 'province_measures', '目标：省级细化举措', 'Target: measures of the province', '项'), target('measures_city', 'city_measures', '目标：市级具体措施', 'Target: measures of the city', '项'),
  target('patrols', 'patrolled_counties', '目标：巡查县（市、区）', 'Target: counties patrolled', '个'), target('projects', 'projects', '目标：重点规划项目', 'Target: projects', '个'), target('posts', 'management_posts', '目标：综合应急管理站', 'Target: town stations', '个'),
  target('requirements', 'post_requirements', '目标：管理站“有”', 'Target: requirements of a station', '个'), target('shelters', 'shelters', '目标：提升建设避灾点', 'Target: shelters upgraded', '个'), target('depots', 'depots', '目标：市级储备库', 'Target: depots', '个'),
  target('counties', 'counties', '目标：覆盖县（市、区）', 'Target: counties covered', '个'), target('coastal_teams', 'coastal_teams', '目标：沿海社会应急力量', 'Target: coastal teams', '支'), target('mechanisms', 'mechanisms', '目标：推行工作机制', 'Target: mechanisms', '项'),
]
