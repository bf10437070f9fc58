// 立案: who investigates is said by the grade, the place and the harm; then the team, without those who have an interest.
import { today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { doer, move, ofCity, requireDay, requireState, takeCase, touch } from './act.ts'
import { addLimit } from './clock.ts'
import { leadOf, levelOf, mayEntrust, partnerOf } from './competence.ts'
import { due, limitNamed } from './deadlines.ts'
import { already, memberInterest, memberUndeclared, notEntrustable, otherLead, teamIncomplete } from './errors.ts'
import { beforeApproval, bodiesMissing, type Body, type Lead } from './model.ts'
import { accidentById, caseOfAccident, insertCase, insertStep, membersOf } from './store.ts'

type Opening = { accidentId: string; authority?: string; entrustedTo?: string; openedOn?: string }
type Done = { id: string; revision: number }

export const regionName = async (tx: Tx, code: string): Promise<string> => (await tx.maybe<{ name: string }>(sql`select name from regions where code = ${code}`))?.name ?? code
const segment = (path: string, n: number): string => path.split('/')[n] ?? path.split('/')[0] ?? ''

/** The name of the government whose work it is. */
async function authorityOf(tx: Tx, lead: Lead, grade: number | null, regionPath: string): Promise<string> {
  if (lead === 'other') return levelOf(grade) === 'state' ? '国务院' : '福建省人民政府'
  return `${await regionName(tx, segment(regionPath, lead === 'city' ? 0 : 1))}人民政府`
}

export async function openInvestigation(tx: Tx, given: Opening): Promise<Done> {
  const accident = await accidentById(tx, given.accidentId), day = await today(tx), by = doer(tx)
  if (!accident || accident.retired) throw notFound({ what: '这起事故' })
  if (await caseOfAccident(tx, accident.id)) throw already()
  if (given.entrustedTo && !mayEntrust(accident)) throw notEntrustable()
  const openedOn = given.openedOn ?? day
  requireDay(openedOn, accident.occurredOn, day)
  const lead = accident.ledBy === 'other' ? 'other' : leadOf(accident.grade)
  const authority = given.authority ?? await authorityOf(tx, lead, accident.grade, accident.regionPath)
  if (lead === 'city' && !ofCity(tx)) throw otherLead({ authority })
  const limit = await limitNamed(tx, 'report'), reportDueOn = addLimit(accident.occurredOn, limit)
  const c = { accidentId: accident.id, regionPath: accident.regionPath, lead, authority, entrustedTo: given.entrustedTo ?? null, partner: await partnerPlace(tx, accident), occurredOn: accident.occurredOn, openedOn, reportDueOn, by: by.name }
  const id = await insertCase(tx, c)
  await insertStep(tx, { id, regionPath: c.regionPath }, { from: null, verb: 'open', to: 'opened', byId: by.id, byName: by.name, note: authority, doc: null })
  await due(tx, { id, regionPath: c.regionPath }, 'investigation.report_due', reportDueOn, limit.article)
  await record(tx, { type: 'investigation.opened', subject: { kind: 'investigation', id }, region: c.regionPath, data: { accidentId: accident.id, lead, authority, entrustedTo: c.entrustedTo, partner: c.partner } })
  return { id, revision: 1 }
}

async function partnerPlace(tx: Tx, accident: { regionPath: string; enterpriseId: string | null }): Promise<string | null> {
  if (!accident.enterpriseId) return null
  const unit = await tx.maybe<{ regionPath: string }>(sql`select region_path from enterprises where id = ${accident.enterpriseId}`)
  const code = partnerOf(accident.regionPath, unit?.regionPath ?? null)
  return code ? regionName(tx, code) : null
}

export type NewMember = { revision: number; name: string; organization: string; body: Body; leader: boolean; interest: 'none' | 'has' | 'undeclared' }

/** 回避 (art. 23): nobody is on the team who has an interest, or has not said that he has none. */
export async function addMember(tx: Tx, id: string, m: NewMember): Promise<Done> {
  const c = await takeCase(tx, id, m.revision)
  requireState(c, beforeApproval, '列入调查组')
  if (m.interest === 'has') throw memberInterest({ name: m.name })
  if (m.interest === 'undeclared') throw memberUndeclared({ name: m.name })
  const { memberId } = await tx.one<{ memberId: string }>(sql`insert into investigation_members (investigation_id, region_path, name, organization, body, leader) values (${id}, ${c.regionPath}, ${m.name}, ${m.organization}, ${m.body}, ${m.leader}) returning id as member_id`)
  return touch(tx, c, 'member_added', { memberId, body: m.body, leader: m.leader, declared: m.interest })
}

/** Leaves the team: an interest came to light, or another is sent in his place. */
export async function removeMember(tx: Tx, id: string, memberId: string, given: { revision: number; reason: string }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision)
  requireState(c, beforeApproval, '调整调查组')
  const gone = await tx.run(sql`update investigation_members set removed_on = ${await today(tx)}, removed_reason = ${given.reason}, leader = false
    where id = ${memberId} and investigation_id = ${id} and removed_on is null`)
  if (!gone) throw notFound({ what: '这名成员' })
  return touch(tx, c, 'member_removed', { memberId, reason: given.reason })
}

const bodyWords: Record<Body, string> = { government: '人民政府', emergency: '应急管理部门', sector: '负有监管职责的部门', supervision: '监察机关', police: '公安机关', union: '工会', procuratorate: '人民检察院（邀请）', expert: '专家', partner: '单位所在地人民政府', unit: '事故发生单位' }

export async function beginInvestigation(tx: Tx, id: string, given: { revision: number }): Promise<Done> {
  const c = await takeCase(tx, id, given.revision), members = (await membersOf(tx, id)).filter((m) => !m.removedOn)
  requireState(c, ['opened'], '开始调查')
  const missing = bodiesMissing(members.map((m) => m.body), { entrusted: Boolean(c.entrustedTo), partner: Boolean(c.partner) }), leader = members.some((m) => m.leader)
  if (missing.length || !leader) throw teamIncomplete({ missing: missing.map((b) => bodyWords[b]), leader })
  return move(tx, c, 'begin')
}
