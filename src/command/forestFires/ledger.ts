// 森林火情 forest fire: a fire in the woods from the report to the last ember, and its listing for supervision (森林防火条例; 泉应急〔2023〕10号, 二（七）三).
// Not to be confused with 热点 hotspot, which a satellite saw and nobody has looked at, nor with 突发事件 incident, which the command opens for a fire that needs one.
import { atMost, dayOrder, defineLedger, type Issue, readers } from '#registry/definition'

const course = { zh: '火情', en: 'The fire' }, after = { zh: '督办', en: 'Supervision' }

function check(v: Readonly<Record<string, unknown>>): Issue[] {
  const listed: Issue[] = v.listedOn && !v.notice ? [{ field: 'notice', zh: '挂牌督办须写明通知文号或事由', en: 'a listing names its notice' }] : []
  return [...listed, ...dayOrder(v, 'occurredOn', 'outOn', '扑灭早于发生', 'out before it broke out'), ...dayOrder(v, 'occurredOn', 'listedOn', '督办早于发生', 'listed before it broke out'), ...dayOrder(v, 'listedOn', 'liftedOn', '摘牌早于挂牌', 'lifted before it was listed'), ...atMost(v, 'forestArea', 'area', '受害森林面积大于过火面积', 'more forest lost than burnt over')]
}
const number = (zh: string, en: string, unit: { zh: string; en: string }, also: readonly string[], example: string) => ({ kind: 'decimal' as const, label: { zh, en }, min: 0, max: 1_000_000, unit, group: course, also, example })

export const forestFires = defineLedger({
  key: 'forest_fire', path: 'forest-fires', table: 'forest_fires', title: { zh: '森林火情', en: 'Forest fires' }, unit: '起', group: 'events', icon: 'warn', stood: { centre: 'command', order: 61 },
  about: { zh: '森林火情的发生、扑救、原因和挂牌督办（森林防火条例）', en: 'forest fires: outbreak, fighting, cause and listing for supervision (Forest Fire Prevention Regulations)' },
  name: 'name', naturalKey: ['name', 'occurredOn'], position: 'may', facet: 'cause', sort: '-occurredOn', sortable: ['occurredOn'],
  may: { read: [...readers, 'informant', 'team_leader'], edit: ['city_duty', 'county_duty', 'office'] },
  check,
  fields: {
    name: { kind: 'text', label: { zh: '火情名称', en: 'Name' }, required: true, max: 80, search: true, column: true, also: ['名称', '火灾名称'], example: '演示镇“3·12”森林火情' },
    occurredOn: { kind: 'day', label: { zh: '发生日期', en: 'Broke out on' }, required: true, column: true, group: course, also: ['发生时间', '起火日期'], example: '2022-03-12' },
    outOn: { kind: 'day', label: { zh: '扑灭日期', en: 'Out on' }, group: course, also: ['扑灭时间', '明火扑灭'], example: '2022-03-12' },
    cause: { kind: 'choice', label: { zh: '起火原因', en: 'Cause' }, facet: true, column: true, group: course, also: ['原因', '火因'], example: '祭祀用火', options: [
      { value: 'grave', zh: '祭祀用火', en: 'grave offerings', also: ['上坟烧纸'] }, { value: 'farming', zh: '农事用火', en: 'farm burning', also: ['烧荒', '炼山'] }, { value: 'line', zh: '输配电线路', en: 'power line', also: ['电线'] }, { value: 'outdoors', zh: '野外吸烟用火', en: 'smoking and camp fire', also: ['吸烟'] }, { value: 'lightning', zh: '雷击', en: 'lightning' }, { value: 'arson', zh: '纵火', en: 'arson' }, { value: 'unknown', zh: '未查明', en: 'not known', also: ['不明'] }] },
    foundBy: { kind: 'choice', label: { zh: '发现方式', en: 'Found by' }, group: course, also: ['发现途径'], options: [{ value: 'warden', zh: '护林员', en: 'warden' }, { value: 'satellite', zh: '卫星热点', en: 'satellite' }, { value: 'camera', zh: '视频监控', en: 'camera' }, { value: 'public', zh: '群众报警', en: 'the public', also: ['报警'] }] },
    area: { ...number('过火面积', 'Burnt over', { zh: '公顷', en: 'ha' }, ['过火面积（公顷）'], '1.2'), column: true }, forestArea: number('受害森林面积', 'Forest lost', { zh: '公顷', en: 'ha' }, ['受害面积'], '0.4'),
    people: { kind: 'integer', label: { zh: '投入扑救', en: 'Fighters' }, max: 100_000, unit: { zh: '人', en: '' }, group: course, also: ['扑救人数'], example: '86' },
    casualties: { kind: 'integer', label: { zh: '伤亡', en: 'Casualties' }, max: 10_000, unit: { zh: '人', en: '' }, column: true, group: course, also: ['伤亡人数'], example: '0' },
    course: { kind: 'note', label: { zh: '处置经过', en: 'Course' }, max: 1000, group: course, also: ['处置情况'] },
    listedOn: { kind: 'day', label: { zh: '挂牌督办日期', en: 'Listed on' }, column: true, group: after, also: ['挂牌日期', '督办日期'], example: '2022-04-20', hint: { zh: '由市挂牌督办事故调查的才填', en: 'only where the city lists the investigation' } },
    notice: { kind: 'text', label: { zh: '督办与通报', en: 'Notice' }, max: 200, search: true, group: after, also: ['督办文号', '通报文号'], example: '演泉森防〔2022〕5号，全市通报' },
    liftedOn: { kind: 'day', label: { zh: '摘牌日期', en: 'Lifted on' }, group: after, also: ['办结日期'] },
    lessons: { kind: 'note', label: { zh: '整改评估', en: 'What was put right' }, max: 1000, group: after, also: ['整改落实情况'] },
  },
})
