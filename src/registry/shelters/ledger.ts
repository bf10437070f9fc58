// 避灾点 shelter: a place that people are moved to (GB 51143; 突发事件应对法 art. 31). Not to be confused with 储备库 depot.
import { atMost, defineLedger, type Issue, numberIn, numbersOf, type Option, type Standards, valueOf } from '#registry/definition'

const facilities: Option[] = [
  { value: 'water', zh: '供水', en: 'water', also: ['饮水'] }, { value: 'power', zh: '供电', en: 'power', also: ['应急供电', '照明'] }, { value: 'toilet', zh: '厕所', en: 'toilets', also: ['卫生间'] }, { value: 'medical', zh: '医疗', en: 'medical', also: ['医疗救护', '卫生防疫'] },
  { value: 'communications', zh: '通信', en: 'communications', also: ['应急通信', '广播'] }, { value: 'signs', zh: '标识', en: 'signs', also: ['标志', '指示牌'] }, { value: 'barrier_free', zh: '无障碍', en: 'step-free' }, { value: 'kitchen', zh: '供餐', en: 'kitchen', also: ['厨房'] },
  { value: 'bedding', zh: '床铺被褥', en: 'bedding', also: ['床位', '被褥'] }, { value: 'shower', zh: '洗浴', en: 'showers' }, { value: 'separate', zh: '男女分区', en: 'separate rooms', also: ['男女分开'] }, { value: 'helipad', zh: '直升机坪', en: 'helipad' },
]
const use = { zh: '容量', en: 'Capacity' }, keeping = { zh: '管理', en: 'Keeping' }

/** Usable square metres per person, by day (a stay of up to three days) and for the night (up to fifteen). */
export const perPerson = numbersOf('shelter.area', ['area', 'dayCapacity', 'nightCapacity'], { day: { zh: '白天（紧急，3 天内）', en: 'by day (up to 3 days)' }, night: { zh: '夜间（短期，15 天内）', en: 'at night (up to 15 days)' } })

/** A standardized shelter keeps the standard's area per person; others are only told apart by the flag. */
function roomy(v: Readonly<Record<string, unknown>>, standards: Standards): Issue[] {
  const area = numberIn(v, 'area'), least = valueOf(standards, perPerson)
  if (v.standardized !== true || area === null) return []
  const tight = (field: 'dayCapacity' | 'nightCapacity', each: number, zh: string, en: string): Issue[] => each > 0 && (numberIn(v, field) ?? 0) * each > area
    ? [{ field, zh: `标准化避灾点${zh}人均不足 ${each} 平方米（GB 51143）：${area} 平方米最多 ${Math.floor(area / each)} 人`, en: `a standardized shelter has ${each} m² a person ${en} (GB 51143): at most ${Math.floor(area / each)} here` }] : []
  return [...tight('dayCapacity', least.day, '白天', 'by day'), ...tight('nightCapacity', least.night, '夜间', 'at night')]
}

