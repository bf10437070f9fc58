// What would leave a person uncalled. A fault is a code: the page says it in the reader's language, the API in Chinese.
import type { Step } from './model.ts'

export const faultCodes = ['notice_first', 'later', 'one_notice', 'superior', 'duty_last', 'loop_late', 'no_own_loop', 'too_long'] as const
export type Fault = (typeof faultCodes)[number]

const texts: Record<Fault, string> = {
  notice_first: '第一步必须是即时的通知', later: '每一步必须晚于前一步', one_notice: '通知只能有一步，不能重复', superior: '必须有上级一步', duty_last: '必须由值班员兜底，其后只能是再次呼叫',
  loop_late: '重复的一步须在下一步之前做完', no_own_loop: '转上级和值班员兜底不能重复，请用“再次呼叫”', too_long: '全部步骤须在 24 小时内',
}
export const faultText = (fault: Fault): string => texts[fault]

const last = (s: Step): number => s.after + ((s.times ?? 1) - 1) * (s.every ?? 600)

/** An empty list means the policy may be used. */
export function faultsOf(list: readonly Step[]): Fault[] {
  const duty = list.findIndex((s) => s.kind === 'duty')
  const looped = list.filter((s) => (s.times ?? 1) > 1)
  const found: Record<Fault, boolean> = {
    notice_first: list[0]?.kind !== 'notice' || list[0].after !== 0,
    later: list.some((s, i) => i > 0 && s.after <= (list[i - 1] as Step).after),
    one_notice: list.filter((s) => s.kind === 'notice').length > 1 || looped.some((s) => s.kind === 'notice'),
    superior: !list.some((s) => s.kind.startsWith('superior')),
    duty_last: duty < 0 || list.some((s, i) => i > duty && s.kind !== 'again'),
    loop_late: list.some((s, i) => i + 1 < list.length && last(s) >= (list[i + 1] as Step).after && (s.times ?? 1) > 1),
    no_own_loop: looped.some((s) => s.kind.startsWith('superior') || s.kind === 'duty'),
    too_long: list.some((s) => last(s) > 86_400),
  }
  return faultCodes.filter((code) => found[code])
}
