import { problem } from '#kit/errors'

export const wrongState = problem('new_business.wrong_state', 409, (d: { name: string; state: string }) => `“${d.name}”现在是“${d.state}”，不能这样办理。没有改动；请刷新后再试。`)
export const ownDecision = problem('new_business.own_decision', 403, (d: { name: string }) => `“${d.name}”由您认领或指定，须由另一人列入清单。没有改动。`)
export const notABody = problem('new_business.no_body', 422, (_: Record<string, unknown>) => '没有找到这个单位，或它不是部门、专项委员会、县（市、区）。没有保存；请另选单位。')
export const reviewDecided = problem('duty_review.decided', 409, (d: { by: string }) => `这项复核已由${d.by}办结，没有重复登记。`)
export const itemUnchanged = problem('duty_review.item_unchanged', 422, (_: Record<string, unknown>) => '责任条目在复核开始后没有修改过，不能记为“已修改”。没有保存；请先修改条目，或选“维持”。')
export const itemInForce = problem('duty_review.item_in_force', 422, (_: Record<string, unknown>) => '责任条目仍然有效，不能记为“已终止”。没有保存；请先填终止日期。')
