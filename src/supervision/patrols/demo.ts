// Invented patrols (演示): 2022 three teams in three counties, 2023 five, and this year's, which is under way. Findings are on institutions and mechanisms, in words of our own.
import { addDays, today as todayOf } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { setTimers } from '#kit/timers'
import { fillLedger, idOf, nameFrom, type Random, randomFrom } from '#registry/demo'
import { patrols } from './ledger.ts'
import { type Stage, stages, steps } from './model.ts'

const findings: readonly (readonly [kind: string, content: string, owner: string])[] = [
  ['responsibility', '党政领导干部安全生产责任清单未随分工调整更新，两名新任领导未纳入', '县委、县政府'], ['responsibility', '部分乡镇未按季度专题研究安全生产工作，会议记录以传达文件代替研究', '县政府'], ['responsibility', '开发区安全生产监管职责与属地乡镇划分不清，新建厂房存在监管空档', '县安办'],
  ['institution', '安委会成员单位考核办法沿用旧版，未把隐患整改率列入指标', '县安办'], ['institution', '专家参与检查的管理办法未制定，专家意见无反馈要求', '县应急管理局'], ['institution', '对新业态企业的行业主管部门未明确，未建立指派程序', '县安办'],
  ['mechanism', '部门间案件移送台账不连续，三个月无移送记录', '县安办'], ['mechanism', '企业风险分级结果未与执法计划衔接，检查频次未体现差异', '县应急管理局'], ['mechanism', '举报奖励资金未列入年度预算，奖励兑现周期偏长', '县财政局'], ['mechanism', '隐患整改验收由原检查人员自行确认，未落实复查回避', '县应急管理局'],
  ['supervision', '执法检查以口头指出为主，责令整改文书使用率偏低', '县应急管理局'], ['supervision', '委托乡镇执法后培训和案卷评查跟进不够', '县应急管理局'], ['supervision', '专项整治任务分解到单位后缺少节点督办', '县安办'],
]
type County = { code: string; path: string; name: string }
type Course = { id: string; county: County; year: number; no: number; stage: Stage; start: string }

/** days after the start on which each step was done */
const rhythm = [0, 0, 2, 6, 9, 24, 31, 78, 150]

export async function demoPatrols(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  if (await tx.maybe(sql`select 1 from patrols limit 1`)) return
  const counties = await tx.rows<County>(sql`select code, path, short_name as name from regions where level = 3 order by ordinal, code`), random = randomFrom(9)
  const today = await todayOf(tx), all = coursesOf(counties, today, scale).map((c) => ({ ...c, issues: c.stage === 'planned' ? [] : random.shuffled(findings).slice(0, 6 + random.between(0, 4)) }))
  await fillLedger(tx, patrols, all.map((c) => ({ id: c.id, place: c.county, values: valuesOf(c, c.issues.length, random) })))
  for (const c of all) await behind(tx, c, random)
}

function coursesOf(counties: readonly County[], today: string, scale: 'full' | 'small'): Course[] {
  const year = Number(today.slice(0, 4)), of = (code: string) => counties.find((c) => c.code === code)
  const list = (y: number, codes: readonly string[], start: string, stage: Stage): Course[] => codes.flatMap((code, i): Course[] => { const county = of(code); return county ? [{ id: idOf(0x539, y * 100 + i + 1), county, year: y, no: i + 1, stage, start }] : [] })
  if (scale === 'small') return list(year, ['350521'], addDays(today, -20), 'unannounced')
  return [
    ...list(2022, ['350502', '350583', '350524'], '2022-06-13', 'closed'), ...list(2023, ['350503', '350582', '350581', '350525', '350526'], '2023-05-15', 'closed'),
    ...list(year, ['350521'], addDays(today, -70), 'handover'), ...list(year, ['-', '350505'], addDays(today, -12), 'unannounced'), ...list(year, ['-', '-', '350504'], addDays(today, 21), 'planned'),
  ]
}

const done = (c: Course): number => (c.stage === 'planned' ? 0 : c.stage === 'closed' ? steps.length : stages.indexOf(c.stage))
const handed = (c: Course): boolean => done(c) >= 7

function valuesOf(c: Course, issues: number, random: Random): Record<string, unknown> {
  return {
    title: `对${c.county.name}的安全生产巡查（演示）`, year: c.year, no: c.no, leader: nameFrom(random), deputy: nameFrom(random), members: Array.from({ length: 6 }, () => nameFrom(random)).join('、'), startedOn: c.start, endedOn: addDays(c.start, 19), basis: '安全生产巡查工作制度', stage: c.stage,
    issues: handed(c) ? issues : 0, resolved: c.stage === 'closed' ? issues : 0, ...(handed(c) && { handoverNumber: `（泉州）安巡交〔${c.year}〕${c.no}号`, reportDueOn: addDays(c.start, 91) }), ...(c.stage === 'closed' && { reportedOn: addDays(c.start, 78) }),
  }
}

async function behind(tx: Tx, c: Course & { issues: readonly (readonly [string, string, string])[] }, random: Random): Promise<void> {
  const path = c.county.path, taken = steps.slice(0, done(c)), people = nameFrom(random)
  await tx.run(sql`insert into patrol_steps (patrol_id, step, region_path, planned_on, done_on, people, note, done_by) select ${c.id}, step, ${path}, day, case when done then day end, case when done then ${people} else '' end, '', case when done then ${people} end
    from unnest(${[...steps]}::text[], ${steps.map((_, i) => addDays(c.start, rhythm[i] as number))}::date[], ${steps.map((s) => taken.includes(s))}::boolean[]) as x(step, day, done)`)
  const closed = c.stage === 'closed', rows = c.issues.map(([kind, content, owner], i) => ({ n: i + 1, kind, content, owner: owner.replace('县', c.county.name.endsWith('区') ? '区' : '县') }))
  await tx.run(sql`insert into patrol_issues (patrol_id, no, region_path, kind, content, basis, owner, due_on, found_by, found_at, handed_over_at, rectified_on, rectified_note, rectified_name, verdict, judged_name, judged_at, judged_note)
    select ${c.id}, n, ${path}, kind, content, '安全生产巡查要点', owner, ${addDays(c.start, 75)}, ${people}, ${`${addDays(c.start, 10)}T08:00:00Z`}, ${handed(c) ? `${addDays(c.start, 31)}T08:00:00Z` : null}::timestamptz,
      case when ${closed} then ${addDays(c.start, 70)}::date end, case when ${closed} then '已修订制度并组织落实，台账附后' else '' end, case when ${closed} then '演示·县安办' end, case when ${closed} then 'resolved' end, case when ${closed} then ${people} end, case when ${closed} then ${`${addDays(c.start, 150)}T08:00:00Z`}::timestamptz end, case when ${closed} then '现场核实，已落实' else '' end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(n int, kind text, content text, owner text)`)
  if (!handed(c)) return
  const { text } = await nextNumber(tx, { series: '（泉州）安巡交', year: c.year, subject: { kind: 'patrol', id: c.id } })
  await tx.run(sql`update patrols set handover_number = ${text} where id = ${c.id}`)
  if (!closed) await setTimers(tx, [{ kind: 'patrol.report_due', dueAt: `${addDays(c.start, 91)}T16:00:00Z`, subject: { kind: 'patrol', id: c.id }, region: path, article: '安全生产巡查工作制度：整改报告期限', data: { title: `对${c.county.name}的安全生产巡查（演示）` } }])
}
