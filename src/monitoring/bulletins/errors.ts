import { problem } from '#kit/errors'

export const periodWrong = problem('bulletin.period_wrong', 400, () => '通报时段要在 1 分钟到 31 天之间，且不在将来，没有生成。请重新选择起止时间。')
export const nothingTold = problem('bulletin.nothing_told', 409, () => '这个时段没有测站报过雨量，没有签发。请核对时段，或先查看测站是否在线。')
