import { problem } from '#kit/errors'

export const reasonMissing = problem('export.reason_missing', 400, () => '带明文号码导出要写明用途，没有导出。请补写用途后重试。')
