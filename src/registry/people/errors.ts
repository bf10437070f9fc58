import { problem } from '#kit/errors'

export const rankTaken = problem('duty_holder.rank_taken', 409, () => '这个岗位的这一角已经有人，没有保存。请先停用原来的人，或改填另一角。', { constraint: 'duty_holders_one_per_rank' })
export const alreadyDisabled = problem('duty_holder.already_disabled', 409, () => '这名责任人已经停用，没有改动。要恢复请在岗位上重新登记。')
export const superiorNotHigher = problem('post.superior_not_higher', 409, () => '上级岗位必须在更高一级，没有保存。请在上一级区划中选择岗位。', { constraint: 'posts_superior_is_higher' })
export const informantDisabled = problem('informant.already_disabled', 409, () => '这名灾害信息员已经停用，没有改动。要恢复请重新登记。')
