// The reports of a month, of a week and of one county's year, as they are proposed: shorter, of the same engine.
import type { Block } from '#kit/bound'
import type { Binding } from './model.ts'
import { b, h, p, type Proposal, stock } from './proposal.ts'

const course: readonly Binding[] = [
  b('accidents', 1, 'accidents.count', { unit: '起' }), b('accidents_change', 1, 'accidents.count', { print: 'change', unit: '起' }),
  b('deaths', 2, 'accidents.deaths', { unit: '人' }), b('deaths_change', 2, 'accidents.deaths', { print: 'change', unit: '人' }),
  b('accidents_year', undefined, 'accidents.count', { period: 'until', unit: '起' }), b('deaths_year', undefined, 'accidents.deaths', { period: 'until', unit: '人' }),
  b('letters', 10, 'letters.issued', { unit: '份' }), b('majors', 11, 'dangers.major', { unit: '个' }),
  b('found', 15, 'dangers.count', { unit: '条' }), b('cleared', 15, 'dangers.cleared', { unit: '条' }), stock('overdue', undefined, 'dangers.overdue', { unit: '条' }),
  b('inspected', undefined, 'inspections.count', { unit: '家次' }), b('exposures', 24, 'exposures.count', { unit: '家' }), b('responses', 3, 'responses.activated', { unit: '次' }),
  b('by_county', undefined, 'report.accidents_by_county', { print: 'table' }),
]
const safety = (when: string): Block => p(`${when}发生生产安全事故{accidents}，与上年同期相比{accidents_change}；死亡{deaths}，与上年同期相比{deaths_change}。今年以来累计{accidents_year}、死亡{deaths_year}。`)
const dangers = (when: string): Block => p(`${when}检查企业{inspected}，发现隐患{found}，其中重大事故隐患{majors}；销号{cleared}，目前逾期未改{overdue}。发出提示告知函、警示函{letters}，曝光企业{exposures}，启动应急响应{responses}。`)

const bulletin = (kind: 'monthly' | 'weekly', title: string[], when: string): Proposal => ({
  kind, title, recipients: ['市安委会各成员单位', '各县（市、区）应急管理局'], bindings: course,
  body: [h(1, '一、事故情况'), safety(when), { kind: 'table', slot: 'by_county', title: '分县（市、区）事故情况' }, h(1, '二、检查和隐患治理'), dangers(when), h(1, '三、下一步工作'), p('紧盯事故多发的县（市、区）和行业，对逾期未改的隐患逐条督办，到期的函件逐份催办。')],
})

export const monthly = bulletin('monthly', ['$year年$month月安全生产和应急管理月报'], '$month月，')
export const weekly = bulletin('weekly', ['安全生产和应急管理周报', '（$fromDay至$toDay）'], '$fromDay至$toDay，')

export const county: Proposal = {
  kind: 'county', title: ['关于$region$year年安全生产和应急管理情况的通报'], recipients: ['$region人民政府'],
  bindings: [
    ...course.filter(({ print }) => print !== 'table'), b('by_month', undefined, 'report.accidents_by_month', { print: 'table' }),
    stock('rated', 17, 'enterprises.rated', { unit: '家' }), b('drills', 30, 'drills.count', { unit: '场' }), stock('teams', 31, 'teams.professional', { unit: '支' }),
    stock('informants', 33, 'informants.count', { unit: '名' }), stock('duty_holders', 34, 'duty_holders.count', { unit: '人' }), stock('village_plans', 34, 'village_plans.count', { unit: '个' }),
    b('fires', 5, 'fires.count', { unit: '起' }), b('county_units', 22, 'accountability.county_units', { unit: '个单位' }), b('county_people', 22, 'accountability.county_people', { unit: '人' }),
  ],
  body: [
    h(1, '一、事故情况'), p('$year年，$region发生生产安全事故{accidents}，同比{accidents_change}；死亡{deaths}，同比{deaths_change}。县级调查的亡人事故追究{county_units}{county_people}。'),
    { kind: 'table', slot: 'by_month', title: '$year年生产安全事故按月分布' },
    h(1, '二、检查和隐患治理'), dangers('全年'),
    h(1, '三、应急准备'), p('已完成标准化创建的企事业单位{rated}；{teams}专业救援队伍，{informants}灾害信息员、{duty_holders}防汛责任人，{village_plans}村有防汛防台风预案；开展演练{drills}，处置森林火情{fires}。'),
    h(1, '四、下一步要求'), p('对照本通报逐项核对记录；与系统不一致的，在系统中更正记录，下一期按更正后的记录取数。'),
  ],
}
