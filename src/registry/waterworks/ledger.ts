// 水利工程 waterwork: 水库 reservoir, 山塘 pond, 堤防 levee, 水闸 sluice, with its three responsible persons (防汛条例 11, 12; 水库大坝安全管理条例 4). Not to be confused with 监测站 station, the gauge upon it.
import { defineLedger, type Issue, numberIn, numbersOf, readers, staff, type Standards, valueOf } from '#registry/definition'

type Values = Readonly<Record<string, unknown>>
/** Least total capacity of each class, in 万立方米; a pond (山塘) lies below the smallest. */
export const capacities = numbersOf('waterwork.capacity', ['capacity', 'grade'], {
  large_1: { zh: '大（1）型', en: 'large (1)' }, large_2: { zh: '大（2）型', en: 'large (2)' }, medium: { zh: '中型', en: 'medium' }, small_1: { zh: '小（1）型', en: 'small (1)' }, small_2: { zh: '小（2）型', en: 'small (2)' },
}, 'falling')
const classes = ['large_1', 'large_2', 'medium', 'small_1', 'small_2', 'pond'] as const
type Class = (typeof classes)[number]

/** From (inclusive) to, of the class of a reservoir or pond; undefined for other grades. */
function rangeOf(grade: string, standards: Standards): { from: number; to: number } | undefined {
  const least = { ...valueOf(standards, capacities), pond: 0 }, at = classes.indexOf(grade as Class)
  return at < 0 ? undefined : { from: least[grade as Class], to: at === 0 ? Infinity : least[classes[at - 1] as Class] }
}
const cubic = (n: number) => (n / 10_000 >= 1 ? `${n / 10_000} 亿` : `${n} 万`)
/** From the lowest: none may lie above the next one that is known. */
const levels = [['floodLimit', '汛限水位', 'flood limit'], ['normalLevel', '正常蓄水位', 'normal level'], ['designLevel', '设计洪水位', 'design level'], ['checkLevel', '校核洪水位', 'check level'], ['crest', '坝（堤）顶高程', 'crest']] as const

function check(values: Values, standards: Standards): Issue[] {
  const known = levels.flatMap(([field, zh, en]) => { const value = numberIn(values, field); return value === null ? [] : [{ field, zh, en, value }] })
  const issues: Issue[] = known.flatMap((low, i) => { const high = known[i + 1]; return high && low.value > high.value ? [{ field: high.field, zh: `${high.zh} ${high.value} 低于${low.zh} ${low.value}`, en: `${high.en} ${high.value} lies below ${low.en} ${low.value}` }] : [] })
  const grade = String(values.grade ?? ''), capacity = numberIn(values, 'capacity'), range = rangeOf(grade, standards)
  const wanted = values.kind === 'reservoir' ? ['large_1', 'large_2', 'medium', 'small_1', 'small_2'] : values.kind === 'pond' ? ['pond'] : values.kind === 'levee' || values.kind === 'sluice' ? ['g1', 'g2', 'g3', 'g4', 'g5'] : undefined
  if (grade && wanted && !wanted.includes(grade)) issues.push({ field: 'grade', zh: '等别与工程类型不符：水库按大中小型，堤防、水闸按 1–5 级', en: 'this grade is not of this kind: reservoirs by size, levees and sluices by grade 1 to 5' })
  if (capacity !== null && range && (capacity < range.from || capacity >= range.to)) issues.push({ field: 'capacity', zh: `总库容与等别不符：应为 ${cubic(range.from)}${range.to === Infinity ? '立方米以上' : `至 ${cubic(range.to)}立方米`}（SL 252）`, en: `the capacity is not of this grade (SL 252): from ${range.from}${range.to === Infinity ? '' : ` to ${range.to}`} × 10k m³` })
  return issues
}

const water = { zh: '特征水位', en: 'Levels' }, people = { zh: '三个责任人', en: 'Three responsible persons' }, state = { zh: '安全状况', en: 'Safety' }, size = { zh: '规模', en: 'Size' }
const metres = { zh: '米', en: 'm' }

