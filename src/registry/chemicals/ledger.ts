// 企业危化品 chemical: one hazardous chemical that one enterprise keeps in one place (危险化学品安全管理条例 3, 24). Not to be confused with 重大危险源 majorHazard, the unit that holds enough of them.
import { atMost, defineLedger, type Issue, type Option, readers } from '#registry/definition'

const classes: Option[] = [
  { value: '1', zh: '1 爆炸品', en: '1 explosives', also: ['爆炸品', '第1类', '1类'] }, { value: '2.1', zh: '2.1 易燃气体', en: '2.1 flammable gas', also: ['易燃气体'] }, { value: '2.2', zh: '2.2 非易燃无毒气体', en: '2.2 non-flammable gas', also: ['非易燃无毒气体', '不燃气体'] }, { value: '2.3', zh: '2.3 毒性气体', en: '2.3 toxic gas', also: ['毒性气体', '有毒气体'] },
  { value: '3', zh: '3 易燃液体', en: '3 flammable liquid', also: ['易燃液体', '第3类', '3类'] }, { value: '4.1', zh: '4.1 易燃固体', en: '4.1 flammable solid', also: ['易燃固体'] }, { value: '4.2', zh: '4.2 易于自燃的物质', en: '4.2 spontaneously combustible', also: ['自燃物品'] }, { value: '4.3', zh: '4.3 遇水放出易燃气体', en: '4.3 dangerous when wet', also: ['遇湿易燃物品', '遇水放出易燃气体的物质'] },
  { value: '5.1', zh: '5.1 氧化性物质', en: '5.1 oxidizing', also: ['氧化剂', '氧化性物质'] }, { value: '5.2', zh: '5.2 有机过氧化物', en: '5.2 organic peroxide', also: ['有机过氧化物'] }, { value: '6.1', zh: '6.1 毒性物质', en: '6.1 toxic', also: ['毒害品', '有毒品', '毒性物质'] }, { value: '6.2', zh: '6.2 感染性物质', en: '6.2 infectious' }, { value: '7', zh: '7 放射性物质', en: '7 radioactive', also: ['放射性物质'] }, { value: '8', zh: '8 腐蚀性物质', en: '8 corrosive', also: ['腐蚀品', '腐蚀性物质', '第8类', '8类'] }, { value: '9', zh: '9 杂项', en: '9 miscellaneous', also: ['杂类', '第9类'] },
]

/** CAS registry numbers end in a digit that proves them: Σ position × digit, from the right, modulo 10. */
export function casIsRight(cas: string): boolean {
  const [, digits, last] = /^(\d{2,7}-\d{2})-(\d)$/.exec(cas) ?? []
  if (!digits) return false
  return [...digits.replace('-', '')].reverse().reduce((sum, digit, i) => sum + Number(digit) * (i + 1), 0) % 10 === Number(last)
}

function check(values: Readonly<Record<string, unknown>>): Issue[] {
  const issues: Issue[] = []
  if (typeof values.cas === 'string' && !casIsRight(values.cas)) issues.push({ field: 'cas', zh: `“${values.cas}”不是 CAS 号，或校验位不符（如 7664-41-7）`, en: `“${values.cas}” is no CAS number, or its check digit does not fit (like 7664-41-7)` })
  if (typeof values.un === 'string' && !/^(UN)?\d{4}$/i.test(values.un)) issues.push({ field: 'un', zh: `“${values.un}”不是 UN 编号（四位数字，如 1005）`, en: `“${values.un}” is no UN number (four digits, like 1005)` })
  return [...issues, ...atMost(values, 'current', 'most', '当前存量超过最大存量', 'more is kept than the maximum')]
}
const identity = { zh: '品名与标识', en: 'Identity' }, storage = { zh: '储存', en: 'Storage' }, response = { zh: '处置', en: 'Response' }
const tons = { zh: '吨', en: 't' }

