// The thirteen groups of the demo city's campaign of 2022, one for each county, and the four of today's. People are invented.
import { sql, type Tx } from '#kit/db'
import { type Random, randomFrom } from '#registry/demo'
import type { Group } from './api.ts'
import { putGroup } from './campaigns.ts'

const departments = ['市应急管理局', '市公安局', '市住房和城乡建设局', '市交通运输局', '市城市管理局', '市消防救援支队', '市市场监督管理局', '市工业和信息化局', '市海洋与渔业局', '市教育局', '市商务局', '市文化广电和旅游局', '市农业农村局', '市卫生健康委员会'] as const
const surnames = [...'陈林黄王吴李张蔡许郑郭苏庄洪曾杨谢刘叶周'], given = ['志明', '建华', '文彬', '国强', '丽芳', '海峰', '永安', '俊杰', '思远', '明辉', '惠玲', '晓东', '伟民', '宏达', '秀珍']
const nameBy = (random: Random): string => random.pick(surnames) + random.pick(given)

export type Place = { code: string; name: string; path: string }
export const countiesOf = (tx: Tx): Promise<Place[]> => tx.rows(sql`select code, short_name as name, path from regions where level = 3 order by ordinal, code`)

export function groupsFor(counties: readonly Place[], count: number, seed: number): Group[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, (_, i): Group => {
    const own = [departments[i % departments.length], departments[(i + 5) % departments.length], departments[(i + 9) % departments.length]] as string[]
    const members = own.map((department, n) => ({ userId: null, name: nameBy(random), department, duty: n === 0 ? 'leader' as const : n === 1 ? 'liaison' as const : 'member' as const }))
    return { no: i + 1, name: `第${i + 1}检查组`, leader: members[0]?.name ?? '', departments: own, counties: counties.filter((_, c) => c % count === i).map((c) => c.code), members }
  })
}

/** The campaign's row through the ledger is the caller's; its groups and lists here. */
export async function equip(tx: Tx, campaignId: string, regionPath: string, groups: readonly Group[], checklistIds: readonly string[]): Promise<void> {
  for (const g of groups) await putGroup(tx, campaignId, regionPath, g)
  await tx.run(sql`insert into inspection_campaign_checklists (campaign_id, region_path, checklist_id) select ${campaignId}, ${regionPath}, id from unnest(${checklistIds}::uuid[]) as id`)
}