export const waterworks = defineLedger({
  key: 'waterwork', path: 'waterworks', table: 'waterworks', title: { zh: '水利工程', en: 'Waterworks' }, unit: '座', group: 'risks', icon: 'gauge',
  about: { zh: '水库、山塘、堤防、水闸及其行政、技术、巡查三个责任人', en: 'reservoirs, ponds, levees, sluices and their three responsible persons' },
  name: 'name', naturalKey: ['code'], position: 'must', regionLevel: 3, facet: 'kind', sort: 'name', sums: ['protects'], sortable: ['capacity'],
  confirm: { days: 180, by: { zh: '技术责任人', en: 'the technical head' }, phone: 'technicalPhone' },
  may: { read: [...readers, 'informant', 'team_leader'], edit: ['city_duty', 'county_duty', 'office'], reveal: staff },
  standards: [capacities], check,
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '工程编码', en: 'Code' }, required: true, search: true, column: true, also: ['编号', '水库编码', '注册登记号'], example: 'SK350524-0031' },
    name: { kind: 'text', label: { zh: '工程名称', en: 'Name' }, required: true, max: 60, search: true, column: true, also: ['名称', '水库名称', '山塘名称', '堤防名称'], example: '演示山口水库' },
    kind: { kind: 'choice', label: { zh: '工程类型', en: 'Kind' }, required: true, facet: true, column: true, also: ['类型', '类别'], example: '水库', options: [{ value: 'reservoir', zh: '水库', en: 'reservoir' }, { value: 'pond', zh: '山塘', en: 'pond', also: ['塘坝'] }, { value: 'levee', zh: '堤防', en: 'levee', also: ['海堤', '江堤', '防洪堤'] }, { value: 'sluice', zh: '水闸', en: 'sluice' }] },
    grade: { kind: 'choice', label: { zh: '规模等别', en: 'Grade' }, required: true, facet: true, column: true, group: size, also: ['等别', '规模', '级别', '工程规模'], example: '小（2）型', options: [{ value: 'large_1', zh: '大（1）型', en: 'large (1)', also: ['大1型', '大(1)型'] }, { value: 'large_2', zh: '大（2）型', en: 'large (2)', also: ['大2型', '大(2)型', '大型'] }, { value: 'medium', zh: '中型', en: 'medium' }, { value: 'small_1', zh: '小（1）型', en: 'small (1)', also: ['小1型', '小(1)型', '小一型', '小Ⅰ型'] }, { value: 'small_2', zh: '小（2）型', en: 'small (2)', also: ['小2型', '小(2)型', '小二型', '小Ⅱ型'] }, { value: 'pond', zh: '山塘', en: 'pond' }, { value: 'g1', zh: '1 级', en: 'grade 1', also: ['1级'] }, { value: 'g2', zh: '2 级', en: 'grade 2', also: ['2级'] }, { value: 'g3', zh: '3 级', en: 'grade 3', also: ['3级'] }, { value: 'g4', zh: '4 级', en: 'grade 4', also: ['4级'] }, { value: 'g5', zh: '5 级', en: 'grade 5', also: ['5级'] }] },
    river: { kind: 'text', label: { zh: '所在河流', en: 'River' }, max: 60, also: ['河流', '水系'], example: '晋江东溪' },
    capacity: { kind: 'decimal', label: { zh: '总库容', en: 'Capacity' }, min: 0, max: 10_000_000, unit: { zh: '万立方米', en: '10k m³' }, column: true, group: size, also: ['总库容（万m³）', '库容'], example: '46' },
    dam: { kind: 'choice', label: { zh: '坝型', en: 'Dam' }, group: size, also: ['大坝类型', '主坝坝型'], options: [{ value: 'earth', zh: '土石坝', en: 'earth', also: ['土坝', '均质土坝', '心墙坝'] }, { value: 'masonry', zh: '浆砌石坝', en: 'masonry', also: ['砌石坝'] }, { value: 'concrete', zh: '混凝土坝', en: 'concrete', also: ['重力坝', '拱坝'] }, { value: 'other', zh: '其他', en: 'other' }] },
    damHeight: { kind: 'decimal', label: { zh: '最大坝高', en: 'Dam height' }, min: 0, max: 400, unit: metres, group: size, also: ['坝高'], example: '22.5' },
    length: { kind: 'decimal', label: { zh: '堤防长度', en: 'Levee length' }, min: 0, max: 1000, unit: { zh: '千米', en: 'km' }, group: size, also: ['长度', '堤长'], example: '3.2' },
    standard: { kind: 'integer', label: { zh: '防洪标准', en: 'Protects against' }, max: 10_000, unit: { zh: '年一遇', en: 'year flood' }, group: size, also: ['设计标准', '重现期'], example: '50' },
    protects: { kind: 'integer', label: { zh: '保护（影响）人口', en: 'People below' }, max: 100_000_000, unit: { zh: '人', en: '' }, group: size, also: ['保护人口', '下游影响人口'], example: '3200' },
    floodLimit: { kind: 'decimal', label: { zh: '汛限水位', en: 'Flood limit' }, min: 0, max: 5000, unit: metres, column: true, group: water, also: ['汛限'], example: '182.5' },
    normalLevel: { kind: 'decimal', label: { zh: '正常蓄水位', en: 'Normal level' }, min: 0, max: 5000, unit: metres, group: water, also: ['正常水位'], example: '183.0' },
    designLevel: { kind: 'decimal', label: { zh: '设计洪水位', en: 'Design level' }, min: 0, max: 5000, unit: metres, group: water, also: ['设计水位'], example: '184.6' },
    checkLevel: { kind: 'decimal', label: { zh: '校核洪水位', en: 'Check level' }, min: 0, max: 5000, unit: metres, group: water, also: ['校核水位'], example: '185.3' },
    crest: { kind: 'decimal', label: { zh: '坝（堤）顶高程', en: 'Crest' }, min: 0, max: 5000, unit: metres, group: water, also: ['坝顶高程', '堤顶高程', '坝顶'], example: '186.2' },
    datum: { kind: 'choice', label: { zh: '高程基准', en: 'Height datum' }, group: water, also: ['基面'], options: [{ value: '1985', zh: '1985 国家高程基准', en: '1985 national', also: ['85高程', '国家85'] }, { value: 'luoxing', zh: '罗零', en: 'Luoxing tower zero', also: ['罗星塔', '罗零基面'] }, { value: 'assumed', zh: '假定', en: 'assumed', also: ['假定高程'] }] },
    station: { kind: 'ref', ledger: 'station', label: { zh: '监测站', en: 'Station' }, group: water, also: ['水位站', '测站编码'] },
    administrative: { kind: 'person', label: { zh: '行政责任人', en: 'Administrative head' }, required: true, column: true, group: people, also: ['防汛行政责任人', '安全责任人'], example: '庄建国' },
    administrativePhone: { kind: 'phone', label: { zh: '行政责任人电话', en: 'Administrative head’s phone' }, required: true, group: people, also: ['行政责任人联系电话'], example: '19900003801' },
    technical: { kind: 'person', label: { zh: '技术责任人', en: 'Technical head' }, group: people, also: ['防汛技术责任人'], example: '林国辉' },
    technicalPhone: { kind: 'phone', label: { zh: '技术责任人电话', en: 'Technical head’s phone' }, group: people, example: '19900003802' },
    patrol: { kind: 'person', label: { zh: '巡查责任人', en: 'Patrol' }, group: people, also: ['防汛巡查责任人', '巡查员'], example: '陈水木' },
    patrolPhone: { kind: 'phone', label: { zh: '巡查责任人电话', en: 'Patrol’s phone' }, group: people, example: '19900003803' },
    safety: { kind: 'choice', label: { zh: '安全鉴定类别', en: 'Safety class' }, facet: true, group: state, also: ['大坝安全类别', '鉴定结论'], options: [{ value: '1', zh: '一类', en: 'class 1', also: ['一类坝', '一类闸'] }, { value: '2', zh: '二类', en: 'class 2', also: ['二类坝', '二类闸'] }, { value: '3', zh: '三类', en: 'class 3', also: ['三类坝', '三类闸'] }] },
    danger: { kind: 'choice', label: { zh: '病险状况', en: 'Danger' }, required: true, facet: true, column: true, group: state, also: ['是否病险', '运行状况'], example: '正常', options: [{ value: 'sound', zh: '正常', en: 'sound', also: ['否', '安全'] }, { value: 'faulty', zh: '病险（限制运行）', en: 'faulty, restricted', also: ['病险', '是', '限制运行'] }, { value: 'repair', zh: '除险加固中', en: 'being repaired', also: ['加固中'] }, { value: 'empty', zh: '空库', en: 'kept empty', also: ['空库运行'] }] },
    assessedOn: { kind: 'day', label: { zh: '安全鉴定日期', en: 'Assessed on' }, group: state, also: ['鉴定日期'], example: '2019-11-06' },
    downstream: { kind: 'note', label: { zh: '下游要点', en: 'Downstream' }, max: 500, group: state, also: ['下游情况', '影响范围'] },
  },
})
