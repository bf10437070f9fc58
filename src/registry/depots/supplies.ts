// 应急物资 supply: one batch of one kind of goods in one depot (自然灾害救助条例 10). Not to be confused with 装备 equipment, which is used again and has a code of its own.
import { dayOrder, defineLedger, readers } from '#registry/definition'

const stock = { zh: '库存', en: 'Stock' }, batch = { zh: '批次', en: 'Batch' }

export const supplies = defineLedger({
  key: 'supply', path: 'supplies', table: 'supplies', title: { zh: '应急物资', en: 'Supplies' }, unit: '批', group: 'forces', icon: 'layers',
  about: { zh: '储备库里按批次管理的物资', en: 'goods in depots, kept by batch' },
  name: 'name', namesakes: true, naturalKey: ['depot', 'name', 'batch'], position: 'none', stands: 'depot', facet: 'kind', sort: 'name', sortable: ['expiresOn', 'quantity'],
  confirm: { days: 90, by: { zh: '储备库保管员', en: 'the keeper of the depot' } },
  may: { read: [...readers, 'team_leader'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'] },
  check: (v) => dayOrder(v, 'producedOn', 'expiresOn', '有效期早于生产日期', 'it expires before it was made'),
  fields: {
    name: { kind: 'text', label: { zh: '物资名称', en: 'Goods' }, required: true, max: 60, search: true, column: true, also: ['名称', '品名', '物资'], example: '12㎡ 棉帐篷' },
    kind: { kind: 'choice', label: { zh: '类别', en: 'Kind' }, required: true, facet: true, column: true, also: ['物资类别', '类型'], example: '生活类', options: [{ value: 'relief', zh: '生活类', en: 'relief', also: ['生活救助', '救灾'] }, { value: 'flood', zh: '防汛类', en: 'flood', also: ['防汛'] }, { value: 'forest', zh: '防火类', en: 'forest fire', also: ['森林防火'] }, { value: 'communications', zh: '通信类', en: 'communications', also: ['通信'] }, { value: 'medical', zh: '医疗防疫类', en: 'medical', also: ['医疗', '防疫'] }, { value: 'rescue', zh: '抢险救援类', en: 'rescue', also: ['救援'] }, { value: 'hazmat', zh: '危化处置类', en: 'hazmat', also: ['危化'] }, { value: 'other', zh: '其他', en: 'other' }] },
    depot: { kind: 'ref', ledger: 'depot', label: { zh: '储备库', en: 'Depot' }, required: true, column: true, also: ['仓库', '存放仓库', '所在储备库'], example: 'CB350582-001' },
    batch: { kind: 'text', check: 'code', label: { zh: '批号', en: 'Batch' }, required: true, search: true, column: true, group: batch, also: ['批次', '批次号'], example: '2022-06' },
    model: { kind: 'text', label: { zh: '规格型号', en: 'Model' }, max: 60, group: batch, also: ['规格', '型号'], example: '3.7×3.2 m' },
    quantity: { kind: 'integer', label: { zh: '库存数量', en: 'Quantity' }, required: true, min: 0, max: 100_000_000, column: true, group: stock, also: ['数量', '库存', '现有数量'], example: '200', hint: { zh: '不会小于 0', en: 'never below 0' } },
    unit: { kind: 'text', label: { zh: '单位', en: 'Unit' }, required: true, max: 8, column: true, group: stock, also: ['计量单位'], example: '顶' },
    minimum: { kind: 'integer', label: { zh: '最低库存', en: 'Minimum' }, min: 0, max: 100_000_000, group: stock, also: ['最低储备量', '安全库存'], example: '50', hint: { zh: '该库该物资各批次合计的最低数', en: 'of these goods in this depot, over all batches' } },
    short: { kind: 'flag', label: { zh: '低于最低库存', en: 'Below the minimum' }, derived: true, facet: true, column: true, group: stock },
    spot: { kind: 'text', label: { zh: '库位', en: 'Location' }, max: 40, group: stock, also: ['货位', '存放位置'], example: 'A 区 3 架 2 层' },
    producedOn: { kind: 'day', label: { zh: '生产日期', en: 'Made on' }, group: batch, example: '2022-05-20' },
    expiresOn: { kind: 'day', expires: true, label: { zh: '有效期至', en: 'Expires on' }, column: true, group: batch, also: ['有效期', '保质期至', '失效日期', '到期日期'], example: '2027-05-19' },
    boughtOn: { kind: 'day', label: { zh: '入库日期', en: 'Taken in on' }, group: batch, also: ['购置日期', '采购日期'], example: '2022-06-15' },
    price: { kind: 'decimal', label: { zh: '单价', en: 'Unit price' }, min: 0, max: 100_000_000, unit: { zh: '元', en: 'CNY' }, group: batch, example: '1850' },
    supplier: { kind: 'text', label: { zh: '供应单位', en: 'Supplier' }, max: 100, group: batch, also: ['生产厂家', '供应商'], example: '演示帐篷厂' },
    source: { kind: 'choice', label: { zh: '来源', en: 'Source' }, facet: true, group: batch, also: ['物资来源'], options: [{ value: 'bought', zh: '采购', en: 'bought', also: ['自购'] }, { value: 'allotted', zh: '调拨', en: 'allotted', also: ['上级调拨'] }, { value: 'donated', zh: '捐赠', en: 'donated' }, { value: 'agreed', zh: '协议储备', en: 'by agreement', also: ['代储'] }] },
    condition: { kind: 'choice', label: { zh: '状况', en: 'Condition' }, facet: true, group: stock, also: ['状态', '完好情况'], options: [{ value: 'good', zh: '完好', en: 'good', also: ['良好', '正常'] }, { value: 'check', zh: '待检', en: 'to be checked' }, { value: 'scrap', zh: '待报废', en: 'to be scrapped', also: ['报废'] }] },
    checkedOn: { kind: 'day', label: { zh: '上次盘点', en: 'Counted on' }, group: stock, also: ['盘点日期'], example: '2022-09-30' },
  },
})
