import { problem } from '#kit/errors'

export const alreadyClosed = problem('incident.already_closed', 409, (d: { title: string; closedBy: string }) =>
  `“${d.title}”已由${d.closedBy}结束，不能重复结束。记录没有改动；如仍需处置，请先重新开启。`)
export const workOpen = problem('incident.orders_open', 409, (d: { open: { kind: string; title: string }[] }) =>
  `还有 ${d.open.length} 项未了（${d.open.slice(0, 3).map((o) => o.title).join('；')}${d.open.length > 3 ? '…' : ''}），不能结束。事件保持开启；请先办结或撤回指令、终止响应、召回队伍。`)
export const notClosed = problem('incident.not_closed', 409, (d: { title: string }) => `“${d.title}”没有结束，不需要重新开启。记录没有改动。`)
export const closed = problem('incident.closed', 409, (d: { title: string }) => `“${d.title}”已经结束，不能再记入。没有保存；如仍需处置，请先重新开启。`)
export const warningTaken = problem('incident.warning_taken', 409, () =>
  '这条预警已经开设了突发事件，没有重复开设。请在事件列表里打开它继续处置。', { constraint: 'incident_of_warning' })
export const ungradable = problem('incident.class_has_no_grade', 422, (_: Record<string, unknown>) =>
  '社会安全事件不按四级分级（突发事件应对法第三条），没有保存。请去掉等级。', { constraint: 'incident_social_has_no_grade' })
export const kindUnknown = problem('incident.kind_unknown', 422, (d: { class: string; kind: string }) => `类别“${d.class}”下没有“${d.kind}”这一种类，没有保存。请重新选择。`)
export const fromFuture = problem('incident.from_future', 422, (_: Record<string, unknown>) => '时间晚于现在，没有保存。请核对发生时间和接报时间。')
export const knownBeforeStart = problem('incident.known_before_start', 422, (_: Record<string, unknown>) =>
  '接报时间早于发生时间，没有保存。请核对两个时间。', { constraint: 'incident_known_after_start' })
export const noGradeToConfirm = problem('incident.no_grade', 422, (_: Record<string, unknown>) => '尚未定级，不能确认等级。没有保存；请先选择等级。')
export const finalFiled = problem('incident.final_filed', 409, (_: Record<string, unknown>) =>
  '终报已经报出，本事件的报告已经截止，没有保存。如情况变化，请先结束并重新开启事件。')
export const firstMissing = problem('incident.first_missing', 409, (_: Record<string, unknown>) => '还没有首报，不能先报续报或终报。没有保存；请先报首报，情况不全可以后补。')
export const warningGone = problem('incident.warning_unknown', 404, (_: { id: string }) => '没有找到这条预警，或不在您的辖区内，没有开设事件。请回到预警列表核对。')
