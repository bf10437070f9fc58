import { problem } from '#kit/errors'

export const alreadySigned = problem('sitrep.already_signed', 409, (d: { docText: string; by: string }) =>
  `这份报告已由${d.by}签发，编号${d.docText}，不能再次签发或修改。需要更正的内容请写入下一期。`)
export const alreadyWithdrawn = problem('sitrep.already_withdrawn', 409, (d: { by: string }) => `这份稿子已由${d.by}作废。请重新拟稿。`)
export const draftExists = problem('sitrep.draft_exists', 409, (d: { id: string; by: string }) =>
  `${d.by}已为这起事件拟了一期尚未签发的报告。请打开那份稿子，不另起一份。`)
export const signedByDrafter = problem('sitrep.second_person', 403, (d: { by: string }) =>
  `拟稿、改稿和签发不能是同一个人（${d.by}）。稿子已保存，请由另一位带班领导签发。`)
export const changedMeanwhile = problem('sitrep.changed_meanwhile', 409, (d: { by: string }) =>
  `${d.by}刚刚改过这份稿子，您看到的不是最新内容。没有保存，请刷新后再试。`)
export const slotUnknown = problem('sitrep.slot_unknown', 400, (d: { slots: string[] }) =>
  `正文里有没有来源的数字（${d.slots.join('、')}），没有保存。数字只能由记录得出，请从“插入数字”中选取。`)
export const textMissing = problem('sitrep.text_missing', 409, (_: { blocks: number }) => '报告有空白段落，不能签发。请补写或删去空白段落。')
