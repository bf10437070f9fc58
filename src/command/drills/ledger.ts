// 演练 drill: an exercise of a plan that was held, and what it changed (突发事件应急预案管理办法 国办发〔2024〕5号, 第五章). 双盲 blind: no notice, no script.
// Not to be confused with 重演 replay, which tells a past storm anew inside the product.
import { dayOrder, defineLedger, type Issue, readers } from '#registry/definition'

/** The eleven types of plan, as the ledger of plans tells them apart. */
export const planTypes = [
  { value: 'overall', zh: '总体', en: 'overall', also: ['突发事件总体'] }, { value: 'flood', zh: '防汛防台风', en: 'flood and typhoon', also: ['防汛防台风抗旱', '防洪排涝'] }, { value: 'forest', zh: '森林火灾', en: 'forest fire', also: ['森林防灭火'] }, { value: 'earthquake', zh: '地震', en: 'earthquake' },
  { value: 'geology', zh: '地质灾害', en: 'geological disaster', also: ['突发地质灾害'] }, { value: 'relief', zh: '自然灾害救助', en: 'relief', also: ['救灾'] }, { value: 'chemical', zh: '危险化学品事故', en: 'hazardous chemicals', also: ['危化品'] }, { value: 'mine', zh: '矿山事故', en: 'mines', also: ['矿山生产安全事故'] },
  { value: 'trade', zh: '工贸事故', en: 'industry and trade', also: ['工贸企业生产安全事故'] }, { value: 'traffic', zh: '道路交通与水上突发事件', en: 'road and water', also: ['道路交通', '海上'] }, { value: 'fire', zh: '火灾与燃气事故', en: 'fire and gas', also: ['消防'] },
] as const

const ends = { zh: '评估', en: 'Afterwards' }
const check = (v: Readonly<Record<string, unknown>>): Issue[] => [
  ...(v.revisedOn && v.revised !== true ? [{ field: 'revised', zh: '有修订日期的须选“据此修订预案”', en: 'a plan with a day of revision was revised' }] : []), ...dayOrder(v, 'heldOn', 'revisedOn', '修订早于演练', 'revised before the drill'),
]

export const drills = defineLedger({
  key: 'drill', path: 'drills', table: 'drills', title: { zh: '应急演练', en: 'Drills' }, unit: '场', group: 'events', icon: 'flag', stood: { centre: 'command', order: 62 },
  about: { zh: '已举办的应急演练：检验哪类预案、参演人数、评估和据此修订（突发事件应急预案管理办法）', en: 'exercises that were held: the plan tested, who took part, what was found, what was revised' },
  name: 'name', naturalKey: ['name', 'heldOn', 'region'], position: 'may', facet: 'kind', sort: '-heldOn', sortable: ['heldOn', 'people'], namesakes: true, sums: ['people'],
  may: { read: [...readers, 'team_leader'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'] },
  check,
  fields: {
    name: { kind: 'text', label: { zh: '演练名称', en: 'Name' }, required: true, max: 100, search: true, column: true, also: ['名称', '演练科目'], example: '演示镇防汛防台风应急演练' },
    heldOn: { kind: 'day', label: { zh: '举办日期', en: 'Held on' }, required: true, column: true, also: ['演练日期', '演练时间'], example: '2022-05-18' },
    kind: { kind: 'choice', label: { zh: '形式', en: 'Kind' }, required: true, facet: true, column: true, also: ['演练形式', '类型'], example: '桌面推演', options: [{ value: 'tabletop', zh: '桌面推演', en: 'tabletop', also: ['桌面演练', '桌面'] }, { value: 'full', zh: '实战演练', en: 'full-scale', also: ['实战', '综合演练'] }, { value: 'blind', zh: '双盲演练', en: 'blind', also: ['双盲', '无脚本'] }] },
    planType: { kind: 'choice', label: { zh: '检验的预案类别', en: 'Plan tested' }, required: true, facet: true, column: true, also: ['预案类别', '预案类型', '灾种'], example: '防汛防台风', options: planTypes },
    level: { kind: 'choice', label: { zh: '组织层级', en: 'Held by' }, facet: true, column: true, also: ['层级', '级别'], example: '镇级', options: [{ value: 'city', zh: '市级', en: 'city' }, { value: 'county', zh: '县级', en: 'county', also: ['县（市、区）'] }, { value: 'town', zh: '镇级', en: 'town', also: ['乡级', '街道'] }, { value: 'village', zh: '村级', en: 'village', also: ['社区'] }, { value: 'enterprise', zh: '企业', en: 'enterprise', also: ['单位'] }] },
    organizer: { kind: 'text', label: { zh: '组织单位', en: 'Organizer' }, max: 100, search: true, also: ['主办单位', '牵头单位'], example: '演示镇人民政府' },
    venue: { kind: 'text', label: { zh: '地点', en: 'Where' }, max: 100, also: ['演练地点'], example: '演示镇文化广场' },
    people: { kind: 'integer', label: { zh: '参演人数', en: 'Took part' }, max: 1_000_000, unit: { zh: '人', en: '' }, column: true, also: ['参加人数', '人数'], example: '120' },
    scenario: { kind: 'note', label: { zh: '情景', en: 'Scenario' }, max: 1000, also: ['演练内容', '背景'] },
    findings: { kind: 'note', label: { zh: '评估发现', en: 'Findings' }, max: 2000, group: ends, also: ['存在问题', '评估'] },
    revised: { kind: 'flag', label: { zh: '据此修订预案', en: 'Plan revised' }, facet: true, column: true, group: ends, also: ['是否修订预案'], example: '是' },
    revisedOn: { kind: 'day', label: { zh: '修订日期', en: 'Revised on' }, group: ends, also: ['预案修订日期'], example: '2022-08-30' },
  },
})
