// 村级预案 villagePlan: a village's own flood and typhoon plan on file (防洪法 art. 40, 福建省防洪防台规定). One is in force per village; a newer edition takes its place.
// Not to be confused with 应急响应 response, which a command starts, nor with 应急预案 emergencyPlan of governments and enterprises.
import { atMost, defineLedger } from '#registry/definition'

const move = { zh: '转移', en: 'Moving people' }

export const villagePlans = defineLedger({
  key: 'village_plan', path: 'village-plans', table: 'village_plans', title: { zh: '村级预案', en: 'Village plans' }, unit: '个', group: 'plans', icon: 'file',
  about: { zh: '村（社区）防汛防台风应急预案，一村一案（防洪法第四十条）', en: 'a village’s own plan for floods and typhoons, one in force in each (Flood Control Law art. 40)' },
  name: 'title', naturalKey: ['region'], position: 'may', regionLevel: 5, sort: 'region', sortable: ['title', 'filedOn'], facet: 'hazards',
  confirm: { days: 365, by: { zh: '村（社区）或属地镇街', en: 'the village or its town' } },
  may: { read: ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'office'], edit: ['city_duty', 'county_duty', 'town_cadre'] },
  check: (v) => atMost(v, 'householdsAtRisk', 'peopleAtRisk', '户数多于人数', 'more households than people'),
  derive: (v) => ({ edition: v.edition ?? 1 }),
  fields: {
    title: { kind: 'text', label: { zh: '预案名称', en: 'Plan' }, required: true, max: 80, search: true, column: true, also: ['名称', '预案'], example: '北关社区防汛防台风应急预案（演示）' },
    edition: { kind: 'integer', label: { zh: '版次', en: 'Edition' }, min: 1, derived: true },
    filedOn: { kind: 'day', label: { zh: '备案日期', en: 'Filed on' }, required: true, column: true, also: ['备案时间', '修订日期', '发布日期'], example: '2026-03-01' },
    hazards: { kind: 'choices', label: { zh: '主要风险', en: 'Hazards' }, facet: true, also: ['灾害风险', '风险类型'], example: '山洪、地质灾害', options: [{ value: 'torrent', zh: '山洪', en: 'flash flood' }, { value: 'geology', zh: '地质灾害', en: 'geological', also: ['滑坡', '崩塌'] }, { value: 'waterlogging', zh: '内涝', en: 'waterlogging', also: ['低洼积水'] }, { value: 'surge', zh: '风暴潮', en: 'storm surge' }, { value: 'wind', zh: '台风大风', en: 'wind', also: ['台风', '大风'] }, { value: 'dam', zh: '水库泄洪', en: 'dam release', also: ['溃坝', '水库'] }] },
    peopleAtRisk: { kind: 'integer', label: { zh: '危险区域人员', en: 'People to move' }, required: true, max: 100_000, unit: { zh: '人', en: '' }, column: true, group: move, also: ['危险区人数', '需转移人数', '受威胁人数'], example: '86' },
    householdsAtRisk: { kind: 'integer', label: { zh: '危险区域户数', en: 'Households to move' }, max: 50_000, unit: { zh: '户', en: '' }, group: move, also: ['需转移户数', '受威胁户数'], example: '24' },
    meetingPoint: { kind: 'text', label: { zh: '集合点', en: 'Meeting point' }, max: 80, search: true, column: true, group: move, also: ['集合地点', '避险地点', '安置点'], example: '北关社区文化活动中心' },
    route: { kind: 'note', label: { zh: '转移路线', en: 'Route' }, max: 500, group: move, also: ['撤离路线'] },
    leader: { kind: 'person', label: { zh: '转移责任人', en: 'Leads the move' }, search: true, group: move, also: ['责任人', '总指挥'], example: '陈志强' },
    leaderPhone: { kind: 'phone', label: { zh: '责任人电话', en: 'Phone' }, group: move, also: ['联系电话', '电话'], example: '19900003340' },
    drilledOn: { kind: 'day', label: { zh: '最近演练', en: 'Last drill' }, also: ['演练日期', '演练时间'], example: '2026-05-12' },
    note: { kind: 'note', label: { zh: '备注', en: 'Note' }, max: 500 },
  },
})