export const shelters = defineLedger({
  key: 'shelter', path: 'shelters', table: 'shelters', title: { zh: '避灾点', en: 'Shelters' }, unit: '个', group: 'places', icon: 'home',
  about: { zh: '转移人员安置的避灾点（突发事件应对法第三十一条，GB 51143）', en: 'places that people are moved to (Emergency Response Law art. 31, GB 51143)' },
  name: 'name', naturalKey: ['code'], position: 'must', facet: 'status', sort: 'name', sums: ['capacity', 'dayCapacity', 'nightCapacity'], sortable: ['code'],
  confirm: { days: 180, by: { zh: '避灾点管理人', en: 'the shelter’s manager' }, phone: 'phone' },
  may: {
    read: ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'office'], edit: ['city_duty', 'county_duty', 'town_cadre'],
    reveal: ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre'],
  },
  standards: [perPerson],
  check: (v, standards) => [...atMost(v, 'dayCapacity', 'capacity', '白天容量大于可容纳人数', 'more by day than the shelter holds'), ...atMost(v, 'nightCapacity', 'capacity', '夜间容量大于可容纳人数', 'more at night than the shelter holds'), ...roomy(v, standards)],
  derive: (v) => ({ status: v.status ?? 'standby' }),
  fields: {
    name: { kind: 'text', label: { zh: '避灾点名称', en: 'Shelter' }, required: true, max: 60, search: true, column: true, also: ['名称', '避灾点', '场所名称', '避难场所名称'], example: '北关社区避灾点（演示）' },
    code: { kind: 'text', check: 'code', label: { zh: '编码', en: 'Code' }, required: true, search: true, column: true, also: ['避灾点编码', '编号', '场所编号'], example: 'BZ350521900' },
    level: { kind: 'choice', label: { zh: '级别', en: 'Level' }, facet: true, column: true, also: ['避灾点级别', '层级'], example: '村级', options: [{ value: 'county', zh: '县级', en: 'county', also: ['县（市、区）级', '区级', '市级'] }, { value: 'town', zh: '乡级', en: 'town', also: ['镇级', '乡镇级', '街道级'] }, { value: 'village', zh: '村级', en: 'village', also: ['社区级', '村（社区）级'] }] },
    type: { kind: 'choice', label: { zh: '类型', en: 'Type' }, facet: true, column: true, also: ['场所类型', '室内外'], example: '室内', options: [{ value: 'indoor', zh: '室内', en: 'indoor', also: ['室内型'] }, { value: 'outdoor', zh: '室外', en: 'outdoor', also: ['室外型', '场地型'] }] },
    status: { kind: 'choice', label: { zh: '启用状态', en: 'State' }, facet: true, column: true, also: ['状态', '开放状态'], example: '待命', options: [{ value: 'closed', zh: '关闭', en: 'closed', also: ['停用'] }, { value: 'standby', zh: '待命', en: 'standby', also: ['正常'] }, { value: 'open', zh: '开放', en: 'open', also: ['启用', '已启用'] }, { value: 'full', zh: '满员', en: 'full' }] },
    address: { kind: 'text', label: { zh: '地址', en: 'Address' }, max: 120, search: true, also: ['详细地址', '地点'], example: '演示路 1 号' },
    capacity: { kind: 'integer', label: { zh: '可容纳人数', en: 'Holds' }, required: true, min: 1, max: 100_000, unit: { zh: '人', en: '' }, column: true, group: use, also: ['容纳人数', '可安置人数', '容量'], example: '300' },
    dayCapacity: { kind: 'integer', label: { zh: '白天容量', en: 'By day' }, max: 100_000, unit: { zh: '人', en: '' }, group: use, also: ['白天容纳人数', '日间容量'], example: '300' },
    nightCapacity: { kind: 'integer', label: { zh: '夜间容量', en: 'At night' }, max: 100_000, unit: { zh: '人', en: '' }, group: use, also: ['夜间容纳人数', '过夜人数', '床位数'], example: '150' },
    area: { kind: 'decimal', label: { zh: '有效面积', en: 'Usable area' }, min: 0.1, unit: { zh: '平方米', en: 'm²' }, group: use, also: ['面积', '建筑面积', '可用面积'], example: '600' },
    facilities: { kind: 'choices', label: { zh: '设施', en: 'Facilities' }, facet: true, group: use, also: ['配套设施', '基本设施'], example: '供水、供电、厕所', options: facilities },
    supplies: { kind: 'items', label: { zh: '物资', en: 'Supplies' }, group: use, also: ['储备物资'], example: '棉被 100 床；矿泉水 50 箱', of: { name: { label: { zh: '名称', en: 'Name' }, kind: 'text', max: 40 }, count: { label: { zh: '数量', en: 'Count' }, kind: 'decimal' }, unit: { label: { zh: '单位', en: 'Unit' }, kind: 'text', max: 10 } } },
    hazards: { kind: 'choices', label: { zh: '适用灾种', en: 'Good for' }, facet: true, group: use, also: ['灾种'], example: '台风、洪涝', options: [{ value: 'typhoon', zh: '台风', en: 'typhoon' }, { value: 'flood', zh: '洪涝', en: 'flood', also: ['洪水', '内涝'] }, { value: 'geology', zh: '地质灾害', en: 'geological' }, { value: 'earthquake', zh: '地震', en: 'earthquake' }, { value: 'fire', zh: '火灾', en: 'fire' }] },
    standardized: { kind: 'flag', label: { zh: '标准化', en: 'Standardized' }, facet: true, group: keeping, also: ['是否标准化', '标准化避灾点'] },
    standardizedYear: { kind: 'integer', label: { zh: '标准化年度', en: 'Standardized in' }, min: 1990, max: 2100, group: keeping, also: ['建成年度', '标准化年份'], example: '2023' },
    upgradedOn: { kind: 'day', label: { zh: '提升建设完成', en: 'Upgraded on' }, group: keeping, also: ['提升建设日期', '提升完成日期'], example: '2022-10-28' },
    owner: { kind: 'text', label: { zh: '产权（管理）单位', en: 'Owner' }, max: 100, group: keeping, also: ['管理单位', '产权单位'], example: '北关社区居委会' },
    managerName: { kind: 'person', label: { zh: '管理人', en: 'Manager' }, required: true, search: true, column: true, group: keeping, also: ['管理员', '负责人', '联系人'], example: '陈志强' },
    phone: { kind: 'phone', label: { zh: '管理人电话', en: 'Phone' }, required: true, group: keeping, also: ['联系电话', '电话', '手机'], example: '19900003310' },
    note: { kind: 'note', label: { zh: '备注', en: 'Note' }, max: 500 },
  },
})