export const chemicals = defineLedger({
  key: 'chemical', path: 'chemicals', table: 'chemicals', title: { zh: '企业危化品', en: 'Chemicals' }, unit: '条', group: 'risks', icon: 'warn',
  about: { zh: '企业储存、使用的危险化学品，按品名和储存位置登记', en: 'hazardous chemicals of enterprises, by name and place of storage' },
  name: 'name', namesakes: true, naturalKey: ['enterprise', 'name', 'spot'], position: 'may', regionLevel: 4, facet: 'hazard', sort: 'name', sortable: ['most'], unitColumn: 'enterprise',
  confirm: { days: 180, by: { zh: '企业安全管理人员', en: 'the safety officer of the enterprise' } },
  may: { read: [...readers, 'inspector', 'enterprise_officer', 'team_leader'], edit: ['city_duty', 'county_duty', 'office'] },
  check,
  fields: {
    name: { kind: 'text', label: { zh: '品名', en: 'Name' }, required: true, max: 80, search: true, column: true, group: identity, also: ['化学品名称', '危化品名称', '名称'], example: '液氨' },
    alias: { kind: 'text', label: { zh: '别名', en: 'Also called' }, max: 80, search: true, group: identity, also: ['俗名'], example: '氨' },
    enterprise: { kind: 'ref', ledger: 'enterprise', label: { zh: '所属企业', en: 'Enterprise' }, required: true, column: true, also: ['企业名称', '单位名称', '企业'], example: '91350582MA2XN5R1XG' },
    cas: { kind: 'text', max: 12, label: { zh: 'CAS 号', en: 'CAS' }, search: true, column: true, group: identity, also: ['CAS', 'CAS号'], example: '7664-41-7' },
    un: { kind: 'text', max: 6, label: { zh: 'UN 编号', en: 'UN' }, search: true, column: true, group: identity, also: ['UN', 'UN号', '联合国编号'], example: '1005' },
    hazard: { kind: 'choice', label: { zh: '危险类别', en: 'Class' }, required: true, facet: true, column: true, group: identity, also: ['危险性类别', '类别', '类项'], example: '2.3', hint: { zh: 'GB 6944', en: 'GB 6944' }, options: classes },
    phase: { kind: 'choice', label: { zh: '形态', en: 'Phase' }, group: identity, also: ['状态', '物态'], options: [{ value: 'gas', zh: '气体', en: 'gas', also: ['气态'] }, { value: 'liquid', zh: '液体', en: 'liquid', also: ['液态'] }, { value: 'solid', zh: '固体', en: 'solid', also: ['固态'] }] },
    lists: { kind: 'choices', label: { zh: '名录', en: 'Listed as' }, facet: true, group: identity, also: ['特别监管', '是否重点监管'], example: '重点监管', options: [{ value: 'key', zh: '重点监管', en: 'key supervision', also: ['重点监管危化品'] }, { value: 'toxic', zh: '剧毒', en: 'highly toxic', also: ['剧毒化学品'] }, { value: 'explosive', zh: '易制爆', en: 'explosive precursor', also: ['易制爆危化品'] }, { value: 'drug', zh: '易制毒', en: 'drug precursor', also: ['易制毒化学品'] }] },
    most: { kind: 'decimal', label: { zh: '最大存量', en: 'Most stored' }, required: true, min: 0, max: 10_000_000, unit: tons, column: true, group: storage, also: ['最大储量', '设计储量', '最大存储量'], example: '60' },
    current: { kind: 'decimal', label: { zh: '当前存量', en: 'Stored now' }, min: 0, max: 10_000_000, unit: tons, group: storage, also: ['现有存量', '库存量'], example: '42' },
    critical: { kind: 'decimal', label: { zh: '临界量', en: 'Critical quantity' }, min: 0, max: 1_000_000, unit: tons, group: storage, also: ['临界量Q'], example: '10', hint: { zh: 'GB 18218', en: 'GB 18218' } },
    spot: { kind: 'text', label: { zh: '储存位置', en: 'Stored at' }, required: true, max: 80, column: true, group: storage, also: ['存放位置', '储存地点', '位置'], example: '厂区西北角罐区' },
    facility: { kind: 'choice', label: { zh: '储存设施', en: 'Facility' }, required: true, facet: true, group: storage, also: ['设施类型', '储存方式'], example: '储罐', options: [{ value: 'tank', zh: '储罐', en: 'tank', also: ['罐'] }, { value: 'warehouse', zh: '仓库', en: 'warehouse', also: ['库房', '危化品库'] }, { value: 'cylinder', zh: '气瓶', en: 'cylinders', also: ['钢瓶'] }, { value: 'process', zh: '生产装置', en: 'process', also: ['装置', '反应釜'] }, { value: 'cabinet', zh: '专柜', en: 'cabinet', also: ['防爆柜'] }, { value: 'truck', zh: '槽车', en: 'tank truck' }] },
    units: { kind: 'items', label: { zh: '罐（库）明细', en: 'Tanks' }, group: storage, also: ['储罐明细'], example: 'V-101 100 42', hint: { zh: '每个依次写：编号 容积 存量', en: 'each: code, volume, stored' }, of: { code: { label: { zh: '编号', en: 'Code' }, kind: 'text', max: 20 }, volume: { label: { zh: '容积（立方米）', en: 'm³' }, kind: 'decimal' }, stored: { label: { zh: '存量（吨）', en: 't' }, kind: 'decimal' } } },
    majorHazard: { kind: 'ref', ledger: 'major_hazard', label: { zh: '所在重大危险源', en: 'Major hazard' }, group: storage, also: ['重大危险源'] },
    use: { kind: 'choice', label: { zh: '用途', en: 'Use' }, also: ['使用方式'], options: [{ value: 'made', zh: '生产', en: 'made' }, { value: 'used', zh: '使用', en: 'used', also: ['原料'] }, { value: 'sold', zh: '经营', en: 'sold', also: ['销售'] }, { value: 'stored', zh: '储存', en: 'stored', also: ['仓储'] }] },
    sds: { kind: 'flag', label: { zh: '有安全技术说明书', en: 'SDS at hand' }, facet: true, group: response, also: ['MSDS', 'SDS', '一书一签'], example: '是' },
    extinguish: { kind: 'note', label: { zh: '灭火与泄漏处置', en: 'Fire and leak' }, max: 600, group: response, also: ['应急处置', '处置措施'], example: '喷雾水稀释，禁止直流水冲击泄漏源' },
    distance: { kind: 'integer', label: { zh: '初始隔离距离', en: 'Isolation distance' }, max: 100_000, unit: { zh: '米', en: 'm' }, group: response, also: ['隔离距离', '疏散距离'], example: '150' },
  },
})
