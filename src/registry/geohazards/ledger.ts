// 地质灾害点 geohazard: a slope or ground that threatens people and is watched by them (地质灾害防治条例 4, 14–16). Not to be confused with 灾情 loss, what has happened.
import { atMost, defineLedger, type Issue, numberIn, numbersOf, readers, staff, type Standards, valueOf } from '#registry/definition'

type Values = Readonly<Record<string, unknown>>
const sizes = { 1: { zh: '特大型', en: 'very large' }, 2: { zh: '大型', en: 'large' }, 3: { zh: '中型', en: 'medium' } }
export const leastDeaths = numbersOf<'1' | '2' | '3'>('geohazard.deaths', ['grade', 'deaths'], sizes, 'falling')
/** In 万元. */
export const leastLoss = numbersOf<'1' | '2' | '3'>('geohazard.loss', ['grade', 'loss'], sizes, 'falling')

/** 地质灾害防治条例 art. 4, by deaths or direct loss, whichever is worse; 小型 lies below. Null where neither is known. */
export function gradeOf(deaths: number | null, loss: number | null, standards: Standards): '1' | '2' | '3' | '4' | null {
  if (deaths === null && loss === null) return null
  const [d, l] = [valueOf(standards, leastDeaths), valueOf(standards, leastLoss)]
  return (['1', '2', '3'] as const).find((grade) => (deaths ?? 0) >= d[grade] || (loss ?? 0) >= l[grade]) ?? '4'
}

function check(values: Values, standards: Standards): Issue[] {
  const least = gradeOf(numberIn(values, 'deaths'), numberIn(values, 'loss'), standards), issues: Issue[] = []
  if (least !== null && typeof values.grade === 'string' && values.grade > least) issues.push({ field: 'grade', zh: `已造成的伤亡或损失达到${['特大型', '大型', '中型', '小型'][Number(least) - 1]}（地质灾害防治条例第四条），等级不能更低`, en: 'what it has done already makes it a higher grade (art. 4)' })
  if (values.monitorA && values.monitorA === values.monitorB) issues.push({ field: 'monitorB', zh: '监测人 A、B 应为两人', en: 'monitors A and B are two people' })
  return [...issues, ...atMost(values, 'households', 'people', '威胁户数多于威胁人数，请核对', 'more households than people')]
}

const threat = { zh: '威胁对象', en: 'Threat' }, watch = { zh: '监测预警', en: 'Watch' }, done = { zh: '已造成损失', en: 'Done already' }

