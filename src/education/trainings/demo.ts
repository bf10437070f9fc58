// Courses of the demo city: the one of 183 people and five days in 2022, others beside it.
import { sql, type Tx } from '#kit/db'
import { type DemoRow, fillLedger, idOf, placesOf, randomFrom } from '#registry/demo'
import { trainings } from './ledger.ts'

const party = { name: '应急处置能力提升专题研讨班', kind: 'leaders', startedOn: '2022-09-19', days: 5, people: 183, passed: 183, hosts: '市委组织部、市应急管理局', venue: '市委党校', content: '突发事件应对法、信息报告、现场指挥、舆论引导，县（市、区）应急管理部门和乡镇党政主要领导参加' }
const others: readonly (readonly [name: string, kind: string, days: number, least: number, most: number])[] = [
  ['安全生产执法人员业务培训班', 'officers', 3, 90, 160], ['灾害信息员能力建设培训班', 'informants', 2, 220, 380], ['工贸企业主要负责人安全培训班', 'enterprise', 2, 120, 260], ['危险化学品企业安管人员培训班', 'enterprise', 3, 80, 140], ['有限空间作业安全培训', 'operators', 1, 60, 120], ['社会救援队伍骨干训练', 'teams', 4, 50, 90], ['救护员公益培训', 'public', 1, 80, 200],
]

export function trainingsOf(year: number, random = randomFrom(350_574 + year)): Record<string, unknown>[] {
  const rest = others.flatMap(([name, kind, days, least, most]) => [1, 2].map((term) => {
    const people = random.between(least, most)
    return { name: `${year}年第${term}期${name}`, kind, startedOn: `${year}-${String(term === 1 ? random.between(3, 6) : random.between(8, 11)).padStart(2, '0')}-${random.between(10, 26)}`, days, people, passed: people - random.between(0, 5), hosts: '市应急管理局', venue: '演示培训基地', content: '演示课程' }
  }))
  return [...(year === 2022 ? [party] : []), ...rest]
}

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const { city } = await placesOf(tx)
  const { today } = await tx.one<{ today: string }>(sql`select (anlan_now() at time zone 'Asia/Shanghai')::date::text as today`), year = Number(today.slice(0, 4))
  const all = scale === 'small' ? [party] : [2022, 2023, ...(year > 2023 ? [year] : [])].flatMap((of) => trainingsOf(of)).filter((t) => (t.startedOn as string) <= today)
  await fillLedger(tx, trainings, all.map((values, i): DemoRow => ({ id: idOf(1405, i + 1), place: city, values })))
}
