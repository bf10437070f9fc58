// 天气过程 weather process: one course of weather that the city had to guard against, from its first day to its last (泉应急〔2023〕10号, 一、总体情况).
// Not to be confused with 台风 storm, whose track is known to the hour, nor with 预警 warning, which says what may come.
import { dayOrder, defineLedger, readers } from '#registry/definition'

const measured = { zh: '实况', en: 'Measured' }

export const weatherProcesses = defineLedger({
  key: 'weather_process', path: 'weather-processes', table: 'weather_processes', title: { zh: '天气过程', en: 'Weather processes' }, unit: '次', group: 'events', icon: 'typhoon', stood: { centre: 'command', order: 60 },
  about: { zh: '影响本市、须组织防御的台风、降水、强对流和低温过程，一次过程一行', en: 'courses of typhoon, rain, convection and cold that the city guarded against, one row each' },
  name: 'name', naturalKey: ['name', 'startedOn'], position: 'none', facet: 'kind', sort: '-startedOn', sortable: ['startedOn'],
  may: { read: [...readers, 'team_leader'], edit: ['city_duty', 'office'] },
  check: (v) => dayOrder(v, 'startedOn', 'endedOn', '结束早于开始', 'ends before it starts'),
  fields: {
    name: { kind: 'text', label: { zh: '过程名称', en: 'Name' }, required: true, max: 60, search: true, column: true, also: ['名称', '天气过程'], example: '第 3 次强对流过程' },
    kind: { kind: 'choice', label: { zh: '类型', en: 'Kind' }, required: true, facet: true, column: true, also: ['过程类型', '种类'], example: '强对流', options: [
      { value: 'typhoon', zh: '台风外围影响', en: 'fringe of a typhoon', also: ['台风'] }, { value: 'rain', zh: '明显降水', en: 'marked rain', also: ['降水', '暴雨'] }, { value: 'convection', zh: '强对流', en: 'severe convection', also: ['雷暴', '冰雹'] }, { value: 'cold', zh: '低温寒潮', en: 'cold wave', also: ['寒潮', '低温'] }] },
    startedOn: { kind: 'day', label: { zh: '开始日期', en: 'Started on' }, required: true, column: true, also: ['开始时间', '起始日期'], example: '2022-06-03' },
    endedOn: { kind: 'day', label: { zh: '结束日期', en: 'Ended on' }, column: true, also: ['结束时间'], example: '2022-06-05', hint: { zh: '过程尚在持续的不填', en: 'left empty while it lasts' } },
    storm: { kind: 'text', label: { zh: '台风编号', en: 'Storm number' }, max: 20, also: ['台风', '编号'], example: '2209' },
    rain: { kind: 'decimal', label: { zh: '最大过程雨量', en: 'Most rain' }, min: 0, max: 3000, unit: { zh: '毫米', en: 'mm' }, column: true, group: measured, also: ['过程雨量', '累计雨量'], example: '128.5' },
    wind: { kind: 'decimal', label: { zh: '极大风速', en: 'Strongest gust' }, min: 0, max: 120, unit: { zh: '米/秒', en: 'm/s' }, group: measured, also: ['最大阵风', '极大风'], example: '22.6' },
    coldest: { kind: 'decimal', label: { zh: '最低气温', en: 'Lowest temperature' }, min: -40, max: 40, unit: { zh: '℃', en: '°C' }, group: measured, also: ['最低温度'], example: '-1.2' },
    stricken: { kind: 'text', label: { zh: '影响区域', en: 'Where' }, max: 200, column: true, also: ['影响范围'], example: '沿海各县（市、区）' },
    guarded: { kind: 'note', label: { zh: '防御情况', en: 'What was done' }, max: 1000, also: ['应对情况', '防御措施'] },
    source: { kind: 'text', label: { zh: '来源', en: 'Source' }, max: 100, also: ['资料来源'], example: '市气象台天气过程评估' },
  },
})
