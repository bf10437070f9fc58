// 演示: the assessment of 2021, held in 2022 by 14 departments in 6 groups, of 13 counties and the committee's members, with its final list; this year's, which is being scored; and one of staff.
import { sql, type Tx } from '#kit/db'
import { placesOf, randomFrom, type Places, type Random } from '#registry/demo'
import type { Plan } from './api.ts'
import { bandOf, type IndicatorInput, leavesFor, ranked, type State, sumOf, type TargetKind } from './model.ts'
import { writePlan } from './plan.ts'
import { schemeFor } from './schemes.ts'
import { groupRows, indicatorRows, stateOf } from './store.ts'

const leaf = (ref: string, parent: string, name: string, weight: number, rule: string, more: Partial<IndicatorInput> = {}): IndicatorInput => ({ ref, parent, name, weight, applies: 'all', rule, proof: '文件、台账、照片', figureKey: null, figureParams: {}, steps: [], ...more })
const heading = (ref: string, name: string): IndicatorInput => ({ ...leaf(ref, '', name, 1, ''), parent: null, weight: null, proof: '' })

/** Headings and leaves of 100 points, for counties and for departments (texts invented, 演示). */
const indicatorsOf = (drawn: boolean): IndicatorInput[] => [
  heading('1', '责任落实'), leaf('1.1', '1', '党政领导责任', 10, '主要负责人研究部署、带队检查，每缺一次扣 2 分'), leaf('1.2', '1', '部门监管责任', 8, '责任清单明确并公开，缺一个部门扣 1 分'), leaf('1.3', '1', '督查和约谈', 7, '对落后单位约谈，未约谈扣 2 分'),
  heading('2', '事故控制'), leaf('2.1', '2', '事故起数和死亡人数', 15, '同比下降得满分，上升按比例扣分'), leaf('2.2', '2', '较大以上事故', 10, '发生一起不得分'),
  heading('3', '隐患治理'), leaf('3.1', '3', '重大隐患整改', 10, '按期整改率'), leaf('3.2', '3', '检查问题整改', 5, '整改率'), leaf('3.3', '3', '举报核查', 5, '按期核查率'),
  heading('4', '基础建设'), leaf('4.1', '4', '标准化创建', 8, '完成年度任务'), leaf('4.2', '4', '宣传教育', 7, '完成年度任务'),
  heading('5', '应急和统筹'), leaf('5.1', '5', '预案和演练', 8, '修订预案、组织演练'),
  ...(drawn ? [leaf('5.2', '5', '典型经验报送', 7, '报送 3 篇以上得满分，1 篇以上得六成', { applies: 'county', figureKey: 'knowledge.count', figureParams: { region: '$region' }, steps: [[3, 100], [1, 60], [0, 0]] }), leaf('5.3', '5', '成员单位履职', 7, '按安委会部署完成', { applies: 'department' })] : [leaf('5.2', '5', '统筹协调', 7, '按安委会部署完成')]),
]

type Body = { id: string; name: string }
/** A group leader and one or two more; no target's own department in its group. */
function planOf({ counties, city }: Places, bodies: readonly Body[], groups: number, assessors: number, drawn: boolean): Plan {
  const teams = Array.from({ length: groups }, (_, g) => bodies.slice(0, assessors).filter((_, i) => i % groups === g))
  const freeGroup = (organizationId: string | null, wanted: number) => { for (let k = 0; k < groups; k++) { const g = (wanted + k) % groups; if (!teams[g]?.some((m) => m.id === organizationId)) return g + 1 } return null }
  return {
    indicators: indicatorsOf(drawn),
    groups: teams.map((team, g) => ({ no: g + 1, name: `第${'一二三四五六'[g]}考核组`, members: team.map((m, i) => ({ organizationId: m.id, name: i ? '业务骨干' : '组长', leads: i === 0 })) })),
    targets: [
      ...counties.map((c, i) => ({ kind: 'county' as const, name: c.name, organizationId: null, regionCode: c.code, groupNo: (i % groups) + 1 })),
      ...bodies.slice(0, 24).map((b, i) => ({ kind: 'department' as const, name: b.name, organizationId: b.id, regionCode: city.code, groupNo: freeGroup(b.id, i) })),
    ].filter((t) => t.groupNo !== null),
  }
}

async function make(tx: Tx, { city }: Places, a: { kind: 'unit' | 'staff'; year: number; heldIn: number; title: string; state: State }, plan: Plan): Promise<string> {
  const { id } = await tx.one<{ id: string }>(sql`insert into assessments (kind, year, held_in, title, state, region_code, region_path, demo, made_by) values (${a.kind}, ${a.year}, ${a.heldIn}, ${a.title}, ${a.state}, ${city.code}, ${city.path}, true, '演示') returning id`)
  await writePlan(tx, id, city.path, plan)
  return id
}

