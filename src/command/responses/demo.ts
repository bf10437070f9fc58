// The eight responses of the demo city in 2022, 57 days in all (泉应急〔2023〕10号, 一): no two overlap, so that the sum of their days and the days on which one was in force are the same.
// Days are calendar days of Beijing, both ends included, as the figure counts them. Invented courses; signed and numbered as any other.
import { sql, type Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { seriesOf } from './model.ts'

type Past = { title: string; kind: 'typhoon' | 'rainstorm'; from: string; to: string; levels: readonly (1 | 2 | 3 | 4)[] }
export const past: readonly Past[] = [
  { title: '5月中旬强降雨防御', kind: 'rainstorm', from: '2022-05-10', to: '2022-05-16', levels: [4] }, { title: '6月上旬持续性降雨防御', kind: 'rainstorm', from: '2022-06-05', to: '2022-06-12', levels: [4, 3] }, { title: '6月中旬暴雨过程防御', kind: 'rainstorm', from: '2022-06-17', to: '2022-06-23', levels: [4] },
  { title: '7月初台风外围影响防御', kind: 'typhoon', from: '2022-07-02', to: '2022-07-06', levels: [4, 3] }, { title: '7月下旬局地暴雨防御', kind: 'rainstorm', from: '2022-07-20', to: '2022-07-24', levels: [4] }, { title: '8月台风外围影响防御', kind: 'typhoon', from: '2022-08-08', to: '2022-08-12', levels: [4] },
  { title: '9月台风外围影响防御', kind: 'typhoon', from: '2022-09-02', to: '2022-09-15', levels: [4, 3, 2] }, { title: '11月底秋冬连雨防御', kind: 'rainstorm', from: '2022-11-25', to: '2022-11-30', levels: [4] },
]
const at = (day: string, time: string) => `${day}T${time}:00+08:00`
type Signers = { drafter: { id: string; name: string }; signer: { id: string; name: string; post: string }; region: { code: string; path: string; level: number; shortName: string; name: string } }

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  if (scale === 'small') return
  const { there } = await tx.one<{ there: boolean }>(sql`select exists (select from incidents where opened_by = '演示' and started_at < '2023-01-01') as there`), signers = await signersOf(tx)
  if (!there && signers) for (const one of past) await respond(tx, one, signers)
}

/** Two of the cast: who drafts does not sign. */
async function signersOf(tx: Tx): Promise<Signers | undefined> {
  const person = (who: string) => tx.maybe<{ id: string; name: string }>(sql`select id, name from users where cast_as = ${who}`)
  const [drafter, signer] = [await person('city_duty'), await person('city_leader')]
  const region = await tx.one<Signers['region']>(sql`select code, path, level, short_name, name from regions where level = 2`)
  const { post } = await tx.one<{ post: string }>(sql`select coalesce((select post_title from response_approvers where region_level = 2 and level = 4), '指挥长') as post`)
  return drafter && signer ? { drafter, signer: { ...signer, post }, region } : undefined
}

async function respond(tx: Tx, one: Past, by: Signers): Promise<void> {
  const [began, ended] = [at(one.from, '08:30'), at(one.to, '17:00')], { region } = by
  const incident = await tx.one<{ id: string }>(sql`insert into incidents (title, class, kind, grade, place, region_code, region_path, started_at, known_at, source, summary, opened_at, opened_by, final_at)
    values (${one.title}, 'natural', ${one.kind}, null, ${region.name}, ${region.code}, ${region.path}, ${began}, ${began}, 'report', '演示', ${began}, '演示', ${ended}) returning id`)
  await tx.run(sql`insert into incident_closures (incident_id, region_path, reason, closed_at, closed_by) values (${incident.id}, ${region.path}, '影响解除，险情处置完毕', ${ended}, ${by.signer.name})`)
  const response = await tx.one<{ id: string }>(sql`insert into responses (incident_id, track, region_code, region_path, level, started_at, ended_at)
    values (${incident.id}, ${one.kind === 'typhoon' ? 'typhoon' : 'rain'}, ${region.code}, ${region.path}, ${one.levels.at(-1)}, ${began}, ${ended}) returning id`)
  const steps = [...one.levels, null]
  for (const [i, to] of steps.entries()) await sign(tx, one, by, { id: response.id, from: steps[i - 1] ?? null, to, when: to === null ? ended : new Date(Date.parse(began) + i * 26 * 3_600_000).toISOString() })
}

async function sign(tx: Tx, one: Past, { drafter, signer, region }: Signers, step: { id: string; from: number | null; to: number | null; when: string }): Promise<void> {
  const kind = step.from === null ? 'start' : step.to === null ? 'end' : 'raise', number = await nextNumber(tx, { series: seriesOf(region), year: 2022, subject: { kind: 'response', id: step.id } })
  const whole = step.to === null ? [null, null, null] : [`启动${one.kind === 'typhoon' ? '防台风' : '防暴雨'}应急响应`, at(one.to, '20:00'), '巡查低洼、地灾点和在建工地，危险区人员转移。']
  await tx.run(sql`insert into response_changes (response_id, region_path, kind, from_level, to_level, reason, matter, expected_until, measures, drafted_at, drafted_by, drafted_by_name, signed_at, signed_by, signed_by_name, signed_as, doc_year, doc_no, doc_text)
    values (${step.id}, ${region.path}, ${kind}, ${step.from}, ${step.to}, ${step.to === null ? '影响减弱，各地恢复正常' : `${one.title}（演示）`}, ${whole[0]}, ${whole[1]}, ${whole[2]}, ${step.when}, ${drafter.id}, ${drafter.name}, ${step.when}, ${signer.id}, ${signer.name}, ${signer.post}, ${number.year}, ${number.no}, ${number.text})`)
}