export const geohazards = defineLedger({
  key: 'geohazard', path: 'geohazards', table: 'geohazards', title: { zh: '地质灾害点', en: 'Geological hazards' }, unit: '处', group: 'risks', icon: 'warn',
  about: { zh: '威胁人员财产、纳入群测群防的地质灾害隐患点（地质灾害防治条例）', en: 'slopes and ground that threaten people, under community watch' },
  name: 'name', naturalKey: ['code'], position: 'must', regionLevel: 4, facet: 'kind', sort: 'name', sums: ['people'], sortable: ['people'],
  confirm: { days: 90, by: { zh: '监测人', en: 'the monitor' }, phone: 'phoneA' },
  may: { read: [...readers, 'informant', 'team_leader'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'], reveal: staff },
  standards: [leastDeaths, leastLoss], check,
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '统一编号', en: 'Code' }, required: true, search: true, column: true, also: ['灾害点编号', '编号', '野外编号'], example: '350524010018' },
    name: { kind: 'text', label: { zh: '名称', en: 'Name' }, required: true, max: 100, search: true, column: true, also: ['灾害点名称', '隐患点名称', '地灾点名称'], example: '演示村后山滑坡' },
    kind: { kind: 'choice', label: { zh: '灾害类型', en: 'Kind' }, required: true, facet: true, column: true, also: ['类型', '灾种'], example: '滑坡', options: [{ value: 'landslide', zh: '滑坡', en: 'landslide' }, { value: 'rockfall', zh: '崩塌', en: 'rockfall', also: ['危岩'] }, { value: 'debris_flow', zh: '泥石流', en: 'debris flow' }, { value: 'collapse', zh: '地面塌陷', en: 'ground collapse', also: ['塌陷'] }, { value: 'slope', zh: '不稳定斜坡', en: 'unstable slope', also: ['高陡边坡', '斜坡'] }, { value: 'fissure', zh: '地裂缝', en: 'ground fissure' }, { value: 'subsidence', zh: '地面沉降', en: 'subsidence' }] },
    grade: { kind: 'choice', label: { zh: '规模等级', en: 'Grade' }, required: true, facet: true, column: true, also: ['灾情等级', '险情等级', '等级'], example: '小型', hint: { zh: '地质灾害防治条例第四条', en: 'art. 4 of the regulation' }, options: [{ value: '1', zh: '特大型', en: 'extra large' }, { value: '2', zh: '大型', en: 'large' }, { value: '3', zh: '中型', en: 'medium' }, { value: '4', zh: '小型', en: 'small' }] },
    stability: { kind: 'choice', label: { zh: '稳定性', en: 'Stability' }, facet: true, also: ['稳定程度', '现状稳定性'], options: [{ value: 'good', zh: '稳定', en: 'stable', also: ['好', '稳定性好'] }, { value: 'fair', zh: '较差', en: 'poor', also: ['欠稳定', '基本稳定', '稳定性较差'] }, { value: 'bad', zh: '差', en: 'bad', also: ['不稳定', '稳定性差'] }] },
    volume: { kind: 'decimal', label: { zh: '体积', en: 'Volume' }, min: 0, max: 1_000_000, unit: { zh: '万立方米', en: '10k m³' }, also: ['规模', '体积（万m³）', '方量'], example: '1.2' },
    triggers: { kind: 'choices', label: { zh: '诱发因素', en: 'Triggers' }, facet: true, also: ['引发因素'], example: '降雨、切坡', options: [{ value: 'rain', zh: '降雨', en: 'rain', also: ['暴雨'] }, { value: 'cut', zh: '切坡', en: 'slope cutting', also: ['人工切坡', '建房切坡'] }, { value: 'river', zh: '河流冲刷', en: 'river' }, { value: 'mining', zh: '采矿', en: 'mining' }, { value: 'earthquake', zh: '地震', en: 'earthquake' }, { value: 'weathering', zh: '风化', en: 'weathering' }] },
    households: { kind: 'integer', label: { zh: '威胁户数', en: 'Households' }, max: 100_000, unit: { zh: '户', en: '' }, column: true, group: threat, also: ['受威胁户数'], example: '6' },
    people: { kind: 'integer', label: { zh: '威胁人数', en: 'People' }, required: true, max: 1_000_000, unit: { zh: '人', en: '' }, column: true, group: threat, also: ['受威胁人数', '威胁人口'], example: '23' },
    assets: { kind: 'decimal', label: { zh: '威胁财产', en: 'Assets' }, min: 0, max: 10_000_000, unit: { zh: '万元', en: '10k CNY' }, group: threat, also: ['威胁资产', '潜在经济损失'], example: '180' },
    targets: { kind: 'text', label: { zh: '威胁对象', en: 'What is threatened' }, max: 200, group: threat, also: ['受威胁对象'], example: '民房 6 栋、村道 80 米' },
    deaths: { kind: 'integer', label: { zh: '已死亡人数', en: 'Deaths so far' }, max: 100_000, unit: { zh: '人', en: '' }, group: done, also: ['死亡人数'] },
    loss: { kind: 'decimal', label: { zh: '已造成直接经济损失', en: 'Loss so far' }, min: 0, max: 10_000_000, unit: { zh: '万元', en: '10k CNY' }, group: done, also: ['直接经济损失'] },
    monitorA: { kind: 'person', label: { zh: '监测人 A', en: 'Monitor A' }, required: true, column: true, group: watch, also: ['监测人', '监测责任人', '监测员'], example: '陈水木' },
    phoneA: { kind: 'phone', label: { zh: '监测人 A 电话', en: 'Monitor A’s phone' }, required: true, group: watch, also: ['监测人电话', '联系电话'], example: '19900003701' },
    monitorB: { kind: 'person', label: { zh: '监测人 B', en: 'Monitor B' }, group: watch, example: '陈建军' },
    phoneB: { kind: 'phone', label: { zh: '监测人 B 电话', en: 'Monitor B’s phone' }, group: watch, example: '19900003702' },
    responsible: { kind: 'person', label: { zh: '防灾责任人', en: 'Person responsible' }, group: watch, also: ['责任人', '镇级责任人'], example: '庄建国' },
    responsiblePhone: { kind: 'phone', label: { zh: '防灾责任人电话', en: 'Their phone' }, group: watch, also: ['责任人电话'], example: '19900003703' },
    rain: { kind: 'integer', label: { zh: '24 小时预警雨量', en: 'Rain of 24 h that warns' }, max: 2000, unit: { zh: '毫米', en: 'mm' }, group: watch, also: ['预警雨量', '临界雨量'], example: '80' },
    signs: { kind: 'note', label: { zh: '前兆', en: 'Warning signs' }, max: 500, group: watch, also: ['临灾前兆', '主要前兆'], example: '坡脚渗水变浑、墙体裂缝加宽' },
    signal: { kind: 'text', label: { zh: '报警信号', en: 'Alarm signal' }, max: 100, group: watch, also: ['预警信号'], example: '急促鸣锣、广播' },
    route: { kind: 'note', label: { zh: '撤离路线', en: 'Way out' }, max: 500, group: watch, also: ['疏散路线', '转移路线'] },
    shelter: { kind: 'ref', ledger: 'shelter', label: { zh: '避灾点', en: 'Shelter' }, group: watch, also: ['避险场所', '安置点'] },
    cards: { kind: 'flag', label: { zh: '防灾、避险明白卡已发', en: 'Cards handed out' }, facet: true, group: watch, also: ['明白卡', '两卡发放'] },
    treatment: { kind: 'choice', label: { zh: '防治措施', en: 'Treatment' }, facet: true, also: ['治理方式', '防治方式'], options: [{ value: 'watch', zh: '群测群防', en: 'watched' }, { value: 'works', zh: '工程治理', en: 'works' }, { value: 'move', zh: '搬迁避让', en: 'people move away', also: ['搬迁'] }, { value: 'done', zh: '已治理待核销', en: 'done, to be closed', also: ['已治理'] }] },
    foundOn: { kind: 'day', label: { zh: '发现日期', en: 'Found on' }, also: ['入库日期', '调查日期'], example: '2020-07-03' },
  },
})
