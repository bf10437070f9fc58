import { problem } from '#kit/errors'

export const reasonMissing = problem('export.reason_missing', 400, () => '带明文号码导出要写明用途，没有导出。请补写用途后重试。')
export const tooManyRows = problem('export.too_many_rows', 422, (d: { rows: number; most: number }) => `共 ${d.rows} 行，超过一张 xlsx 工作表的上限 ${d.most} 行，没有导出。请改用 csv，或缩小筛选范围。`)
