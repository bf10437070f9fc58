// 责任清单 duty item: what a department or a county answers for in work safety, by which article. 责任网络 is the whole of committee, special committees, departments and counties. Not 值班 duty.
import { dayOrder, defineLedger, numbersOf, type Option, readers } from '#registry/definition'

export const businessStates: readonly Option[] = [
  { value: 'proposed', zh: '待认领', en: 'nobody owns it' }, { value: 'claimed', zh: '已认领', en: 'claimed' }, { value: 'assigned', zh: '已指定', en: 'assigned' }, { value: 'done', zh: '已列入清单', en: 'in a duty list' }, { value: 'rejected', zh: '不予列入', en: 'not taken up' },
]
const read = [...readers, 'inspector'] as const
export const businessReminder = numbersOf('new_business.reminder', ['dueOn'], { before: { zh: '提前天数', en: 'days before' } }, 'whole')
export const reviewDays = numbersOf('duty_item.review', ['lawId'], { days: { zh: '复核天数', en: 'days for the review' }, before: { zh: '提前提醒天数', en: 'reminded so many days before' } }, 'whole')

export const laws = defineLedger({
  key: 'law', path: 'laws', table: 'laws', title: { zh: '法律依据', en: 'Laws' }, unit: '部', group: 'safety', icon: 'book',
  stood: { centre: 'supervision', section: 'duty', order: 16 },
  about: { zh: '责任清单所引的法律法规和文件；版本改变时，引用它的条目列入复核', en: 'laws and documents that duty items cite; a new edition lists the items for review' },
  name: 'name', naturalKey: ['name'], position: 'none', facet: 'kind', sort: 'name',
  may: { read, edit: ['office'] },
  fields: {
    name: { kind: 'text', label: { zh: '名称', en: 'Name' }, required: true, max: 80, search: true, column: true, also: ['法律名称'], example: '中华人民共和国安全生产法（样例）' },
    kind: { kind: 'choice', label: { zh: '类别', en: 'Kind' }, required: true, facet: true, column: true, example: '法律', options: [{ value: 'law', zh: '法律', en: 'law' }, { value: 'regulation', zh: '行政法规', en: 'regulation' }, { value: 'rule', zh: '部门规章', en: 'ministerial rule' }, { value: 'local', zh: '地方性法规', en: 'local law' }, { value: 'document', zh: '规范性文件', en: 'document' }] },
    edition: { kind: 'text', label: { zh: '版本', en: 'Edition' }, required: true, max: 40, column: true, also: ['修正版本'], example: '2021年修正' },
    effectiveOn: { kind: 'day', label: { zh: '施行日期', en: 'In force from' }, column: true, example: '2021-09-01' },
    issuer: { kind: 'text', label: { zh: '制定机关', en: 'Issued by' }, max: 80 },
    verified: { kind: 'flag', label: { zh: '已核对原文', en: 'Checked against the text' }, column: true },
  },
})

