// 曝光 exposure: an enterprise named to the public for a problem that it has not put right (泉应急〔2023〕10号, 二（五）一“安全生产曝光台”).
// Not to be confused with 联合惩戒, which is a legal measure, nor with 隐患 danger, which is put right and not shown.
import { dayOrder, defineLedger, numbersOf, readers } from '#registry/definition'

export const limits = numbersOf('exposure.days', ['objectionDueOn', 'expiresOn'], { objection: { zh: '异议期（日）', en: 'days to object' }, shown: { zh: '公开期（日）', en: 'days shown' } }, 'whole')
const course = { zh: '告知与曝光', en: 'Told and shown' }
const stamped = (zh: string, en: string, column = false) => ({ kind: 'day' as const, label: { zh, en }, derived: true, group: course, column })

export const exposures = defineLedger({
  key: 'exposure', path: 'exposures', table: 'exposures', title: { zh: '曝光台', en: 'Exposures' }, unit: '家', group: 'safety', icon: 'speaker', stood: { centre: 'supervision', section: 'public', order: 20 },
  about: { zh: '存在突出问题的企业：告知、异议、决定、由另一人发布、期满自动撤下', en: 'enterprises named for a grave problem: told, heard, decided, published by another, taken down when the time is up' },
  name: 'name', naturalKey: ['name', 'foundOn'], position: 'none', stands: 'enterpriseId', facet: 'status', sort: '-foundOn', sortable: ['publishedOn', 'foundOn'], unitColumn: 'enterprise_id', standards: [limits],
  may: { read: [...readers, 'inspector', 'enterprise_officer'], edit: ['county_duty', 'office', 'inspector'] },
  check: (v) => dayOrder(v, 'foundOn', 'remediedOn', '整改早于发现', 'remedied before it was found'),
  derive: (v) => ({ status: v.status ?? 'draft' }),
  fields: {
    name: { kind: 'text', label: { zh: '企业名称', en: 'Enterprise' }, required: true, max: 100, search: true, column: true, also: ['名称', '单位名称'], example: '演示锦昌鞋服有限公司' },
    enterpriseId: { kind: 'ref', ledger: 'enterprise', label: { zh: '企业台账', en: 'In the ledger' }, also: ['统一社会信用代码', '信用代码'] },
    status: { kind: 'choice', label: { zh: '曝光状态', en: 'Exposure' }, facet: true, column: true, derived: true, options: [
      { value: 'draft', zh: '待告知', en: 'not yet told' }, { value: 'noticed', zh: '异议期', en: 'may object' }, { value: 'objected', zh: '有异议', en: 'objected' }, { value: 'upheld', zh: '待发布', en: 'to be published' }, { value: 'published', zh: '曝光中', en: 'shown' }, { value: 'taken_down', zh: '已撤下', en: 'taken down' }, { value: 'dropped', zh: '不予曝光', en: 'dropped' }] },
    problem: { kind: 'note', label: { zh: '存在问题', en: 'Problem' }, required: true, max: 500, search: true, column: true, also: ['突出问题', '问题'], example: '三楼车间安全出口上锁，经责令仍未整改', hint: { zh: '告知后不能再改', en: 'cannot be changed once the enterprise was told' } },
    trade: { kind: 'choice', label: { zh: '行业（领域）', en: 'Sector' }, facet: true, also: ['行业', '行业领域'], example: '工贸', options: [{ value: 'trade', zh: '工贸', en: 'industry and trade' }, { value: 'chemical', zh: '危险化学品', en: 'hazardous chemicals' }, { value: 'mine', zh: '矿山', en: 'mines' }, { value: 'construction', zh: '建筑施工', en: 'construction' }, { value: 'road', zh: '道路交通', en: 'road transport' }, { value: 'fire', zh: '消防', en: 'fire' }, { value: 'gas', zh: '城镇燃气', en: 'town gas' }, { value: 'sea', zh: '水上渔业', en: 'sea and fishery' }, { value: 'other', zh: '其他', en: 'other' }] },
    foundOn: { kind: 'day', label: { zh: '发现日期', en: 'Found on' }, required: true, column: true, also: ['检查日期'], example: '2022-05-18' },
    basis: { kind: 'text', label: { zh: '依据', en: 'Basis' }, max: 100, also: ['检查文书号', '文书'], example: '演应急检〔2022〕52号' },
    demand: { kind: 'note', label: { zh: '整改要求', en: 'What is demanded' }, max: 500, also: ['要求'] },
    remediedOn: { kind: 'day', label: { zh: '整改完成', en: 'Remedied on' }, column: true, also: ['整改日期', '整改完成日期'], example: '2022-07-02' },
    noticedOn: stamped('告知日期', 'Told on'), objectionDueOn: stamped('异议期至', 'May object until'), objectedOn: stamped('异议日期', 'Objected on'), objection: { kind: 'note', label: { zh: '异议', en: 'Objection' }, max: 500, derived: true, group: course },
    decidedOn: stamped('决定日期', 'Decided on'), decision: { kind: 'note', label: { zh: '决定理由', en: 'Reason of the decision' }, max: 500, derived: true, group: course },
    publishedOn: stamped('曝光日期', 'Shown since', true), publishedName: { kind: 'text', label: { zh: '发布人', en: 'Published by' }, max: 60, derived: true, group: course }, expiresOn: stamped('期满日期', 'Shown until', true), takenDownOn: stamped('撤下日期', 'Taken down on'),
    takenDownWhy: { kind: 'choice', label: { zh: '撤下原因', en: 'Why taken down' }, facet: true, derived: true, group: course, options: [{ value: 'expired', zh: '期满', en: 'its time was up' }, { value: 'remedied', zh: '已整改', en: 'remedied' }, { value: 'error', zh: '更正', en: 'put right' }] },
  },
})
/** Beside the ledger's fields: who did what, so that another publishes. */
export const ownColumns = ['noticed_by', 'decided_by', 'published_by'] as const
