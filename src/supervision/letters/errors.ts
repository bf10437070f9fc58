import { problem } from '#kit/errors'

export const notDraft = problem('letter.not_draft', 409, (_: { state: string }) => '这份函已不是草稿，修改没有保存。请刷新查看现在的状态。')
export const notSubmitted = problem('letter.not_submitted', 409, (_: { state: string }) => '这份函没有在送签，没有签发。请刷新查看现在的状态。')
export const changedMeanwhile = problem('letter.changed_meanwhile', 409, (_: { revision: number }) => '内容在您查看之后有改动，没有签发。请看过新内容再签。')
export const signedByDrafter = problem('letter.signed_by_drafter', 403, () => '核稿、修改或送签的人不能自己签发；没有编号，也没有发出。请由另一人签发。')
export const wrongStep = problem('letter.wrong_step', 409, (_: { state: string; wanted: string }) => '这份函现在的状态不能这样办理，没有改动。请刷新查看。')
export const nothingToDecide = problem('letter.nothing_to_decide', 409, () => '这份函所述事实没有变化，不需要处理。')
export const twice = problem('letter.once', 409, () => '同样的事实已有一份函，没有重复生成。', { constraint: 'letters_once' })
