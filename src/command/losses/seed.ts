import { sql, type Tx } from '#kit/db'

const system = '自然灾害情况统计调查制度（应急〔2020〕19号）'
const rows: [key: string, name: string, nameEn: string, unit: string, unitEn: string, partOf: string | null, source: string][] = [
  ['transferred', '转移人数', 'People moved', '人', 'people', null, system], ['shelters_open', '避灾点开放', 'Shelters open', '处', 'sites', null, '市防指日常统计口径'],
  ['shelter_people', '避灾点在点人数', 'People in shelters', '人', 'people', null, '市防指日常统计口径'], ['affected', '受灾人口', 'People affected', '人', 'people', null, system],
  ['collapsed', '倒塌房屋', 'Rooms collapsed', '间', 'rooms', null, system], ['power_cut', '停电用户', 'Customers without power', '户', 'customers', null, '电力部门统计口径'],
  ['casualties', '伤亡', 'Casualties', '人', 'people', 'affected', system],
]

export async function seedIndicators(tx: Tx): Promise<void> {
  for (const [i, [key, name, nameEn, unit, unitEn, partOf, source]] of rows.entries())
    await tx.run(sql`insert into loss_indicators (key, name, name_en, unit, unit_en, ordinal, part_of, source) values (${key}, ${name}, ${nameEn}, ${unit}, ${unitEn}, ${i + 1}, ${partOf}, ${source}) on conflict do nothing`)
}
