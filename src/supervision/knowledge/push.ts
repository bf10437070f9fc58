import { actorId, actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { regionOf } from '#registry/regions'
import { alreadyAdopted, onlyCounties } from './errors.ts'
import type { PushRole } from './model.ts'

async function known(tx: Tx, id: string): Promise<{ title: string; kind: string }> {
  const found = await tx.maybe<{ title: string; kind: string }>(sql`select title, kind from knowledge where id = ${id} and retired_at is null`)
  if (!found) throw notFound({ what: '这篇材料' })
  return found
}

/** One row for each region: whoever holds one of the roles there, or below, finds it under 推送给我的. */
export async function push(tx: Tx, id: string, { roles, regionCodes, note }: { roles: readonly PushRole[]; regionCodes: readonly string[]; note: string }): Promise<{ ids: string[] }> {
  const { title, kind } = await known(tx, id), ids: string[] = []
  for (const code of new Set(regionCodes)) {
    const region = await regionOf(tx, code)
    const made = await tx.one<{ id: string }>(sql`insert into knowledge_pushes (knowledge_id, region_path, roles, note, by_id, by_name) values (${id}, ${region.path}, ${roles as string[]}, ${note}, ${actorId(tx.actor)}, ${actorName(tx.actor)}) returning id`)
    await record(tx, { type: 'knowledge.pushed', subject: { kind: 'knowledge', id }, region: region.path, data: { pushId: made.id, title, kind, roles, note } })
    ids.push(made.id)
  }
  return { ids }
}

/** Read once is read; by whom it was pushed to, nobody else's look is counted. */
export async function markRead(tx: Tx, id: string): Promise<void> {
  const { actor } = tx, found = await tx.maybe<{ knowledgeId: string; regionPath: string; mine: boolean }>(sql`select knowledge_id, region_path, roles && ${rolesOf(tx)}::text[] as mine from knowledge_pushes where id = ${id}`)
  if (!found?.mine || actor.kind !== 'user') throw notFound({ what: '这条推送' })
  const fresh = await tx.run(sql`insert into knowledge_reads (push_id, region_path, user_id, user_name) values (${id}, ${actor.scope}, ${actor.id}, ${actor.name}) on conflict (push_id, user_id) do nothing`)
  if (fresh) await record(tx, { type: 'knowledge.read', subject: { kind: 'knowledge', id: found.knowledgeId }, region: actor.scope, data: { pushId: id } })
}
export const rolesOf = ({ actor }: Tx): string[] => (actor.kind === 'user' ? [...actor.roles] : [])

export async function adopt(tx: Tx, id: string, { regionCode, adoptedOn, note }: { regionCode: string; adoptedOn: string; note: string }): Promise<{ id: string }> {
  const { title } = await known(tx, id), region = await regionOf(tx, regionCode)
  if (region.level !== 3) throw onlyCounties({})
  const made = await tx.maybe<{ id: string }>(sql`insert into knowledge_adoptions (knowledge_id, region_path, adopted_on, note, by_name) values (${id}, ${region.path}, ${adoptedOn}, ${note}, ${actorName(tx.actor)}) on conflict (knowledge_id, region_path) do nothing returning id`)
  if (!made) throw alreadyAdopted({ place: region.name })
  await record(tx, { type: 'knowledge.adopted', subject: { kind: 'knowledge', id }, region: region.path, data: { title, adoptedOn, note } })
  return made
}
