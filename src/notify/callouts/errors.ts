import { problem } from '#kit/errors'

export const alreadyOpen = problem('callout.already_open', 409, (_: { subjectId?: string }) =>
  '这条预警的叫应正在进行，没有再次发起；已发出的通知不受影响。请在叫应板上查看。', { constraint: 'callouts_one_open' })
export const calloutEnded = problem('callout.already_ended', 409, (_: { id: string }) => '这次叫应已经结束，没有再记录。需要再次叫应时请重新发起。')
export const nobodyThere = problem('callout.nobody', 422, (_: { regions: string[] }) =>
  '所选区域内没有防汛责任岗位，叫应没有发起。请先在责任人名册中补录，或改用电话通知。')
export const alreadyAnswered = problem('call.already_answered', 409, (d: { name: string }) => `${d.name}已经应答，没有再次记录；先前的应答有效。`)
export const notACandidate = problem('call.not_a_candidate', 422, () => '这个人不能代这个岗：不在同一地区或同一上级之下，或者已经叫过他。没有指定，请另选一人。')
