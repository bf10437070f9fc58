import { problem } from '#kit/errors'

export const superiorsInCircle = problem('organization.superiors_in_circle', 409, () => '这样设置，上级关系会绕回到本单位，没有保存。请另选上级。')
