// The fixed cast of the tests: one person per role, in the small city.
import { system } from '../access/index.ts'
import { sql, type Db } from '../db/index.ts'

export type CastName = 'cityDuty' | 'cityDutyTwo' | 'cityLeader' | 'countyCommander' | 'countyDuty' | 'otherCounty' | 'townCadre' | 'informant' | 'enterpriseOfficer' | 'teamLeader' | 'office' | 'sysadmin' | 'secadmin' | 'auditor' | 'inspector' | 'cityInspector' | 'examiner'
export type CastMember = { id: string; login: string; name: string; roles: string[]; regionPath: string }
export type Cast = Record<CastName, CastMember>

const city = '350500/'
const huian = '350500/350521/'
const jinjiang = '350500/350582/'
const luocheng = '350500/350521/350521100/'

// invented people
const people: readonly [CastName, string, string, string][] = [
  ['cityDuty', '陈值守', 'city_duty', city],
  ['cityDutyTwo', '黄夜班', 'city_duty', city],
  ['cityLeader', '林带班', 'city_leader', city],
  ['countyCommander', '张指挥', 'county_commander', huian],
  ['countyDuty', '吴县值', 'county_duty', huian],
  ['otherCounty', '许邻县', 'county_commander', jinjiang],
  ['townCadre', '庄镇长', 'town_cadre', luocheng],
  ['informant', '何信息', 'informant', luocheng],
  ['enterpriseOfficer', '苏安全', 'enterprise_officer', luocheng],
  ['teamLeader', '谢队长', 'team_leader', huian],
  ['office', '郑文秘', 'office', city],
  ['sysadmin', '周系统', 'sysadmin', city],
  ['secadmin', '吕安管', 'secadmin', city],
  ['auditor', '施审计', 'auditor', city],
  ['inspector', '蔡检查', 'inspector', huian],
  ['cityInspector', '洪复查', 'inspector', city],
  ['examiner', '沈督查', 'examiner', city],
]

const login = (name: string) => `test_${name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}`

/** Makes the small city and its cast; once per template. */
export async function makeSmallCity(db: Db): Promise<void> {
  const { smallCityData } = await import('../../registry/demo/index.ts')
  const { createUser } = await import('../../registry/identity/index.ts')
  const { demoAll } = await import('../../server.ts')
  await db.tx(system('tests'), async (tx) => {
    await smallCityData(tx)
    for (const [key, name, role, regionPath] of people) await createUser(tx, { login: login(key), name, roles: [role], regionPath, phone: `1990000${String(9000 + people.findIndex((p) => p[0] === key))}` })
  })
  await demoAll(db, 'small')
}

export async function castOf(db: Db): Promise<Cast> {
  const found = await db.tx(system('tests'), (tx) => tx.rows<CastMember>(sql`select id, login, name, roles, region_path from users where login like 'test\\_%'`))
  const entries = people.map(([key]) => [key, found.find((u) => u.login === login(key))] as const)
  return Object.fromEntries(entries) as Cast
}
