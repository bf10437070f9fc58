import { problem } from '#kit/errors'

export const codeUnknown = problem('self_check.code_unknown', 404, () => '这个二维码打不开：可能已换新码，或企业已不在册。请联系属地镇街或检查员更换。')
export const slowDown = problem('self_check.slow_down', 429, () => '尝试过于频繁，请一分钟后再试。没有任何内容被改动。')
export const incomplete = problem('self_check.incomplete', 422, (d: { left: number }) => `还有 ${d.left} 题没有回答，没有提交。不适用的请选“不涉及”。`)
export const listChanged = problem('self_check.list_unknown', 409, () => '这份自查清单已经停用，没有提交。请刷新页面，按新清单回答。')
export const tooManyToday = problem('self_check.too_many_today', 429, () => '今天的自查次数已达上限，没有提交。请明天再查，或联系检查员。')
export const byCodeOnly = problem('self_check.by_code_only', 422, () => '自查记录只能由企业扫码产生，没有保存。请打开企业的自查码。')
