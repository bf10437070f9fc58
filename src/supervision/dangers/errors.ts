import { problem } from '#kit/errors'

const words: Record<string, string> = { found: '待定级', graded: '待交办', assigned: '待整改', rectifying: '整改中', rectified: '待复查', rechecked: '待销号', cleared: '已销号' }
const acts: Record<string, string> = {
  graded: '定级', assigned: '交办', started: '开始整改', rectified: '申请验收', failed: '复查', passed: '复查', countersigned: '销号首签', cleared: '销号', fixed_on_spot: '立整立改', extension_asked: '申请延期', extension_granted: '批准延期', extension_refused: '不批准延期',
  supervised: '督办', progress: '填报进展', listed: '挂牌督办', referred: '移送执法', looked_back: '回头看',
}
/** One field of which two people have different ideas: what the second had before him, what stands now, what he wanted. */
export type Difference = { field: string; was: unknown; now: unknown; yours: unknown }

export const wrongStep = problem('danger.wrong_step', 409, (d: { code: string; status: string; act: string }) => `隐患 ${d.code} 现在是“${words[d.status] ?? d.status}”，不能${acts[d.act] ?? d.act}。没有改动；请刷新后按步骤办理。`)
export const changedMeanwhile = problem('danger.changed_meanwhile', 409, (d: { code: string; by: string; at: string; version: number; fields: Difference[] }) => `您打开之后，${d.by || '别人'}办理过隐患 ${d.code}，您的操作没有保存。请逐项核对两边的差别后再提交。`)
export const ownRecheck = problem('danger.own_recheck', 403, (d: { code?: string; by?: string }) => `${d.code && d.by ? `隐患 ${d.code} 由${d.by}整改，` : ''}整改人不能自己复查或销号。没有改动；请由他人办理。`, { constraint: 'dangers_rechecked_by_another' })
export const ownSecond = problem('danger.own_second', 403, (d: { code: string }) => `重大隐患须由两人销号，您已签第一次。隐患 ${d.code} 没有改动；请由另一人签第二次。`)
export const ownExtension = problem('danger.own_extension', 403, (d: { code: string }) => `隐患 ${d.code} 的延期由您申请，不能由申请人自己审批。没有改动；请由他人办理。`)
export const notFivefold = problem('danger.not_fivefold', 422, (d: { code: string; missing: string[] }) => `重大隐患 ${d.code} 的五落实没有填全（缺${d.missing.map((m) => five[m] ?? m).join('、')}），没有交办。请补齐后再提交。`)
const five: Record<string, string> = { unit: '责任单位', person: '责任人', department: '监管部门', measures: '措施', funds: '资金', dueOn: '时限', contingency: '预案', leader: '督办领导' }
export const notCited = problem('danger.criterion_missing', 422, () => '定为重大隐患须写明判定标准或依据，没有保存。请选择判定标准，或写明条款。')
export const photosMissing = problem('danger.photos_missing', 422, (d: { which: 'before' | 'after' }) => `缺少整改${d.which === 'before' ? '前' : '后'}照片，没有保存。请补拍后再提交；照片没有定位也可以，会注明。`)
export const majorOnSpot = problem('danger.major_on_spot', 422, (d: { code: string }) => `重大隐患 ${d.code} 不能按立整立改销号，没有保存。请按五落实、整改、复查、两人销号办理。`)
export const noExtension = problem('danger.no_extension', 409, (d: { code: string }) => `隐患 ${d.code} 没有待批的延期申请，没有改动。请刷新后再看。`)
export const notLater = problem('danger.extension_not_later', 422, (d: { dueOn: string }) => `延期应晚于现定期限 ${d.dueOn}，没有保存。请重新选择日期。`)
export const notMajor = problem('danger.not_major', 409, (d: { code: string }) => `隐患 ${d.code} 不是重大隐患，没有改动。请先定级。`)
export const noLeader = problem('danger.no_leader', 409, (d: { code: string }) => `重大隐患 ${d.code} 还没有督办领导和挂钩部门，不能销号。没有改动；请先办理督办。`)
export const notByVerb = problem('danger.not_by_undo', 409, (d: { code: string }) => `隐患 ${d.code} 的进度只能由办理步骤改变，不能撤销；没有改动。需要退回时请用复查不合格或重新定级。`)
export const unknownCriterion = problem('danger.criterion_unknown', 404, () => '没有找到这条判定标准，没有保存。请重新选择。')
export const wrongDay = problem('danger.wrong_day', 422, (d: { dueOn: string; foundOn: string }) => `整改期限 ${d.dueOn} 早于发现日期 ${d.foundOn}，没有保存。请核对日期。`)
