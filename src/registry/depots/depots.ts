// 储备库 depot: where relief and rescue goods lie (自然灾害救助条例 10; 突发事件应对法 45). Not to be confused with 避灾点 shelter, which takes people.
import { defineLedger, readers, staff } from '#registry/definition'

const keeping = { zh: '管理', en: 'Keeping' }, access = { zh: '出库条件', en: 'Loading' }

export const depots = defineLedger({
  key: 'depot', path: 'depots', table: 'depots', title: { zh: '储备库', en: 'Depots' }, unit: '座', group: 'forces', icon: 'home',
  about: { zh: '应急物资装备储备库（点）', en: 'stores of relief goods and rescue equipment' },
  name: 'name', naturalKey: ['code'], position: 'must', facet: 'tier', sort: 'name', sums: ['people'],
  confirm: { days: 90, by: { zh: '保管员', en: 'the keeper' }, phone: 'keeperPhone' },
  may: { read: [...readers, 'team_leader'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'], reveal: [...staff, 'team_leader'] },
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '编码', en: 'Code' }, required: true, search: true, column: true, also: ['库点编码', '编号'], example: 'CB350582-001' },
    name: { kind: 'text', label: { zh: '储备库名称', en: 'Name' }, required: true, max: 60, search: true, column: true, also: ['名称', '库点名称', '仓库名称'], example: '晋江市应急物资储备库（演示）' },
    tier: { kind: 'choice', label: { zh: '层级', en: 'Tier' }, required: true, facet: true, column: true, also: ['级别', '储备级别'], example: '县级', options: [{ value: 'national', zh: '中央', en: 'national', also: ['国家级'] }, { value: 'province', zh: '省级', en: 'provincial' }, { value: 'city', zh: '市级', en: 'city' }, { value: 'county', zh: '县级', en: 'county', also: ['区级'] }, { value: 'town', zh: '镇级', en: 'town', also: ['乡镇', '街道', '乡镇级'] }, { value: 'village', zh: '村级', en: 'village', also: ['村居'] }, { value: 'agency', zh: '社会代储', en: 'kept by others', also: ['代储', '协议储备'] }] },
    kinds: { kind: 'choices', label: { zh: '储备类别', en: 'Keeps' }, facet: true, column: true, also: ['物资类别', '类型'], example: '生活救助、防汛', options: [{ value: 'relief', zh: '生活救助', en: 'relief', also: ['救灾', '生活类'] }, { value: 'flood', zh: '防汛', en: 'flood', also: ['防汛抗旱'] }, { value: 'forest', zh: '森林防火', en: 'forest fire', also: ['防火'] }, { value: 'safety', zh: '安全生产', en: 'work safety' }, { value: 'medical', zh: '医疗防疫', en: 'medical' }, { value: 'general', zh: '综合', en: 'general' }] },
    owner: { kind: 'text', label: { zh: '主管单位', en: 'Owner' }, max: 100, also: ['所属单位', '管理单位'], example: '市应急管理局' },
    address: { kind: 'text', label: { zh: '地址', en: 'Address' }, required: true, max: 200, also: ['详细地址'], example: '演示路 18 号' },
    area: { kind: 'decimal', label: { zh: '建筑面积', en: 'Floor area' }, min: 0, max: 1_000_000, unit: { zh: '平方米', en: 'm²' }, column: true, also: ['面积', '库房面积'], example: '1200' },
    volume: { kind: 'decimal', label: { zh: '库容', en: 'Volume' }, min: 0, max: 10_000_000, unit: { zh: '立方米', en: 'm³' }, also: ['容积'], example: '4800' },
    people: { kind: 'integer', label: { zh: '可保障人数', en: 'Serves' }, max: 10_000_000, unit: { zh: '人', en: 'people' }, also: ['保障人数'], example: '3000' },
    builtOn: { kind: 'day', label: { zh: '启用日期', en: 'In use since' }, also: ['建成日期', '投用时间'], example: '2019-05-12' },
    status: { kind: 'choice', label: { zh: '使用状态', en: 'State' }, facet: true, also: ['状态'], options: [{ value: 'open', zh: '在用', en: 'in use', also: ['使用', '正常'] }, { value: 'building', zh: '在建', en: 'being built' }, { value: 'closed', zh: '停用', en: 'closed' }] },
    keeper: { kind: 'person', label: { zh: '保管员 A', en: 'Keeper A' }, column: true, group: keeping, also: ['保管员', '管理员', '负责人', '联系人'], example: '林国辉' },
    keeperPhone: { kind: 'phone', label: { zh: '保管员 A 电话', en: 'Keeper A’s phone' }, group: keeping, also: ['保管员电话', '联系电话'], example: '19900003401' },
    deputy: { kind: 'person', label: { zh: '保管员 B', en: 'Keeper B' }, group: keeping, example: '黄建军' },
    deputyPhone: { kind: 'phone', label: { zh: '保管员 B 电话', en: 'Keeper B’s phone' }, group: keeping, example: '19900003402' },
    dutyPhone: { kind: 'phone', label: { zh: '24 小时出库电话', en: 'Phone day and night' }, group: keeping, also: ['值班电话', '24小时电话'], example: '059500003403' },
    truck: { kind: 'choice', label: { zh: '可进车型', en: 'Takes' }, group: access, also: ['通行条件'], options: [{ value: 'heavy', zh: '重型货车', en: 'heavy trucks' }, { value: 'medium', zh: '中型货车', en: 'medium trucks' }, { value: 'light', zh: '轻型货车', en: 'light trucks' }] },
    forklift: { kind: 'flag', label: { zh: '有叉车', en: 'Forklift' }, facet: true, group: access, also: ['叉车'] },
    loadMinutes: { kind: 'integer', label: { zh: '出库时限', en: 'Ready within' }, max: 10_000, unit: { zh: '分钟', en: 'min' }, group: access, hint: { zh: '接令到装车完毕', en: 'from the order to the loaded truck' }, example: '60' },
    note: { kind: 'note', label: { zh: '备注', en: 'Note' }, max: 500 },
  },
})
