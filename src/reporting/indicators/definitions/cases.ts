// 事故调查、责任追究、整改评估、行刑衔接、提示警示: by the day of the accident, for the year's accidents are what the year answers for.
import type { Indicator } from '../definition.ts'
import { counted, ofRows, summed } from './define.ts'
import { ledgerOf } from './ledgers.ts'
import { today } from './today.ts'

const centre = 'supervision', permission = 'investigation.read', href = '/investigations/'
/** 提级调查 or 挂牌督办 by the city; the county's own cases of a death. */
const city = `(i.escalated_on is not null or i.listed_on is not null)`, county = `(i.escalated_on is null and i.listed_on is null and i.lead = 'county' and a.deaths > 0)`
const caseColumns = { name: { zh: '事故', en: 'Accident' }, day: { zh: '发生日期', en: 'Happened on' }, authority: { zh: '调查机关', en: 'Authority' }, state: { zh: '阶段', en: 'State' } }
const cases = (where: string) => `select i.id, i.region_path, a.name, i.occurred_on as day, i.authority, i.state, i.report_due_on from investigations i join accidents_seen a on a.id = i.accident_id where ${where}`

const investigation = (key: string, zh: string, en: string, means: Indicator['means'], where: string) => ofRows({ centre, key: `investigations.${key}`, unit: '起', title: { zh, en }, means, permission, href, page: '/investigations', date: 'day', columns: caseColumns, from: cases(where) })
const accountable = (key: string, batch: string, party: 'unit' | 'person', unit: string, zh: string, en: string) => ofRows({
  centre, key: `accountability.${key}`, unit, title: { zh, en }, means: { zh: '发生日期在期内的事故，已决定追究的，单位和个人分开，市、县两批不相加。', en: 'Decided, of accidents that happened in these days; units and people apart, the city’s and the counties’ never added.' },
  permission, page: '/investigations', date: 'day', columns: { name: { zh: '被追究', en: 'Held to account' }, measure: { zh: '措施', en: 'Measure' }, accident: { zh: '事故', en: 'Accident' }, day: { zh: '发生日期', en: 'Happened on' }, decided_on: { zh: '决定日期', en: 'Decided on' } },
  from: `select c.id, i.region_path, c.name, c.measure, a.name as accident, i.occurred_on as day, c.decided_on from accountabilities c join investigations i on i.id = c.investigation_id join accidents_seen a on a.id = i.accident_id where ${batch} and c.party = '${party}' and c.state <> 'proposed'`,
})
const late = (key: string, zh: string, en: string, when: string) => ofRows({
  centre, key: `investigations.${key}`, unit: '起', fewer: true, title: { zh, en }, means: { zh: '还没有提交调查报告的，按报告期限。', en: 'Cases without a report, by its day.' }, permission, href, columns: { ...caseColumns, report_due_on: { zh: '报告期限', en: 'Report due on' } },
  from: cases(`i.submitted_on is null and i.state in ('opened', 'investigating') and i.report_due_on ${when}`),
})
const evaluation = `from evaluations e join investigations i on i.id = e.investigation_id join accidents_seen a on a.id = i.accident_id`
const evaluationColumns = { name: { zh: '事故', en: 'Accident' }, day: { zh: '发生日期', en: 'Happened on' }, due_on: { zh: '评估期限', en: 'Due on' }, done_on: { zh: '评估日期', en: 'Evaluated on' } }

export const caseIndicators: Indicator[] = [
  investigation('escalated', '提级调查', 'Escalated', { zh: '发生日期在期内的事故中，市级提级调查的。', en: 'Accidents of these days that the city investigates itself.' }, 'i.escalated_on is not null'),
  investigation('listed', '挂牌督办的事故', 'Listed', { zh: '发生日期在期内的事故中，挂牌督办的。', en: 'Accidents of these days that were put on the list.' }, 'i.listed_on is not null'),
  investigation('county_fatal', '县级调查的亡人事故', 'Fatal, by counties', { zh: '发生日期在期内、县级调查、没有提级和挂牌的亡人事故。', en: 'Fatal accidents of these days that counties investigate.' }, county),
  accountable('city_units', city, 'unit', '个', '提级和挂牌：追究单位', 'City: units held to account'), accountable('city_people', city, 'person', '人', '提级和挂牌：追究人员', 'City: people held to account'),
  accountable('county_units', county, 'unit', '个', '县级调查：追究单位', 'Counties: units held to account'), accountable('county_people', county, 'person', '人', '县级调查：追究人员', 'Counties: people held to account'),
  late('overdue', '调查报告逾期', 'Reports overdue', `< ${today}`), late('due_soon', '调查报告七日内到期', 'Reports due within a week', `between ${today} and ${today} + 7`),
  ofRows({ centre, key: 'evaluations.done', unit: '起', title: { zh: '整改评估（回头看）', en: 'Evaluated' }, means: { zh: '发生日期在期内的事故中，整改情况已评估的。', en: 'Accidents of these days whose rectification has been evaluated.' }, permission, date: 'day', columns: evaluationColumns, page: '/investigations', from: `select e.id, i.region_path, a.name, i.occurred_on as day, e.due_on, e.done_on ${evaluation} where e.done_on is not null` }),
  ofRows({ centre, key: 'evaluations.overdue', unit: '起', fewer: true, title: { zh: '整改评估逾期', en: 'Evaluations overdue' }, means: { zh: '过了期限还没有做的整改评估。', en: 'Evaluations that are past their day.' }, permission, columns: evaluationColumns, page: '/investigations', from: `select e.id, i.region_path, a.name, i.occurred_on as day, e.due_on, e.done_on ${evaluation} where e.done_on is null and e.due_on < ${today}` }),
  counted({ centre, key: 'referrals.cases', ledger: ledgerOf('referral'), date: 'referredOn', dimensions: ['offence', 'answer'], title: { zh: '行刑衔接移送案件', en: 'Cases referred' }, means: { zh: '移送日期在期内的案件。', en: 'Cases handed over in these days.' } }),
  summed({ centre, key: 'referrals.persons', ledger: ledgerOf('referral'), date: 'referredOn', field: 'persons', title: { zh: '行刑衔接移送人数', en: 'People referred' }, means: { zh: '上述案件的移送人数之和。', en: 'The people of those cases.' } }),
  ofRows({ centre, key: 'accident_reviews.years', unit: '年', value: { distinct: 'year' }, title: { zh: '复盘年数', en: 'Years reviewed' }, means: { zh: '期内有事故记录可供复盘的年数。', en: 'Years of these days of which there are records to review.' }, permission: 'accident.read', date: 'day', page: '/accidents', href: '/accidents/', columns: { name: { zh: '事故', en: 'Accident' }, day: { zh: '发生日期', en: 'Happened on' }, year: { zh: '年', en: 'Year' } }, from: `select a.id, a.region_path, a.name, a.occurred_on as day, extract(year from a.occurred_on)::int as year from accidents_seen a where a.counted and a.kind = 'accident' and a.retired_at is null` }),
]