export const dutyItems = defineLedger({
  key: 'duty_item', path: 'duty-items', table: 'duty_lists', title: { zh: '责任清单', en: 'Duty lists' }, unit: '条', group: 'safety', icon: 'list',
  stood: { centre: 'supervision', section: 'duty', order: 12 },
  about: { zh: '市级部门和县（市、区）的安全生产职责，逐条注明依据和起止；修改留有历史', en: 'what each department and county answers for, item by item with its source, from when to when' },
  name: 'item', namesakes: true, naturalKey: ['code'], position: 'none', facet: 'body', sort: 'code',
  may: { read, edit: ['office', 'county_duty'] },
  standards: [reviewDays],
  check: (v) => [...dayOrder(v, 'since', 'until', '终止早于起始', 'it ends before it begins'), ...(v.lawId || v.document ? [] : [{ field: 'lawId', zh: '职责须注明依据：法律条款或文件', en: 'a duty has its source: a law or a document' }])],
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '编号', en: 'Code' }, required: true, search: true, column: true, example: 'ZR-yjj-01' },
    body: { kind: 'choice', label: { zh: '清单', en: 'List' }, required: true, facet: true, column: true, example: '市级部门', options: [{ value: 'department', zh: '市级部门', en: 'city department', also: ['部门'] }, { value: 'county', zh: '县（市、区）', en: 'county', also: ['县'] }, { value: 'committee', zh: '专项委员会', en: 'special committee' }] },
    organizationId: { kind: 'ref', ledger: 'organization', label: { zh: '责任单位', en: 'Body' }, required: true, column: true, also: ['单位'] },
    item: { kind: 'text', label: { zh: '职责', en: 'Duty' }, required: true, max: 300, search: true, column: true, also: ['职责内容'], example: '危险化学品生产、储存、使用、经营单位安全监管（演示）' },
    area: { kind: 'text', label: { zh: '行业领域', en: 'Field' }, max: 60, search: true, also: ['领域'], example: '危险化学品' },
    lawId: { kind: 'ref', ledger: 'law', label: { zh: '法律依据', en: 'Law' }, column: true, also: ['依据'] },
    article: { kind: 'text', label: { zh: '条款', en: 'Article' }, max: 60, column: true, example: '第十条' },
    document: { kind: 'text', label: { zh: '其他依据', en: 'Other source' }, max: 200, also: ['文件依据'], example: '演泉委〔2022〕1号' },
    since: { kind: 'day', label: { zh: '起始', en: 'Since' }, required: true, column: true, example: '2022-06-01' },
    until: { kind: 'day', expires: true, label: { zh: '终止', en: 'Until' }, also: ['终止日期'] },
  },
})

export const newBusinesses = defineLedger({
  key: 'new_business', path: 'new-businesses', table: 'new_businesses', title: { zh: '新业态认领', en: 'New businesses' }, unit: '项', group: 'safety', icon: 'flag',
  stood: { centre: 'supervision', section: 'duty', order: 14 },
  about: { zh: '监管职责不明的新行业、新领域：提出、认领或指定、列入责任清单（安全生产法第十条第二款）', en: 'new trades that nobody oversees: proposed, claimed or assigned, written into a duty list (Work Safety Law, art. 10)' },
  name: 'name', naturalKey: ['name'], position: 'none', facet: 'status', sort: 'dueOn',
  may: { read, edit: ['office', 'city_duty', 'county_duty', 'inspector'] },
  standards: [businessReminder], derive: (v) => ({ status: v.status ?? 'proposed' }),
  fields: {
    name: { kind: 'text', label: { zh: '新业态', en: 'Business' }, required: true, max: 80, search: true, column: true, also: ['名称'], example: '电动自行车换电柜（演示）' },
    description: { kind: 'note', label: { zh: '情况', en: 'What it is' }, required: true, max: 2000, also: ['情况说明'], example: '街边换电柜集中充电，无明确主管部门' },
    risks: { kind: 'note', label: { zh: '主要风险', en: 'Risks' }, max: 1000 },
    proposer: { kind: 'text', label: { zh: '提出单位', en: 'Proposed by' }, required: true, max: 60, column: true, example: '惠安县应急管理局' },
    dueOn: { kind: 'day', label: { zh: '办理时限', en: 'Due on' }, required: true, column: true, example: '2023-03-31' },
    status: { kind: 'choice', label: { zh: '状态', en: 'State' }, derived: true, facet: true, column: true, options: businessStates },
    ownerId: { kind: 'ref', ledger: 'organization', label: { zh: '监管单位', en: 'Overseen by' }, derived: true, column: true },
    ownerReason: { kind: 'text', label: { zh: '认领或指定理由', en: 'Why' }, max: 500, derived: true },
    dutyId: { kind: 'ref', ledger: 'duty_item', label: { zh: '列入清单', en: 'Duty item' }, derived: true },
    settledOn: { kind: 'day', label: { zh: '办结日期', en: 'Settled on' }, derived: true },
  },
})
