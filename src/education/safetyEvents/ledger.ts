// 宣传活动 safety event: what was done to make safety known: 安全生产月, 咨询日, “五进”, 警示教育 (安全生产法 第十三条; 泉应急〔2023〕10号, 二（五）).
// Not to be confused with 突发事件 incident.
import { dayOrder, defineLedger, type Issue, readers } from '#registry/definition'

const check = (v: Readonly<Record<string, unknown>>): Issue[] => [
  ...(v.kind === 'month' && typeof v.ordinal !== 'number' ? [{ field: 'ordinal', zh: '安全生产月须填第几个', en: 'a safety month has its number' }] : []), ...(v.kind === 'entry' && !v.entered ? [{ field: 'entered', zh: '“五进”须填进入何处', en: 'say where it went' }] : []), ...dayOrder(v, 'heldOn', 'endedOn', '结束早于开始', 'ends before it starts'),
]

export const safetyEvents = defineLedger({
  key: 'safety_event', path: 'safety-events', table: 'safety_events', title: { zh: '宣传活动', en: 'Safety events' }, unit: '场', group: 'events', icon: 'speaker', stood: { centre: 'education', order: 41 },
  about: { zh: '安全生产月、咨询日、“五进”、警示教育等宣传活动', en: 'safety months, days of advice, the five entries, lessons from accidents' },
  name: 'name', naturalKey: ['name', 'heldOn', 'region'], position: 'none', facet: 'kind', sort: '-heldOn', sortable: ['heldOn'], sums: ['people'],
  may: { read: [...readers, 'inspector'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'] },
  check,
  fields: {
    name: { kind: 'text', label: { zh: '活动名称', en: 'Name' }, required: true, max: 100, search: true, column: true, also: ['名称'], example: '“6·16”安全宣传咨询日' },
    kind: { kind: 'choice', label: { zh: '类型', en: 'Kind' }, required: true, facet: true, column: true, also: ['活动类型'], example: '咨询日', options: [
      { value: 'month', zh: '安全生产月', en: 'safety month' }, { value: 'advice', zh: '咨询日', en: 'day of advice', also: ['6·16咨询日'] }, { value: 'entry', zh: '安全宣传“五进”', en: 'the five entries', also: ['五进'] }, { value: 'lesson', zh: '警示教育', en: 'lessons from accidents', also: ['五级一体警示教育'] }, { value: 'contest', zh: '知识竞赛', en: 'contest', also: ['行业知识竞赛'] }, { value: 'lecture', zh: '专家讲座', en: 'lecture', also: ['讲座'] }, { value: 'meeting', zh: '现场交流会', en: 'meeting on site', also: ['现场会'] }, { value: 'other', zh: '其他', en: 'other' }] },
    ordinal: { kind: 'integer', label: { zh: '第几个（届）', en: 'Number' }, min: 1, max: 1000, column: true, also: ['届次', '序次'], example: '21' },
    level: { kind: 'choice', label: { zh: '层级', en: 'Level' }, facet: true, column: true, also: ['级别'], example: '市级', options: [{ value: 'city', zh: '市级', en: 'city' }, { value: 'county', zh: '县级', en: 'county' }, { value: 'town', zh: '镇级', en: 'town', also: ['乡级'] }, { value: 'village', zh: '村级', en: 'village' }, { value: 'enterprise', zh: '企业', en: 'enterprise', also: ['企级'] }] },
    entered: { kind: 'choice', label: { zh: '“五进”进入', en: 'Entered' }, facet: true, also: ['进何处'], options: [{ value: 'enterprise', zh: '进企业', en: 'enterprises' }, { value: 'village', zh: '进农村', en: 'villages' }, { value: 'community', zh: '进社区', en: 'communities' }, { value: 'school', zh: '进学校', en: 'schools' }, { value: 'family', zh: '进家庭', en: 'families' }] },
    heldOn: { kind: 'day', label: { zh: '开始日期', en: 'Held on' }, required: true, column: true, also: ['举办日期', '活动日期'], example: '2022-06-16' },
    endedOn: { kind: 'day', label: { zh: '结束日期', en: 'Ended on' }, also: ['结束时间'] },
    topic: { kind: 'text', label: { zh: '主题', en: 'Topic' }, max: 100, also: ['活动主题'], example: '遵守安全生产法 当好第一责任人' },
    hosts: { kind: 'text', label: { zh: '主办单位', en: 'Hosts' }, max: 100, also: ['组织单位'], example: '市安委会办公室' },
    people: { kind: 'integer', label: { zh: '参与人次', en: 'Reached' }, max: 100_000_000, unit: { zh: '人次', en: '' }, column: true, also: ['参加人数', '受众'], example: '3600' },
    summary: { kind: 'note', label: { zh: '活动情况', en: 'What was done' }, max: 1000, also: ['情况'] },
  },
})
