// 安全生产巡查 of counties, by the day on which the team came.
import type { Indicator } from '../definition.ts'
import { counted, ofRows } from './define.ts'
import { ledgerOf } from './ledgers.ts'

const centre = 'supervision'

export const patrolIndicators: Indicator[] = [
  counted({ centre, key: 'patrols.teams', ledger: ledgerOf('patrol'), date: 'startedOn', unit: '个', dimensions: ['stage'], title: { zh: '安全生产巡查组', en: 'Patrol teams' }, means: { zh: '进驻日期在期内的巡查，每次一组。', en: 'Patrols that came in these days, a team each.' } }),
  ofRows({
    centre, key: 'patrols.counties', unit: '个', value: { distinct: 'county' }, title: { zh: '被巡查县（市、区）', en: 'Counties patrolled' }, means: { zh: '进驻日期在期内的巡查所到的县（市、区）。', en: 'Counties to which those patrols came.' }, permission: 'patrol.read', date: 'day', page: '/patrols', href: '/patrols/',
    columns: { name: { zh: '县（市、区）', en: 'County' }, patrol: { zh: '巡查', en: 'Patrol' }, day: { zh: '进驻日期', en: 'Came on' } },
    from: `select p.id, p.region_path, r.name, r.code as county, p.title as patrol, p.started_on as day from patrols_seen p join regions r on r.code = p.region_code where p.retired_at is null`,
  }),
]
