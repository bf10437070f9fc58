import { problem } from '#kit/errors'

export const fireUnknown = problem('fire.not_found', 404, (_: { id: string }) => '没有这处火点，或不在您的辖区内。请回到列表重新选择。')
export const notFollowing = problem('fire.not_following', 409, (d: { from: string; to: string }) => `这处火点现在的状态（${d.from}）不能改为 ${d.to}，没有保存。请刷新后再看。`)
