import { problem } from '#kit/errors'

const words: Record<string, string> = { drafting: '方案', self: '自评', scoring: '考核组评分', appeal: '申诉', confirming: '待确认', final: '已定' }
const kinds: Record<string, string> = { county: '县（市、区）', department: '部门', staff: '人员' }

export const wrongStep = problem('assessment.wrong_step', 409, (d: { state: string; to?: string }) => `考核现在是“${words[d.state] ?? d.state}”阶段，不能这样办理${d.to ? `（${words[d.to] ?? d.to}）` : ''}。没有改动；请刷新后再试。`)
export const weightsWrong = problem('assessment.weights_not_100', 422, (d: { kind: string; sum: number }) => `对${kinds[d.kind] ?? d.kind}的指标权重合计为 ${d.sum}，应为 100。没有改动；请先调整权重。`)
export const planIncomplete = problem('assessment.plan_incomplete', 422, (d: { what: string }) => `考核方案不完整：${d.what}。没有改动。`)
export const scoresMissing = problem('assessment.scores_missing', 422, (d: { missing: number; first: string }) => `还有 ${d.missing} 项没有评分（如${d.first}），不能进入下一阶段。没有改动；缺数的指标请考核组评定。`)
export const appealsOpen = problem('assessment.appeals_open', 422, (d: { open: number }) => `还有 ${d.open} 件申诉没有答复，不能进入下一阶段。没有改动。`)
export const ownConfirmation = problem('assessment.own_confirmation', 403, (_: Record<string, unknown>) => '结果由您提交确认，须由另一人确认。没有改动。')
export const avoidance = problem('assessment.avoidance', 422, (_: Record<string, unknown>) => '考核组成员不能评本单位。没有保存；请换组或换人。', { constraint: 'assessment_avoidance' })
export const notInGroup = problem('assessment.not_in_group', 422, (d: { name: string }) => `“${d.name}”不由这位成员所在的考核组评分。没有保存。`)
export const ownScore = problem('assessment.own_score', 403, (d: { name: string }) => `“${d.name}”的自评由您填报，考核评分须由另一人。没有保存。`)
export const tooManyPoints = problem('assessment.too_many_points', 422, (d: { name: string; weight: number }) => `“${d.name}”最高 ${d.weight} 分。没有保存。`)
export const notScored = problem('assessment.not_scored', 422, (d: { name: string }) => `“${d.name}”不是这个对象要评分的指标。没有保存。`)
export const appealAnswered = problem('assessment.appeal_answered', 409, (d: { by: string }) => `这件申诉已由${d.by}答复，没有重复登记。`)
export const appealKnown = problem('assessment.appeal_open', 409, (_: Record<string, unknown>) => '这项指标已有申诉在办，没有重复登记。')
export const alreadyVetoed = problem('assessment.already_vetoed', 409, (d: { by: string }) => `已由${d.by}登记一票否决，没有重复登记。`)
export const ownAppeal = problem('assessment.own_appeal', 403, (_: Record<string, unknown>) => '申诉由您提出，须由另一人答复。没有改动。')
export const schemeMoved = problem('assessment.scheme_changed_meanwhile', 412, (d: { by: string }) => `您打开之后，${d.by}已改过这套等次，没有保存。请按现在的内容重新核对。`)
export const schemeSame = problem('assessment.scheme_unchanged', 400, () => '与现在的等次、期限和依据相同，没有保存。')
export const ownScheme = problem('assessment.own_scheme', 403, () => '由您设定，核实须由另一人进行；没有改动。')
