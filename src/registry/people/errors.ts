import { problem } from '#kit/errors'

export const superiorNotHigher = problem('post.superior_not_higher', 409, () => '上级岗位必须在更高一级，没有保存。请在上一级区划中选择岗位。', { constraint: 'posts_superior_is_higher' })
export const postThere = problem('post.already_there', 409, () => '这里已有同名岗位，没有新设。请直接在原有岗位上登记责任人。', { constraint: 'posts_key' })
