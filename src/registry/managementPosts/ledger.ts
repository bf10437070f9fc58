// 综合应急管理站 managementPost: a town's own emergency station, with the 7 个有 (泉应急〔2023〕10号, 三（六）). Not to be confused with 岗位 post, a duty that people hold.
import { defineLedger, type Issue, readers, staff } from '#registry/definition'

type Values = Readonly<Record<string, unknown>>
/** 有机构 有制度 有指挥平台 有救援队伍 有执法队伍 有装备物资仓库 有警示宣教场所 */
export const seven = ['hasBody', 'hasRules', 'hasPlatform', 'hasTeam', 'hasEnforcement', 'hasStore', 'hasEducation'] as const
/** How many of the seven it has; null until all seven are answered. */
export const havingOf = (values: Values, flags: readonly string[]): number | null => (flags.some((flag) => typeof values[flag] !== 'boolean') ? null : flags.filter((flag) => values[flag] === true).length)

const check = (values: Values): Issue[] =>
  (values.grade === 'met' || values.grade === 'model') && havingOf(values, seven) !== 7 ? [{ field: 'grade', zh: '达标和示范须“7个有”齐备', en: 'met and model need all seven' }] : []
const haves = { zh: '7个有', en: 'The seven' }, reach = { zh: '人员与联系', en: 'People' }
const flag = (zh: string, en: string, also: readonly string[]) => ({ kind: 'flag' as const, label: { zh, en }, group: haves, also, example: '是' })

export const managementPosts = defineLedger({
  key: 'management_post', path: 'management-posts', table: 'management_posts', title: { zh: '综合应急管理站', en: 'Town emergency stations' }, unit: '个', group: 'organizations', icon: 'home',
  about: { zh: '乡镇（街道）综合应急管理站，按“7个有”建设', en: 'emergency stations of towns, built by the seven requirements' },
  name: 'name', naturalKey: ['region'], position: 'may', regionLevel: 4, facet: 'grade', sort: 'name',
  confirm: { days: 180, by: { zh: '站长', en: 'the head' }, phone: 'headPhone' },
  may: { read: [...readers, 'informant'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'], reveal: staff },
  check, derive: (v) => ({ met: havingOf(v, seven) }),
  fields: {
    name: { kind: 'text', label: { zh: '名称', en: 'Name' }, required: true, max: 60, search: true, column: true, also: ['管理站名称', '站名'], example: '陈埭镇综合应急管理站（演示）' },
    grade: { kind: 'choice', label: { zh: '建设等级', en: 'Grade' }, required: true, facet: true, column: true, also: ['等级', '评定等级'], example: '在建', options: [{ value: 'planned', zh: '拟建', en: 'planned', also: ['规划'] }, { value: 'building', zh: '在建', en: 'being built', also: ['建设中'] }, { value: 'met', zh: '达标', en: 'met', also: ['合格'] }, { value: 'model', zh: '示范', en: 'model', also: ['优秀'] }] },
    pilot: { kind: 'flag', label: { zh: '市级试点', en: 'City pilot' }, facet: true, column: true, also: ['试点', '是否试点'], example: '是' },
    hasBody: flag('有机构', 'Has a body', ['机构']), hasRules: flag('有制度', 'Has rules', ['制度']), hasPlatform: flag('有指挥平台', 'Has a command platform', ['指挥平台']), hasTeam: flag('有救援队伍', 'Has a rescue team', ['救援队伍']),
    hasEnforcement: flag('有执法队伍', 'Has an enforcement team', ['执法队伍']), hasStore: flag('有装备物资仓库', 'Has a store', ['装备物资仓库', '物资仓库']), hasEducation: flag('有警示宣教场所', 'Has a place of education', ['警示宣教场所', '宣教场所']),
    met: { kind: 'integer', label: { zh: '已有项数', en: 'Of seven' }, max: 7, derived: true, column: true, group: haves },
    evidence: { kind: 'note', label: { zh: '佐证与短板', en: 'Evidence and gaps' }, max: 1000, group: haves, also: ['佐证材料', '备注'] },
    staff: { kind: 'integer', label: { zh: '在岗人数', en: 'Staff' }, max: 1000, unit: { zh: '人', en: '' }, column: true, group: reach, also: ['人员数', '工作人员'], example: '9' },
    officers: { kind: 'integer', label: { zh: '执法人员', en: 'Enforcement officers' }, max: 1000, unit: { zh: '人', en: '' }, group: reach, also: ['持证执法人员'], example: '4' },
    rescuers: { kind: 'integer', label: { zh: '救援队员', en: 'Rescuers' }, max: 10_000, unit: { zh: '人', en: '' }, group: reach, also: ['救援队伍人数'], example: '20' },
    head: { kind: 'person', label: { zh: '站长', en: 'Head' }, required: true, column: true, group: reach, also: ['负责人'], example: '庄建国' },
    headPhone: { kind: 'phone', label: { zh: '站长电话', en: 'Head’s phone' }, required: true, group: reach, also: ['负责人电话', '联系电话'], example: '19900004201' },
    dutyPhone: { kind: 'phone', label: { zh: '24 小时值班电话', en: 'Duty phone' }, group: reach, also: ['值班电话'], example: '059500004202' },
    address: { kind: 'text', label: { zh: '地址', en: 'Address' }, max: 200, example: '演示镇政府一楼' },
    area: { kind: 'decimal', label: { zh: '场地面积', en: 'Area' }, min: 0, max: 100_000, unit: { zh: '平方米', en: 'm²' }, also: ['面积'], example: '260' },
    investment: { kind: 'decimal', label: { zh: '建设投入', en: 'Investment' }, min: 0, max: 100_000, unit: { zh: '万元', en: '10k CNY' }, also: ['投资', '投入资金'], example: '45' },
    dueOn: { kind: 'day', label: { zh: '计划建成', en: 'Due on' }, also: ['计划完成时间'], example: '2023-11-30' },
    builtOn: { kind: 'day', label: { zh: '建成日期', en: 'Built on' }, also: ['验收日期', '投用日期'] },
  },
})
