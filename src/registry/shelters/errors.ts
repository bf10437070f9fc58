import { problem } from '#kit/errors'

export const codeTaken = problem('shelter.code_taken', 409, () => '这个编码已有避灾点，没有保存。请换一个编码，或修改原有的避灾点。', { constraint: 'shelters_code_key' })
export const alreadyRetired = problem('shelter.already_retired', 409, () => '这个避灾点已经撤销，没有改动。')
