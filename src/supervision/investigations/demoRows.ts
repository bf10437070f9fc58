// 演示: the rows of a case out of its plan. Invented people and units; the demo city names no real firm.
import { addDays } from '#kit/calendar'
import { idOf, nameFrom, type Random } from '#registry/demo'
import { addMonths } from './clock.ts'
import type { Plan } from './demoPlan.ts'
import { bodies, clauses, parts, type Verb } from './model.ts'

export type Rows = Record<'investigations' | 'investigation_steps' | 'investigation_members' | 'investigation_appraisals' | 'investigation_extensions' | 'accountabilities' | 'investigation_measures' | 'evaluations' | 'evaluation_items' | 'investigation_gates', Record<string, unknown>[]>
export const noRows = (): Rows => ({ investigations: [], investigation_steps: [], investigation_members: [], investigation_appraisals: [], investigation_extensions: [], accountabilities: [], investigation_measures: [], evaluations: [], evaluation_items: [], investigation_gates: [] })
export const caseId = (n: number): string => idOf(0x510, n)

const at = (day: string, hour = '10:00'): string => `${day}T${hour}:00+08:00`
const docWord = (p: Plan): string => (p.lead === 'city' ? '泉政函' : p.lead === 'county' ? '县政函' : '事故批')
const authorityOf = (p: Plan): string => (p.lead === 'city' ? '泉州市人民政府' : p.lead === 'county' ? `${p.accident.county}人民政府` : '有管辖权的行业主管部门')

/** `held`: how many units and people answered for it. */
export function rowsOf(rows: Rows, p: Plan, n: number, held: { units: number; people: number }, archiveNo: string | null, random: Random): void {
  const id = caseId(n), own = { investigation_id: id, region_path: p.accident.regionPath }, leader = nameFrom(random), clerk = nameFrom(random)
  const findings = p.submittedOn ? findingsOf(p) : p.begunOn ? { course: '现场勘查和询问笔录已完成，正在分析原因。' } : {}
  rows.investigations.push({ id, accident_id: p.accident.id, region_path: p.accident.regionPath, state: p.state, state_since: p.stateSince, lead: p.lead, authority: authorityOf(p), occurred_on: p.accident.occurredOn, opened_on: p.openedOn, demo: true, findings, report_due_on: p.reportDueOn, updated_by: '演示', ...above(p, n), ...days(p, n, clerk), ...(archiveNo ? { archive_no: archiveNo } : {}) })
  steps(p, clerk, leader).forEach((s, i) => rows.investigation_steps.push({ ...own, seq: i + 1, ...s }))
  if (p.begunOn) rows.investigation_members.push(...bodies.slice(0, 7).map((body) => ({ ...own, name: body === 'emergency' ? leader : nameFrom(random), organization: organizationOf(p, body), body, leader: body === 'emergency', declared_at: at(p.openedOn), signed_on: body === 'procuratorate' ? null : p.submittedOn })))
  if (p.pause) rows.investigation_appraisals.push({ ...own, subject: '设备失效原因技术鉴定', agency: '演示检验检测中心', from_on: p.pause.fromOn, until_on: p.pause.untilOn, conclusion: p.pause.untilOn ? '已出具鉴定报告' : null })
  if (p.extension) rows.investigation_extensions.push({ ...own, days: p.extension.days, reason: '现场复原和技术分析需要时间', asked_at: at(p.extension.askedOn), asked_by_name: leader, decided_at: at(p.extension.askedOn, '16:00'), decided_by_name: nameFrom(random), granted: true, doc: `${docWord(p)}〔${p.extension.askedOn.slice(0, 4)}〕${(n % 180) + 1}号` })
  accountable(rows, p, own, held, random)
  measures(rows, p, own, n, nameFrom(random))
  if (p.closedOn) for (const clause of clauses) rows.investigation_gates.push({ ...own, clause, evidence: proofs[clause], at: at(addDays(p.closedOn, -2)), by_name: clerk })
}

const proofs = { cause: '调查报告第四部分、现场勘查和鉴定材料', liability: '处罚决定书、处分文件和缴款凭证', rectification: '整改评估报告和现场照片', education: '警示教育会议签到表、培训考核记录' } as const

function findingsOf(p: Plan): Record<string, string> {
  const said: Record<(typeof parts)[number], string> = {
    profile: `${p.accident.unitName}，证照在有效期内。`, course: '经勘查、询问和查阅资料，事故经过已查明。', casualties: `造成 ${p.accident.deaths ?? 0} 人死亡，直接经济损失已核定。`, directCause: p.accident.directCause ?? '作业人员违反操作规程。', indirectCause: '安全教育培训不到位，现场管理缺失，隐患排查治理不彻底。',
    nature: '生产安全责任事故。', liability: '对责任单位和人员提出处理建议，见责任追究。', prevention: '提出防范和整改措施，见整改措施。', rescue: '报警及时，处置得当，未造成次生事故。',
  }
  return said
}

const organizationOf = (p: Plan, body: string): string => {
  const of = p.lead === 'county' ? p.accident.county : '泉州市'
  return ({ government: `${of}政府办公室`, emergency: `${of}应急管理局`, sector: `${of}行业主管部门`, supervision: `${of}监察委员会`, police: `${of}公安局`, union: `${of}总工会`, procuratorate: `${of}人民检察院` } as Record<string, string>)[body] ?? of
}

