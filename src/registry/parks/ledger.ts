// 安全文化公园 park: a park that teaches safety, with the 五个一 (泉应急〔2023〕10号, 二（五）). Not to be confused with 避灾点 shelter: the park holds one.
import { defineLedger, readers } from '#registry/definition'

/** 1 个联播联控终端大屏, 1 个宣教体验场所, 1 个应急避灾点, 1 个微型消防站, 1 个应急物资储备站 */
export const five = ['screen', 'experience', 'refuge', 'fireStation', 'reserve'] as const
const ones = { zh: '五个一', en: 'The five' }
const flag = (zh: string, en: string, also: readonly string[]) => ({ kind: 'flag' as const, label: { zh, en }, group: ones, also, example: '是' })

export const parks = defineLedger({
  key: 'park', path: 'parks', table: 'parks', title: { zh: '安全文化公园', en: 'Safety parks' }, unit: '个', group: 'places', icon: 'flag',
  about: { zh: '集宣教、避灾、消防、储备于一体的安全主题公园，按“五个一”建设', en: 'parks that teach safety, built by the five requirements' },
  name: 'name', naturalKey: ['name', 'region'], position: 'must', facet: 'status', sort: 'name', sortable: ['investment'],
  confirm: { days: 180, by: { zh: '公园管理单位', en: 'the keeper' }, phone: 'keeperPhone' },
  may: { read: [...readers, 'informant'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'] },
  check: (v) => (v.status === 'open' && !v.openedOn ? [{ field: 'openedOn', zh: '已开放的公园须填开放日期', en: 'an open park has a day of opening' }] : []),
  derive: (v) => ({ met: five.some((one) => typeof v[one] !== 'boolean') ? null : five.filter((one) => v[one] === true).length }),
  fields: {
    name: { kind: 'text', label: { zh: '公园名称', en: 'Name' }, required: true, max: 60, search: true, column: true, also: ['名称'], example: '晋江市安全文化公园（演示）' },
    status: { kind: 'choice', label: { zh: '状态', en: 'State' }, required: true, facet: true, column: true, also: ['建设状态'], example: '开放', options: [{ value: 'planned', zh: '拟建', en: 'planned' }, { value: 'building', zh: '在建', en: 'being built' }, { value: 'open', zh: '开放', en: 'open', also: ['已建成', '已开放'] }, { value: 'closed', zh: '闭园', en: 'closed', also: ['维修'] }] },
    address: { kind: 'text', label: { zh: '地址', en: 'Address' }, max: 200, also: ['详细地址', '地点'], example: '演示路 1 号' },
    area: { kind: 'decimal', label: { zh: '面积', en: 'Area' }, min: 0, max: 10_000_000, unit: { zh: '平方米', en: 'm²' }, column: true, also: ['占地面积'], example: '12000' },
    investment: { kind: 'decimal', label: { zh: '投入', en: 'Investment' }, min: 0, max: 1_000_000, unit: { zh: '万元', en: '10k CNY' }, column: true, also: ['投资', '投资额', '投入资金（万元）'], example: '120' },
    openedOn: { kind: 'day', label: { zh: '开放日期', en: 'Opened on' }, column: true, also: ['建成日期', '开园日期'], example: '2022-06-16' },
    screen: flag('联播联控大屏', 'Screen', ['大屏', '安全宣教联播联控系统终端大屏']), experience: flag('宣教体验场所', 'Place to try', ['安全宣教体验场所', '体验馆']), refuge: flag('应急避灾点', 'Refuge', ['避灾点']), fireStation: flag('微型消防站', 'Small fire station', ['消防站']), reserve: flag('应急物资储备站', 'Reserve', ['物资储备站', '储备站']),
    met: { kind: 'integer', label: { zh: '五个一已有', en: 'Of five' }, max: 5, derived: true, column: true, group: ones },
    screenCode: { kind: 'text', check: 'code', label: { zh: '大屏终端号', en: 'Screen’s code' }, group: ones, also: ['终端编号'], example: 'DP350582-01' },
    shelter: { kind: 'ref', ledger: 'shelter', label: { zh: '避灾点台账', en: 'Shelter' }, group: ones, also: ['避灾点编码'] },
    depot: { kind: 'ref', ledger: 'depot', label: { zh: '储备库台账', en: 'Depot' }, group: ones, also: ['储备库编码'] },
    capacity: { kind: 'integer', label: { zh: '可避灾人数', en: 'Takes' }, max: 1_000_000, unit: { zh: '人', en: 'people' }, group: ones, also: ['容纳人数'], example: '300' },
    visitors: { kind: 'integer', label: { zh: '年参观人次', en: 'Visits a year' }, max: 100_000_000, unit: { zh: '人次', en: '' }, also: ['参观人次'], example: '26000' },
    hours: { kind: 'text', label: { zh: '开放时间', en: 'Hours' }, max: 60, example: '6:00–22:00' },
    owner: { kind: 'text', label: { zh: '管理单位', en: 'Keeper' }, max: 100, also: ['主管单位', '建设单位'], example: '演示街道办事处' },
    keeper: { kind: 'person', label: { zh: '管理人', en: 'Contact' }, also: ['联系人', '负责人'], example: '许美兰' },
    keeperPhone: { kind: 'phone', label: { zh: '管理人电话', en: 'Phone' }, also: ['联系电话', '电话'], example: '19900004301' },
  },
})
