import { problem } from '#kit/errors'
import { colourOf, romanOf, type Level } from '#monitoring/rules/web'

const words: Record<string, string> = { startsAt: '起始时间', area: '可能影响范围', caution: '警示事项', measures: '应采取的措施', issuer: '发布单位', legalBasis: '法律依据' }
const lv = (level: Level) => `${colourOf(level)}（${romanOf(level)}级）`

export const releasedByDrafter = problem('warning.released_by_drafter', 403, () => '拟稿、修改或送签的人不能自己签发；预警没有发布。请由另一人签发。')
export const alreadyReleased = problem('warning.already_released', 409, (d: { docNo: string; by: string }) => `这条预警已由${d.by}签发（${d.docNo}），没有重复发布。请刷新查看。`)
export const notSubmitted = problem('warning.not_submitted', 409, () => '这条预警还没有送签，不能签发。请先由一人核稿送签。')
export const notDraft = problem('warning.not_draft', 409, (_: { state: string }) => '这条预警已不是草稿，修改没有保存。请刷新查看现在的状态。')
export const incomplete = problem('warning.incomplete', 422, (d: { missing: string[] }) =>
  `缺少${d.missing.map((m) => words[m] ?? m).join('、')}，没有送签。突发事件应对法第六十四条要求预警写明八项内容。`)
export const wrongLevel = problem('warning.wrong_level', 422, (d: { level: Level; typed: string }) => `您输入的是“${d.typed}”，这条预警是${lv(d.level)}；没有发布。请核对级别后重新输入。`)
export const changedMeanwhile = problem('warning.changed_meanwhile', 409, (_: { revision: number }) => '内容在您查看之后有改动，没有签发。请看过新内容再签。')
export const nothingLeft = problem('warning.nothing_left', 409, () => '所列乡镇都已在同级或更高级别的预警之下，没有发布。请撤回这份草稿。')
export const notInForce = problem('warning.not_in_force', 409, () => '这条预警已不在生效中，没有改动。请刷新查看。')
export const sameLevel = problem('warning.same_level', 422, (d: { level: Level }) => `这条预警现在就是${lv(d.level)}，没有生成变更稿。请选择另一级别。`)
export const changeOpen = problem('warning.change_open', 409, (_: { id: string }) => '这条预警已有一份变更稿在办理，没有再生成。请先签发或撤回那一份。')
export const liftNotRequested = problem('warning.lift_not_requested', 409, () => '还没有人提出解除，不能解除。请先由一人写明理由提出。')
export const liftedByRequester = problem('warning.lifted_by_requester', 403, () => '提出解除的人不能自己确认解除；预警仍然生效。请由另一人确认。')
export const draftExists = problem('warning.draft_exists', 409, () => '同一地区同一级别已有一份草稿，没有再建。请在那一份里加入乡镇。', { constraint: 'warnings_one_draft' })
export const townTaken = problem('warning.town_in_force', 409, () => '其中有乡镇刚被另一条预警覆盖，没有发布。请刷新后再签。', { constraint: 'warning_regions_one_in_force' })
export const unknownTown = problem('warning.unknown_town', 422, (d: { codes: string[] }) => `乡镇代码 ${d.codes.slice(0, 3).join('、')} 不存在或不在同一地区，没有保存。请从列表中选择。`)
export const signalUnread = problem('signal.unread', 422, (d: { why: string }) => `没有读懂这个标题（${d.why}），没有收录。请核对是否为气象台的完整标题。`)
export const signalIssuerUnknown = problem('signal.issuer_unknown', 422, (d: { issuer: string }) => `没有认出“${d.issuer}”属于本市哪个地区，没有收录。请在下面选择地区。`)
export const signalNotStanding = problem('signal.not_standing', 409, (d: { issuer: string }) => `${d.issuer}没有生效中的同类信号可以解除，没有改动。`)
export const unknownKind = problem('warning.unknown_kind', 422, (_: { track: string }) => '没有这个预警类别，没有保存。请从列表中选择。')
export const nobodyTargeted = problem('warning.nobody_targeted', 422, () => '所画范围或所选条件里没有任何乡镇，没有生成草稿。请扩大范围或换一个条件。')
export const townsFixed = problem('warning.towns_fixed', 422, () => '延续和更正不改变乡镇范围，没有保存。要改范围请用“调整范围”。')
export const endsTooSoon = problem('warning.ends_too_soon', 422, () => '结束时间已过或早于现在的结束时间，没有保存。请填写更晚的时间。')
export const sameTowns = problem('warning.same_towns', 422, () => '所选乡镇与现在的范围一样，没有生成变更稿。请改选乡镇。')
export const supersededMeanwhile = problem('warning.superseded_meanwhile', 409, () => '这份变更稿所改的预警已不在生效中，没有发布。请撤回这份草稿。')
export const seriesTaken = problem('warning.series_taken', 409, () => '这个文号代字已由另一发布单位使用，没有保存。请换一个代字。', { constraint: 'warning_issuers_series' })
export const noIssuer = problem('warning.no_issuer', 409, () => '还没有设置发布单位，不能拟稿。请先在“规则与模板”里填写。')
export const templateChanged = problem('warning.template_changed_meanwhile', 409, () => '模板已被别人改过，您的修改没有保存。请刷新后再改。')
export const notASignal = problem('signal.no_own_track', 422, () => '防指只就暴雨和台风发布预警，没有据此起草。其他类别请按部门预案处置。')
