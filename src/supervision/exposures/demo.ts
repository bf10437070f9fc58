// Exposures of the demo city: 102 published in 2022, and some of these weeks, each where its clock stands. Enterprises of the demo ledger, invented problems.
import { addDays, dayEnd } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { setTimers } from '#kit/timers'
import { type DemoRow, fillLedger, idOf, type Random, randomFrom } from '#registry/demo'
import { exposures } from './ledger.ts'

export type Candidate = { id: string; name: string; sector: string | null; regionCode: string; regionPath: string }
const problems = ['安全出口上锁，经责令仍未整改', '粉尘车间除尘系统长期停用', '有限空间作业未审批、未检测', '特种作业人员无证上岗', '可燃气体报警器关闭', '危险化学品混存混放', '消防设施瘫痪，自动报警长期故障', '违规动火作业', '未按规定设置安全警示标志且拒不改正', '安全培训记录弄虚作假']
const trades = ['trade', 'chemical', 'mine', 'construction', 'road', 'gas']

/** One of 2022: told, five days to object, decided, published, its time long up. */
export function exposureOf2022(of: Candidate, i: number, random: Random): DemoRow {
  const foundOn = addDays('2022-01-04', Math.floor((i * 325) / 102)), noticedOn = addDays(foundOn, 3), decidedOn = addDays(noticedOn, 6), publishedOn = addDays(decidedOn, random.between(1, 4)), expiresOn = addDays(publishedOn, 90), remedied = random.next() < 0.85 ? addDays(publishedOn, random.between(8, 88)) : null
  return rowOf(of, i, { foundOn, noticedOn, objectionDueOn: addDays(noticedOn, 5), decidedOn, decision: '企业在异议期内未提出异议，事实清楚', publishedOn, publishedName: '演示', expiresOn, remediedOn: remedied, status: 'taken_down', takenDownOn: remedied ?? expiresOn, takenDownWhy: remedied ? 'remedied' : 'expired' })
}

const rowOf = (of: Candidate, i: number, values: Record<string, unknown>): DemoRow => ({ id: idOf(1420, i + 1), place: { code: of.regionCode, path: of.regionPath }, values: {
  name: of.name, enterpriseId: of.id, problem: problems[i % problems.length], trade: trades.includes(of.sector ?? '') ? of.sector : 'other', basis: `演应急检〔${String(values.foundOn).slice(0, 4)}〕${i + 1}号`, demand: '立即停止违法行为，限期整改，复查合格前不得恢复', ...values,
} })

/** Those of these weeks, by what has happened to them so far. */
export function exposuresOfNow(list: readonly Candidate[], today: string, first: number): DemoRow[] {
  const ago = (days: number) => addDays(today, -days)
  const told = (noticed: number) => ({ foundOn: ago(noticed + 4), noticedOn: ago(noticed), objectionDueOn: addDays(ago(noticed), 5) })
  const decided = (noticed: number) => ({ ...told(noticed), decidedOn: ago(noticed - 6), decision: '异议期满，事实清楚' })
  const shown = (noticed: number) => ({ ...decided(noticed), publishedOn: ago(noticed - 7), publishedName: '演示', expiresOn: addDays(ago(noticed - 7), 90), status: 'published' })
  const all: Record<string, unknown>[] = [{ foundOn: ago(1), status: 'draft' }, { ...told(2), status: 'noticed' }, { ...told(4), objectedOn: ago(1), objection: '上锁的门已于检查次日拆除，请求复核', status: 'objected' }, { ...decided(8), status: 'upheld' },
    ...[12, 26, 47, 68, 90].map((days) => shown(days)), { ...shown(110), status: 'taken_down', takenDownOn: ago(13), takenDownWhy: 'expired' }]
  return all.flatMap((values, i) => { const of = list[i]; return of ? [rowOf(of, first + i, values)] : [] })
}

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const candidates = await tx.rows<Candidate>(sql`select id, name, sector, region_code, region_path from enterprises where demo and right(id::text, 2) in ('17', '5b', '9d') order by id limit 400`), random = randomFrom(350_585)
  const chosen = [...new Map(random.shuffled(candidates).map((of) => [of.name, of])).values()], { today } = await tx.one<{ today: string }>(sql`select (anlan_now() at time zone 'Asia/Shanghai')::date::text as today`)
  const past = scale === 'small' ? [] : chosen.slice(0, 102).map((of, i) => exposureOf2022(of, i, random)), now = exposuresOfNow(chosen.slice(past.length), today, past.length)
  if (await fillLedger(tx, exposures, [...past, ...now])) await clocks(tx)
}

const clocks = async (tx: Tx): Promise<void> => {
  const open = await tx.rows<{ id: string; regionPath: string; status: string; day: string }>(sql`select id, region_path, status, case status when 'published' then expires_on else objection_due_on end::text as day from exposures where demo and status in ('noticed', 'published')`)
  await setTimers(tx, open.map(({ id, regionPath, status, day }) => ({ kind: status === 'published' ? 'exposure.expired' : 'exposure.objection_over', subject: { kind: 'exposure', id }, region: regionPath, dueAt: dayEnd(day), article: '标准“曝光的异议期与公开期”' })))
}
