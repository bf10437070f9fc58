// 应急装备 equipment: a vehicle, a boat, a pump with a code of its own (应急管理部救援装备分类). Not to be confused with 应急物资 supply, which is used up.
import { defineLedger, dayOrder, readers, staff } from '#registry/definition'

const papers = { zh: '检验与保险', en: 'Inspection and insurance' }, belongs = { zh: '归属', en: 'Belongs to' }

export const equipment = defineLedger({
  key: 'equipment', path: 'equipment', table: 'equipment', title: { zh: '应急装备', en: 'Equipment' }, unit: '台', group: 'forces', icon: 'truck',
  about: { zh: '车辆、舟艇、泵、发电照明等逐台登记的救援装备', en: 'vehicles, boats, pumps, generators: each with its code' },
  name: 'name', namesakes: true, naturalKey: ['code'], position: 'may', facet: 'kind', sort: 'name', sortable: ['inspectedUntil'],
  confirm: { days: 90, by: { zh: '保管人', en: 'the keeper' }, phone: 'keeperPhone' },
  may: { read: [...readers, 'team_leader'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'], reveal: [...staff, 'team_leader'] },
  check: (v) => [
    ...(v.team && v.depot ? [{ field: 'depot', zh: '装备或配发队伍，或存于储备库，只填一项', en: 'with a team or in a depot: one of the two' }] : []),
    ...dayOrder(v, 'madeOn', 'boughtOn', '购置日期早于出厂日期', 'bought before it was made'),
  ],
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '装备编码', en: 'Code' }, required: true, search: true, column: true, also: ['编号', '装备编号', '资产编号'], example: 'ZB350500-0012' },
    name: { kind: 'text', label: { zh: '装备名称', en: 'Name' }, required: true, max: 60, search: true, column: true, also: ['名称', '设备名称'], example: '移动排水泵车' },
    kind: { kind: 'choice', label: { zh: '类别', en: 'Kind' }, required: true, facet: true, column: true, also: ['装备类别', '类型'], example: '排涝', options: [{ value: 'vehicle', zh: '车辆', en: 'vehicle', also: ['救援车辆'] }, { value: 'boat', zh: '舟艇', en: 'boat', also: ['冲锋舟', '船艇'] }, { value: 'pump', zh: '排涝', en: 'drainage', also: ['排水', '泵', '排涝设备'] }, { value: 'power', zh: '发电照明', en: 'power and light', also: ['发电', '照明'] }, { value: 'demolition', zh: '破拆', en: 'demolition', also: ['破拆工具'] }, { value: 'engineering', zh: '工程机械', en: 'engineering', also: ['挖掘机'] }, { value: 'fire', zh: '灭火', en: 'fire fighting' }, { value: 'communications', zh: '通信', en: 'communications' }, { value: 'drone', zh: '无人机', en: 'drone' }, { value: 'detection', zh: '侦检', en: 'detection', also: ['检测'] }, { value: 'protection', zh: '防护', en: 'protection', also: ['个体防护'] }, { value: 'other', zh: '其他', en: 'other' }] },
    model: { kind: 'text', label: { zh: '规格型号', en: 'Model' }, max: 60, column: true, also: ['型号', '规格'], example: 'YS-3000' },
    performance: { kind: 'text', label: { zh: '主要性能', en: 'Performance' }, max: 120, also: ['性能参数', '技术参数'], example: '排量 3000 m³/h，扬程 22 m' },
    plate: { kind: 'text', label: { zh: '车牌（船号）', en: 'Plate' }, max: 20, search: true, also: ['车牌号', '车牌', '船名号'], example: '闽C·演示12' },
    beacon: { kind: 'text', check: 'code', label: { zh: '定位终端号', en: 'Beacon' }, also: ['北斗终端号', 'GPS编号'], hint: { zh: '北斗或 GPS 终端', en: 'BeiDou or GPS' } },
    status: { kind: 'choice', label: { zh: '状态', en: 'State' }, required: true, facet: true, column: true, also: ['装备状态', '完好情况'], example: '完好待命', options: [{ value: 'ready', zh: '完好待命', en: 'ready', also: ['完好', '正常', '待命'] }, { value: 'out', zh: '使用中', en: 'out', also: ['外借', '出动'] }, { value: 'repair', zh: '维修', en: 'in repair', also: ['故障'] }, { value: 'scrapped', zh: '报废', en: 'scrapped', also: ['停用'] }] },
    team: { kind: 'ref', ledger: 'team', label: { zh: '所属队伍', en: 'Team' }, column: true, group: belongs, also: ['队伍', '配发队伍'], hint: { zh: '与储备库二选一', en: 'or a depot' } },
    depot: { kind: 'ref', ledger: 'depot', label: { zh: '存放储备库', en: 'Depot' }, group: belongs, also: ['储备库', '仓库'] },
    owner: { kind: 'text', label: { zh: '产权单位', en: 'Owner' }, max: 100, group: belongs, also: ['所属单位', '单位'], example: '市应急管理局' },
    keeper: { kind: 'person', label: { zh: '保管人', en: 'Keeper' }, column: true, group: belongs, also: ['保管员', '责任人', '驾驶员'], example: '吴建华' },
    keeperPhone: { kind: 'phone', label: { zh: '保管人电话', en: 'Keeper’s phone' }, group: belongs, also: ['联系电话', '电话'], example: '19900003501' },
    crew: { kind: 'integer', label: { zh: '操作人数', en: 'Crew' }, max: 500, unit: { zh: '人', en: '' }, also: ['操作人员'], example: '3' },
    madeOn: { kind: 'day', label: { zh: '出厂日期', en: 'Made on' }, group: papers, example: '2020-03-01' },
    boughtOn: { kind: 'day', label: { zh: '购置日期', en: 'Bought on' }, group: papers, also: ['购买日期', '采购日期'], example: '2020-06-18' },
    value: { kind: 'decimal', label: { zh: '原值', en: 'Price' }, min: 0, max: 1_000_000, unit: { zh: '万元', en: '10k CNY' }, group: papers, also: ['价值', '金额'], example: '86.5' },
    maintainedOn: { kind: 'day', label: { zh: '上次保养', en: 'Maintained on' }, group: papers, also: ['保养日期', '维护日期'], example: '2022-08-20' },
    inspectedUntil: { kind: 'day', expires: true, label: { zh: '检验有效期至', en: 'Inspected until' }, column: true, group: papers, also: ['年检有效期', '检验到期', '检测有效期'], example: '2023-06-30' },
    insuredUntil: { kind: 'day', expires: true, label: { zh: '保险到期', en: 'Insured until' }, group: papers, also: ['保险有效期'], example: '2023-06-30' },
  },
})