type Row = { target_id: string; indicator_id: string; stage: 'self' | 'group'; points: number; note: string; member_id: string | null; region_path: string }
/** Near full marks by themselves, somewhat less by the group; two targets with the same points. `share`: how many are scored yet. */
async function points(tx: Tx, id: string, random: Random, at: string, stages: readonly Row['stage'][], share = 1): Promise<Map<string, number>> {
  const indicators = await indicatorRows(tx, id), groups = await groupRows(tx, id), rows: Row[] = [], totals = new Map<string, number>()
  const targets = await tx.rows<{ id: string; kind: TargetKind; regionPath: string; groupId: string | null }>(sql`select id, kind, region_path, group_id from assessment_targets where assessment_id = ${id} order by kind, region_code, name`)
  let like: number[] = []
  for (const [n, target] of targets.entries()) {
    const leaves = leavesFor(indicators, target.kind).filter((l) => l.source === 'manual'), lost = n === 4 ? like : leaves.map(() => random.between(0, 5) / 2)
    like = lost
    const member = groups.find((g) => g.id === target.groupId)?.members[0]?.id ?? null, given = leaves.map((l, i) => Math.max(0, (l.weight as number) - (lost[i] ?? 0)))
    const row = (stage: Row['stage'], list: readonly number[]) => leaves.map((l, i): Row => ({ target_id: target.id, indicator_id: l.id, stage, points: list[i] as number, note: stage === 'self' ? '见佐证' : '', member_id: stage === 'group' ? member : null, region_path: target.regionPath }))
    if (stages.includes('self')) rows.push(...row('self', leaves.map((l) => (l.weight as number) - random.between(0, 1) / 2)))
    if (stages.includes('group') && n < targets.length * share) rows.push(...row('group', given))
    totals.set(target.id, sumOf(given))
  }
  await tx.run(sql`insert into assessment_scores (target_id, indicator_id, stage, points, note, member_id, region_path, by_name, at) select r.target_id, r.indicator_id, r.stage, r.points, r.note, r.member_id, r.region_path, '演示', ${at} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(target_id uuid, indicator_id uuid, stage text, points numeric, note text, member_id uuid, region_path text)`)
  return totals
}

async function finish(tx: Tx, id: string, totals: ReadonlyMap<string, number>): Promise<void> {
  const { bands } = await schemeFor(tx, 'unit', (await stateOf(tx, id)).year), targets = (await tx.rows<{ id: string; kind: TargetKind }>(sql`select id, kind from assessment_targets where assessment_id = ${id}`)).map((t) => ({ ...t, total: totals.get(t.id) ?? 0 }))
  const list = (['county', 'department'] as const).flatMap((kind) => ranked(targets.filter((t) => t.kind === kind))).map((t) => ({ id: t.id, total: t.total, rank: t.rank, band: bandOf(t.total, false, bands) }))
  await tx.run(sql`update assessment_targets t set total = r.total, band = r.band, rank = r.rank from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as r(id uuid, total numeric, band text, rank int) where t.id = r.id`)
}

const posts = ['综合岗位一', '综合岗位二', '执法岗位一', '执法岗位二', '值班岗位一']
const staffPlan = (places: Places): Plan => ({ indicators: [leaf('1', '', '岗位目标', 60, '按岗位责任书'), leaf('2', '', '值班和应急', 25, '值班无漏岗'), leaf('3', '', '学习培训', 15, '完成学时')].map((i) => ({ ...i, parent: null })), groups: [], targets: posts.map((name) => ({ kind: 'staff' as const, name, organizationId: null, regionCode: places.city.code, groupNo: null })) })

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  if (await tx.maybe(sql`select from assessments where demo limit 1`)) return
  const places = await placesOf(tx), full = scale === 'full', random = randomFrom(55_040), now = await tx.now(), year = now.getUTCFullYear()
  const bodies = await tx.rows<Body>(sql`select id, name from organizations where demo and retired_at is null and kind = ${full ? 'department' : 'bureau'} and ${full ? sql`true` : sql`region_path = ${places.city.path}`} order by code`)
  const size = full ? { groups: 6, assessors: 14 } : { groups: 1, assessors: 1 }
  const last = await make(tx, places, { kind: 'unit', year: 2021, heldIn: 2022, title: '2021年度安全生产目标责任考核', state: 'final' }, planOf(places, bodies, size.groups, size.assessors, false))
  await finish(tx, last, await points(tx, last, random, '2022-03-10T02:00:00Z', ['self', 'group']))
  const running = await make(tx, places, { kind: 'unit', year: year - 1, heldIn: year, title: `${year - 1}年度安全生产目标责任考核（演示）`, state: 'scoring' }, planOf(places, bodies, size.groups, size.assessors, true))
  await points(tx, running, random, now.toISOString(), ['self', 'group'], 0.6)
  await make(tx, places, { kind: 'staff', year, heldIn: year, title: `${year}年机关绩效考核（演示）`, state: 'self' }, staffPlan(places))
}
