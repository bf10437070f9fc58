// Entering, changing and retiring teams.
import { type Tx } from '#kit/db'
import { record } from '#kit/events'
import { sealPhone } from '#registry/ledger'
import { regionOf } from '#registry/regions'
import { alreadyRetired } from './errors.ts'
import type { Team } from './model.ts'
import { teamOf } from './readiness.ts'
import * as store from './store.ts'

export async function addTeam(tx: Tx, { phone, ...given }: store.Given & { phone: string }): Promise<{ id: string }> {
  const { path } = await regionOf(tx, given.regionCode)
  const { id } = await store.insert(tx, given, path, sealPhone(phone))
  await record(tx, { type: 'team.added', subject: { kind: 'team', id }, region: path, data: { name: given.name, skills: given.skills } })
  return { id }
}

export async function changeTeam(tx: Tx, id: string, { phone, ...given }: store.Given & { phone?: string }): Promise<Team> {
  const before = await teamOf(tx, id)
  if (before.retiredAt) throw alreadyRetired({})
  const { path } = await regionOf(tx, given.regionCode)
  await store.update(tx, id, given, path, phone ? sealPhone(phone) : undefined)
  await record(tx, { type: 'team.changed', subject: { kind: 'team', id }, region: path, data: { nameBefore: before.name, name: given.name, skills: given.skills, newPhone: Boolean(phone) } })
  return teamOf(tx, id)
}

export async function retireTeam(tx: Tx, id: string, reason: string): Promise<void> {
  const { regionPath, name } = await teamOf(tx, id)
  if (!(await store.retire(tx, id))) throw alreadyRetired({})
  await record(tx, { type: 'team.retired', subject: { kind: 'team', id }, region: regionPath, data: { name, reason } })
}
