import { problem } from '#kit/errors'

export const indicatorUnknown = problem('loss.indicator_unknown', 422, (d: { indicator: string }) => `没有“${d.indicator}”这个指标，没有保存。请刷新后重选。`)
export const wrongLevel = problem('loss.wrong_level', 422, (d: { source: string; region: string }) => `这一来源不能由“${d.region}”填报：县报填到县（市、区），镇村汇总填到乡镇（街道）。没有保存。`)
export const dropNeedsNote = problem('loss.drop_needs_note', 422, (d: { before: number; now: number }) => `数字由 ${d.before} 降到 ${d.now}，降幅超过 20%，须填写说明。没有保存；请补说明或核对数字。`)
export const partTooLarge = problem('loss.part_too_large', 422, (d: { part: string; whole: string; partValue: number; wholeValue: number }) => `${d.part} ${d.partValue} 大于同一来源的${d.whole} ${d.wholeValue}，两者矛盾。没有保存；请核对。`)
export const notReported = problem('loss.not_reported', 409, (d: { indicator: string }) => `这一来源还没有报“${d.indicator}”，不能采信。未报不等于 0；请先催报。`)
export const gapNeedsNote = problem('loss.gap_needs_note', 422, (d: { adopted: number; other: number }) => `采信 ${d.adopted} 与另一来源 ${d.other} 相差超过 20%，须填写说明后方可采信。没有改动。`)
export const asOfFuture = problem('loss.as_of_future', 422, (_: Record<string, unknown>) => '截至时间晚于现在，没有保存。请核对。')
export const finalFiled = problem('loss.final_filed', 409, (_: Record<string, unknown>) => '终报（核报）已经报出，灾情数字已经截止，没有保存。如有变化，请按补报程序办理。')