/** 提级 and 挂牌 as rows have them. */
function above(p: Plan, n: number): Record<string, unknown> {
  const year = p.accident.occurredOn.slice(0, 4)
  return {
    ...(p.escalatedOn ? { escalated_on: p.escalatedOn, escalated_reason: '社会关注度高，有必要由市级调查', escalated_doc: `泉政函〔${year}〕${(n % 90) + 10}号`, escalated_by: '市人民政府' } : {}),
    ...(p.listedOn ? { listed_on: p.listedOn, listing_no: `泉安委督〔${year}〕${n % 1000}号`, listing_body: '泉州市安全生产委员会', listing_due_on: addDays(p.listedOn, 60), reviewed_on: p.reviewedOn, review_opinion: p.reviewedOn ? '同意报告' : null, reviewed_by: p.reviewedOn ? '市安办' : null, lifted_on: p.publishedOn, lifted_by: p.publishedOn ? '市安办' : null } : {}),
  }
}

function days(p: Plan, n: number, clerk: string): Record<string, unknown> {
  return {
    submitted_on: p.submittedOn, approval_due_on: p.submittedOn && addDays(p.submittedOn, 15), approved_on: p.approvedOn, approval_doc: p.approvedOn && `${docWord(p)}〔${p.approvedOn.slice(0, 4)}〕${(n % 300) + 1}号`, approved_by: p.approvedOn && authorityOf(p),
    published_on: p.publishedOn, publication_url: p.publishedOn && `https://example.gov.cn/accidents/${n}`, closed_on: p.closedOn, closed_by_name: p.closedOn && clerk, close_reason: p.closedOn && '四不放过全部落实，整改评估完成',
  }
}

/** The steps in their order; a pause and an escalation stand where they were. */
export function steps(p: Plan, clerk: string, leader: string): Record<string, unknown>[] {
  const walked: [Verb, string | null][] = [['open', p.openedOn], ['escalate', p.escalatedOn], ['begin', p.begunOn], ['suspend', p.pause?.fromOn ?? null], ['resume', p.pause?.untilOn ?? null], ['submit', p.submittedOn], ['review', p.reviewedOn], ['approve', p.approvedOn], ['enforce', p.enforcedOn], ['publish', p.publishedOn], ['evaluate', p.evaluatedOn], ['close', p.closedOn]]
  const to = { open: 'opened', escalate: 'opened', begin: 'investigating', suspend: 'suspended', resume: 'investigating', submit: 'submitted', review: 'reviewed', approve: 'approved', enforce: 'enforcing', publish: 'published', evaluate: 'evaluated', close: 'closed', return: 'investigating' } as const
  let from: string | null = null
  return walked.filter((w): w is [Verb, string] => w[1] !== null).map(([verb, day]) => {
    const step = { from_state: from, verb, to_state: to[verb], at: at(day), by_name: verb === 'begin' || verb === 'submit' ? leader : verb === 'review' ? '市安办' : verb === 'approve' ? authorityOf(p) : clerk, note: verb === 'open' ? authorityOf(p) : '' }
    from = to[verb]
    return step
  })
}

const forPeople = ['party_discipline', 'administrative_penalty', 'administrative_discipline', 'administrative_penalty', 'organization', 'internal'] as const
function accountable(rows: Rows, p: Plan, own: Record<string, unknown>, held: { units: number; people: number }, random: Random): void {
  if (!p.submittedOn) return
  const done = p.publishedOn, when = { proposed_on: p.submittedOn, decided_on: p.approvedOn, done_on: done, state: done ? 'done' : p.approvedOn ? 'decided' : 'proposed', decided_doc: p.approvedOn && '见批复', evidence: done && '决定书和执行凭证已归档' }
  const units = [p.accident.unitName, `${p.accident.unitName}的发包单位`, `${p.accident.unitName}的监理单位`, `${p.accident.unitName}的属地监管单位`]
  for (const name of units.slice(0, held.units)) rows.accountabilities.push({ ...own, party: 'unit', name, post: null, measure: 'administrative_penalty', detail: '行政罚款', amount: random.between(30, 60), ...when })
  for (let i = 0; i < held.people; i++) rows.accountabilities.push({ ...own, party: 'person', name: nameFrom(random), post: i === 0 ? '主要负责人' : i === 1 ? '安全管理人员' : '现场负责人', measure: forPeople[i % forPeople.length], detail: '', amount: null, ...when })
}

const asked = ['完善操作规程和现场警戒，设置联锁或防护', '开展全员安全培训并考核，留存记录', '开展同类隐患排查，建立台账并逐项整改'] as const
function measures(rows: Rows, p: Plan, own: Record<string, unknown>, n: number, evaluator: string): void {
  if (!p.submittedOn) return
  asked.forEach((text, i) => {
    const id = idOf(0x511, n * 4 + i)
    rows.investigation_measures.push({ id, ...own, text, unit: p.accident.unitName, due_on: addDays(p.submittedOn as string, 60 + i * 30) })
    if (p.evaluatedOn) rows.evaluation_items.push({ measure_id: id, ...own, result: 'done', evidence: '查阅台账、现场核查', opinion: '已落实', at: at(p.evaluatedOn), by_name: evaluator })
  })
  if (p.approvedOn) rows.evaluations.push({ ...own, start_on: addMonths(p.approvedOn, 10), due_on: addMonths(p.approvedOn, 12), done_on: p.evaluatedOn, done_by: p.evaluatedOn && evaluator, opinion: p.evaluatedOn && '整改和防范措施均已落实' })
}
