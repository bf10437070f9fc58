import { type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { Team } from './model.ts'
import * as store from './store.ts'

export async function teamOf(tx: Tx, id: string): Promise<Team> {
  const team = await store.find(tx, id)
  if (!team) throw notFound({ what: '这支队伍' })
  return team
}

/** ready 在位待命, standby 备勤, off 不可用. Saying the same again leaves no event. */
export async function setReadiness(tx: Tx, id: string, readiness: Team['readiness']): Promise<Team> {
  const before = await teamOf(tx, id)
  if (await store.setReadiness(tx, id, readiness))
    await record(tx, { type: 'team.readiness_changed', subject: { kind: 'team', id }, region: before.regionPath, data: { before: before.readiness, after: readiness } })
  return teamOf(tx, id)
}
