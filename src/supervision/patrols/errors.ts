import { problem } from '#kit/errors'

const words: Readonly<Record<string, string>> = { mobilization: '动员', briefing: '听取汇报', records: '查阅资料', interviews: '个别谈话', unannounced: '暗访抽查', feedback: '反馈', handover: '问题移交', rectification: '整改报告', look_back: '回头看' }

export const tooEarly = problem('patrol.step_too_early', 409, (d: { step: string; lacking: string[] }) => `“${words[d.step] ?? d.step}”之前还有没做的步骤：${d.lacking.map((s) => words[s] ?? s).join('、')}。没有记入。`)
export const alreadyTaken = problem('patrol.step_done', 409, (d: { step: string; doneOn: string }) => `“${words[d.step] ?? d.step}”已于${d.doneOn}完成。没有重复记入。`)
export const byVerb = problem('patrol.step_of_its_own', 422, (d: { step: string }) => `“${words[d.step] ?? d.step}”由移交问题、提交整改报告、回头看评定得出，不能单独勾选。没有记入。`)
export const handedOver = problem('patrol.handed_over', 409, (d: { number: string }) => `问题已按清单${d.number}移交，不能再增删改。没有改动；新发现的问题请列入下一次巡查或回头看意见。`)
export const noIssues = problem('patrol.no_issues', 422, () => '没有问题可以移交。请先登记巡查发现的问题。')
export const issueIncomplete = problem('patrol.issue_incomplete', 422, (d: { nos: number[] }) => `第${d.nos.join('、')}号问题缺责任主体或整改期限，不能移交。请先补齐。`)
export const dueTooEarly = problem('patrol.report_due_too_early', 422, (d: { dueOn: string }) => `整改报告期限${d.dueOn}已经过去，没有移交。请改为以后的日期。`)
export const notHandedOver = problem('patrol.not_handed_over', 409, () => '问题还没有移交，不能填写整改情况。')
export const notRectified = problem('patrol.not_rectified', 409, (d: { nos: number[] }) => `第${d.nos.join('、')}号问题还没有整改情况，不能提交整改报告。没有提交。`)
export const notReported = problem('patrol.not_reported', 409, () => '县（市、区）还没有提交整改报告，不能评定。')
export const judgedBySelf = problem('patrol.second_person', 403, (d: { by: string }) => `整改情况由${d.by}填写，须由另一人评定。没有改动。`)
export const alreadyResolved = problem('patrol.issue_resolved', 409, (d: { no: number }) => `第${d.no}号问题已评定为解决，不再改动。`)
