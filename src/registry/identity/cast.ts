// The demo city's cast (演示): one person for each role, signed in by one click on this machine. They have no password: there is no other way in.
import { sql, type Tx } from '#kit/db'
import { createUser } from './accounts.ts'
import { noDemo } from './errors.ts'
import type { Role } from './model.ts'
import { startSession, type Opened, type Visit } from './sessions.ts'
import { accountByCast, setUnit } from './store.ts'

type Part = { who: string; name: string; role: Role; place: 'city' | 'county' | 'town' | 'beside' }

// invented names; phones 1990000 + four digits belong to nobody
const parts: readonly Part[] = [
  { who: 'city_duty', name: '陈望潮', role: 'city_duty', place: 'city' },
  { who: 'city_duty_two', name: '黄守夜', role: 'city_duty', place: 'city' },
  { who: 'city_leader', name: '林定澜', role: 'city_leader', place: 'city' },
  { who: 'office', name: '郑拟文', role: 'office', place: 'city' },
  { who: 'county_commander', name: '张惠民', role: 'county_commander', place: 'county' },
  { who: 'county_duty', name: '吴听雨', role: 'county_duty', place: 'county' },
  { who: 'team_leader', name: '谢先行', role: 'team_leader', place: 'county' },
  { who: 'town_cadre', name: '庄知水', role: 'town_cadre', place: 'town' },
  { who: 'informant', name: '何报讯', role: 'informant', place: 'town' },
  { who: 'enterprise_officer', name: '苏安全', role: 'enterprise_officer', place: 'town' },
  { who: 'sysadmin', name: '周系统', role: 'sysadmin', place: 'city' },
  { who: 'secadmin', name: '吕授权', role: 'secadmin', place: 'city' },
  { who: 'auditor', name: '施审计', role: 'auditor', place: 'city' },
  // who comes later stands at the end: a number follows from the place in this list
  { who: 'county_duty_beside', name: '许邻潮', role: 'county_duty', place: 'beside' },
  { who: 'inspector', name: '蔡明查', role: 'inspector', place: 'county' },
  { who: 'inspector_two', name: '洪复查', role: 'inspector', place: 'city' },
  { who: 'examiner', name: '沈督查', role: 'examiner', place: 'city' },
]

/** Makes the cast at the places given (region paths); whoever exists already is left alone. */
export async function createCast(tx: Tx, places: { city: string; county: string; town: string; /** another county, that sees nothing of this one */ beside?: string; /** for whom the safety officer and the team's leader speak */ units?: Readonly<Record<string, { id: string; name: string } | undefined>> }): Promise<void> {
  for (const [i, part] of parts.entries()) {
    const regionPath = places[part.place]
    if (!regionPath || (await accountByCast(tx, part.who))) continue
    const phone = `1990000${String(100 + i).padStart(4, '0')}`
    const unit = places.units?.[part.who], id = await createUser(tx, { login: `demo.${part.who}`, name: part.name, roles: [part.role], regionPath, phone, castAs: part.who })
    if (unit) await setUnit(tx, id, unit)
  }
}

export const hasCast = async (tx: Tx): Promise<boolean> => (await tx.one<{ found: boolean }>(sql`select exists (select from users where cast_as is not null) as found`)).found

export async function castMembers(tx: Tx): Promise<{ who: string; name: string; role: Role; regionName: string }[]> {
  const rows = await tx.rows<{ who: string; name: string; role: Role; regionName: string }>(sql`select u.cast_as as who, u.name, u.roles[1] as role, coalesce(r.name, '') as region_name
    from users u left join regions r on r.path = u.region_path where u.cast_as is not null and u.disabled_at is null and cardinality(u.roles) > 0`)
  const order = new Map(parts.map((p, i) => [p.who, i]))
  return rows.sort((a, b) => (order.get(a.who) ?? 99) - (order.get(b.who) ?? 99))
}

export async function signInAsCast(tx: Tx, who: string, visit: Visit): Promise<Opened> {
  const account = await accountByCast(tx, who)
  if (!account || account.disabledAt) throw noDemo({})
  return startSession(tx, account, 'cast', visit)
}
