// Tip-offs of the demo city: those of these weeks, each as far as its verbs have brought it; none of 2022, for a verb acts today and the year's report counts none. Invented from the first word to the last.
import type { Actor } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { nameFrom, phoneFrom, placesOf, randomFrom, type Places } from '#registry/demo'
import { dismissTipoff, establishTipoff, extendTipoff, joinTipoff, transferTipoff, verifyTipoff } from './handle.ts'
import type { Identity, Matter } from './model.ts'
import { approveReward, notifyReward, proposeReward } from './pay.ts'
import { receiveTipoff } from './receive.ts'

// days since each came in: of those that wait one is nearly due, one is late
const ago = [3, 58, 34, 9, 6, 41, 27, 19, 48, 66] as const
type Far = 'received' | 'verifying' | 'extended' | 'transferred' | 'duplicate' | 'unfounded' | 'established' | 'proposed' | 'approved' | 'notified'
const matters: readonly (readonly [kind: Matter['kind'], title: string, description: string, far: Far, fine?: number])[] = [
  ['danger', '车间疏散门上锁', '三楼车间的疏散门下班后一直上锁，里面还住着人。', 'received'], ['illegal', '夜间无证生产烟花半成品', '每天晚上十点以后出货，没有任何安全设施。', 'verifying'], ['danger', '喷漆房没有防爆灯具', '喷漆房用的是普通日光灯，气味很重。', 'extended'],
  ['danger', '疏散门长期上锁', '同一家厂，三楼的门一直锁着。', 'duplicate'], ['other', '工地夜间施工噪声', '每晚施工到凌晨一点。', 'transferred'], ['danger', '地磅附近堆放气瓶', '看到几只气瓶没有固定。', 'unfounded'], ['illegal', '使用未取得资格的焊工', '焊工没有特种作业证，天天动火。', 'established', 26_000],
  ['danger', '有限空间作业不检测', '清池前不通风不检测，一个人就下去了。', 'proposed', 48_000], ['illegal', '关闭可燃气体报警器', '报警器一响就被关掉。', 'approved', 120_000], ['danger', '粉尘车间积尘严重', '打磨车间积尘很厚，除尘器长期停用。', 'notified', 60_000],
]

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const { there } = await tx.one<{ there: boolean }>(sql`select exists (select from tipoffs where demo) as there`)
  if (there) return
  const places = await placesOf(tx), random = randomFrom(350_580), people = await cast(tx), list = scale === 'small' ? matters.slice(0, 1) : matters
  const ids: string[] = []
  let first: string | undefined
  for (const [i, [kind, title, description, far, fine]] of list.entries()) {
    const { id } = await receiveTipoff(tx, { ...matterAt(places, i), kind, title, description, unitName: `演示${random.pick(['宏泰', '锦昌', '闽兴', '顺达'])}制造有限公司` }, i % 3 === 1 ? [] : [{ name: nameFrom(random), phone: phoneFrom(58_000 + i) } satisfies Identity], i % 4 === 3 ? 'phone' : 'web')
    ids.push(id)
    first ??= id
    if (people) await bring(tx, id, far, { first, fine: fine ?? null, ...people })
  }
  await tx.run(sql`update tipoffs set demo = true`)
  for (const [i, id] of ids.entries()) await backdate(tx, id, ago[i % ago.length] as number)
}

/** What was done in this minute happened over the days before: receipt and clock are moved back, and the steps lie between then and now. */
async function backdate(tx: Tx, id: string, days: number): Promise<void> {
  const back = sql`make_interval(days => ${days}, hours => ${days % 9})`
  await tx.run(sql`update tipoffs set received_at = received_at - ${back}, verify_due_at = verify_due_at - ${back}, finding_at = finding_at - ${back} * 0.4 where id = ${id}`)
  await tx.run(sql`update timers set due_at = due_at - ${back} where subject_kind = 'tipoff' and subject_id = ${id} and kind = 'tipoff.verify_due'`)
  await tx.run(sql`update tipoff_steps s set at = s.at - ${back} + ${back} * x.share from (select no, (row_number() over (order by no) - 1)::float8 / (count(*) over () + 1) as share from tipoff_steps where tipoff_id = ${id}) x where x.no = s.no`)
  await tx.run(sql`update tipoff_rewards set proposed_at = proposed_at - ${back} * 0.3, approved_at = approved_at - ${back} * 0.2, notified_at = notified_at - ${back} * 0.1, claim_due_at = claim_due_at - ${back} * 0.1 where tipoff_id = ${id}`)
}

const matterAt = ({ counties }: Places, i: number): { regionCode: string; site: string } => { const county = counties[i % counties.length] as Places['counties'][number]; return { regionCode: county.code, site: `${county.shortName}演示工业区` } }

/** Those who acted; none in a city that has no cast. */
async function cast(tx: Tx): Promise<{ handler: Actor; leader: Actor } | undefined> {
  const of = async (who: string): Promise<Actor | undefined> => {
    const user = await tx.maybe<{ id: string; name: string; roles: string[] }>(sql`select id, name, roles from users where cast_as = ${who}`)
    return user && { kind: 'user', ...user, scope: '', sessionId: '演示' }
  }
  const [handler, leader] = [await of('inspector_two'), await of('city_leader')]
  return handler && leader ? { handler, leader } : undefined
}

async function bring(tx: Tx, id: string, far: Far, o: { first: string; fine: number | null; handler: Actor; leader: Actor }): Promise<void> {
  const handler: Tx = { ...tx, actor: o.handler }, leader: Tx = { ...tx, actor: o.leader }
  if (far === 'received') return
  if (far === 'transferred') return void (await transferTipoff(handler, id, { to: '市城市管理局（演示）', note: '不属本部门职责' }))
  if (far === 'duplicate') return void (await joinTipoff(handler, id, { firstId: o.first, note: '' }))
  await verifyTipoff(handler, id, { note: '' })
  if (far === 'verifying') return
  if (far === 'extended') return void (await extendTipoff(leader, id, { reason: '需委托检测，情况复杂' }))
  if (far === 'unfounded') return void (await dismissTipoff(handler, id, { finding: '现场核查，气瓶已固定入笼，举报不属实。' }))
  await establishTipoff(handler, id, { finding: '现场核查属实，已责令改正。', fine: o.fine, danger: { title: '举报核查发现的隐患', description: '现场核查属实' } })
  if (far === 'established') return
  await proposeReward(handler, id)
  if (far === 'proposed') return
  await approveReward(leader, id)
  if (far === 'notified') await notifyReward(handler, id)
}
