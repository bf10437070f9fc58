import { problem } from '#kit/errors'

export const reportFuture = problem('accident.report_in_future', 422, (_: { receivedAt: string }) => '接报时间晚于现在，没有登记。请核对时间。')
export const reportBeforeAccident = problem('accident.report_before_accident', 422, (_: { occurredOn: string }) => '接报时间早于事故发生日期，没有登记。请核对时间，或先更正事故日期。')
export const accidentRetired = problem('accident.retired', 409, () => '这起事故已撤出台账，没有登记。需要时请先恢复。')
export const nothingSupplemented = problem('accident.nothing_supplemented', 422, () => '伤亡数字与现在相同，没有登记补报。请填写变化后的数字。')
export const changedBefore = problem('accident.changed_before', 422, (_: { occurredOn: string }) => '伤亡变化日期早于事故发生日期或晚于今天，没有登记。请核对日期。')
export const onlyMoreAfterWindow = problem('accident.only_more_after_window', 422, (d: { until: string }) => `补报期限已于${d.until}届满：期限后只能登记新增的死亡，另行记载。原来填错的数字请在事故卡片上更正。`)
