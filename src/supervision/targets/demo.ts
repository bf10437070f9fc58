// The targets that the report sets for 2023, with how far the demo city has come.
import type { Tx } from '#kit/db'
import { type DemoRow, fillLedger, idOf, placesOf } from '#registry/demo'
import { yearTargets } from './ledger.ts'

type Target = { name: string; kind: string; value: number; valueTo?: number; unit: string; done: number; owner: string; part: string; livelihood?: boolean }
export const targets2023: readonly Target[] = [
  { name: '落实省66项细化举措', kind: 'province_measures', value: 66, unit: '项', done: 66, owner: '市安办', part: '三（一）' }, { name: '落实市75项具体实施措施', kind: 'city_measures', value: 75, unit: '项', done: 71, owner: '市安办', part: '三（一）' }, { name: '推行齐抓共管、挂牌督办、曝光警示、举报奖励等机制', kind: 'mechanisms', value: 8, unit: '项', done: 8, owner: '市安办', part: '三（一）' },
  { name: '再筛选县（市、区）开展安全生产巡查', kind: 'patrolled_counties', value: 4, valueTo: 6, unit: '个', done: 5, owner: '市安委会', part: '三（四）' }, { name: '推进重点规划项目建设', kind: 'projects', value: 19, unit: '个', done: 14, owner: '市应急管理局', part: '三（六）' },
  { name: '试点建设乡镇（街道）综合应急管理站', kind: 'management_posts', value: 15, unit: '个', done: 15, owner: '市应急管理局', part: '三（六）', livelihood: true }, { name: '管理站达到“7个有”', kind: 'post_requirements', value: 7, unit: '个', done: 7, owner: '市应急管理局', part: '三（六）' }, { name: '管理站试点覆盖县（市、区）', kind: 'counties', value: 13, unit: '个', done: 13, owner: '市应急管理局', part: '三（六）' },
  { name: '沿海社会应急力量纳入救援体系', kind: 'coastal_teams', value: 17, unit: '支', done: 17, owner: '市应急管理局', part: '三（七）' }, { name: '提升建设自然灾害避灾点', kind: 'shelters', value: 200, unit: '个', done: 176, owner: '市应急管理局', part: '三（八）', livelihood: true }, { name: '筹建市级应急救援装备物资储备库', kind: 'depots', value: 1, valueTo: 2, unit: '个', done: 1, owner: '市应急管理局', part: '三（八）' },
]

export async function demo(tx: Tx): Promise<void> {
  const { city } = await placesOf(tx)
  const rows = targets2023.map(({ part, livelihood = false, valueTo = null, ...of }, i): DemoRow => ({ id: idOf(1408, i + 1), place: city, values: { ...of, valueTo, livelihood, year: 2023, dueOn: '2023-12-31', source: `泉应急〔2023〕10号 ${part}` } }))
  await fillLedger(tx, yearTargets, rows)
}
