import { problem } from '#kit/errors'

export const alreadySigned = problem('report.already_signed', 409, (d: { docText: string; by: string }) => `这份报告已由${d.by}签发，编号${d.docText}，不能再次签发或修改。需要更正的内容请另拟一份。`)
export const alreadyWithdrawn = problem('report.already_withdrawn', 409, (d: { by: string }) => `这份稿子已由${d.by}作废。请重新拟稿。`)
export const draftExists = problem('report.draft_exists', 409, (d: { id: string; by: string }) => `${d.by}已为同一时段拟了一份尚未签发的报告。请打开那份稿子，不另起一份。`)
export const signedByDrafter = problem('report.second_person', 403, (d: { by: string }) => `拟稿、改稿和签发不能是同一个人（${d.by}）。稿子已保存，请由另一位领导签发。`)
export const changedMeanwhile = problem('report.changed_meanwhile', 409, (d: { by: string }) => `${d.by}刚刚改过这份稿子，您看到的不是最新内容。没有保存，请刷新后再试。`)
export const slotUnknown = problem('report.slot_unknown', 400, (d: { slots: string[] }) => `正文里有没有来源的数字（${d.slots.join('、')}），没有保存。数字只能由记录得出，请从“插入数字”中选取。`)
export const textMissing = problem('report.text_missing', 409, (_: { blocks: number }) => '报告有空白段落，不能签发。请补写或删去空白段落。')
export const periodWrong = problem('report.period_wrong', 400, (d: { kind: string; period: string }) => `“${d.period}”不是这种报告的时段。年度和县级报告写作 2022，月报写作 2022-07，周报写作该周第一天 2022-07-04。没有拟稿。`)
export const regionWrong = problem('report.region_wrong', 400, (d: { region: string }) => `这种报告不以${d.region}为范围：年度报告以全市为范围，县级报告以县（市、区）为范围。没有拟稿。`)
