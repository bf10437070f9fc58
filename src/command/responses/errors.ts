import { problem } from '#kit/errors'

export const trackActive = problem('response.track_active', 409, () =>
  '本地区这一类响应已经启动，没有重复启动。请在已启动的响应里调整级别。', { constraint: 'response_one_active' })
export const draftPending = problem('response.draft_pending', 409, () =>
  '已有一份待签发的响应文稿，没有再起草。请先签发或撤回它。', { constraint: 'response_one_draft' })
export const sameLevel = problem('response.same_level', 422, (_: { level: number | null }) => '调整后的级别与现在相同，没有起草。请另选级别，或不作调整。')
export const notActive = problem('response.not_active', 409, (_: Record<string, unknown>) => '这次响应没有启动或已经终止，没有改动。请刷新后再看。')
export const secondPerson = problem('response.second_person', 403, (d: { draftedBy: string }) => `这份文稿由您（${d.draftedBy}）起草，不能由起草人签发。文稿仍在，请由另一位有权签发的人签发。`)
export const wrongApprover = problem('response.wrong_approver', 403, (d: { post: string; level: number }) => `这一级响应由${d.post}签发，您没有这一职责。文稿仍在，请通知${d.post}。`)
export const alreadySigned = problem('response.already_signed', 409, (d: { doc: string }) => `这份文稿已经签发（${d.doc}），没有重复签发。`)
export const alreadyWithdrawn = problem('response.withdrawn', 409, (d: { by: string }) => `这份文稿已由${d.by}撤回，不能签发。请重新起草。`)
export const contentMissing = problem('response.content_missing', 422, (d: { missing: string[] }) =>
  `启动或调整响应应当写明事项、级别、预计期限和处置措施（突发事件应对法第七十二条），缺：${d.missing.join('、')}。没有起草，请补全。`)
export const periodPast = problem('response.period_past', 422, (_: Record<string, unknown>) => '预计期限早于现在，没有起草。请改为将来的时间。')
export const trackTaken = problem('response.track_drafted', 409, (d: { track: string }) => `本事件的${d.track}响应已在起草或已启动，没有重复起草。请打开它继续。`)
