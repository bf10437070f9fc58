import type { z } from 'zod'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { changeApprover as approverPromise, changeTrigger as triggerPromise, readRules as rulesPromise } from './api.ts'

export const readRules = async (tx: Tx): Promise<z.output<typeof rulesPromise.reply>> => ({
  approvers: await tx.rows(sql`select region_level, level, post_title, role, source, verified from response_approvers order by region_level, level desc`),
  triggers: await tx.rows(sql`select track, level, condition, source, verified from response_triggers order by track desc, level desc`),
})

const changed = (tx: Tx, id: string, data: Record<string, unknown>) =>
  record(tx, { type: 'response_rule.changed', subject: { kind: 'response_rule', id }, region: tx.actor.kind === 'user' ? tx.actor.scope : '', data })

export async function changeApprover(tx: Tx, key: z.output<typeof approverPromise.params>, given: z.output<typeof approverPromise.body>): Promise<{ ok: true }> {
  const touched = await tx.run(sql`update response_approvers set post_title = ${given.postTitle}, role = ${given.role}, source = ${given.source}, verified = ${given.verified}
    where region_level = ${key.regionLevel} and level = ${key.level}`)
  if (!touched) throw notFound({ what: '这一级的签发权限' })
  await changed(tx, `approver-${key.regionLevel}-${key.level}`, given)
  return { ok: true }
}

export async function changeTrigger(tx: Tx, key: z.output<typeof triggerPromise.params>, given: z.output<typeof triggerPromise.body>): Promise<{ ok: true }> {
  const touched = await tx.run(sql`update response_triggers set condition = ${given.condition}, source = ${given.source}, verified = ${given.verified} where track = ${key.track} and level = ${key.level}`)
  if (!touched) throw notFound({ what: '这一级的启动条件' })
  await changed(tx, `trigger-${key.track}-${key.level}`, given)
  return { ok: true }
}

const posts: [regionLevel: number, level: number, post: string, role: string][] = [
  [2, 4, '指挥部办公室主任或副指挥', 'city_leader'], [2, 3, '副总指挥', 'city_leader'], [2, 2, '总指挥', 'city_leader'], [2, 1, '市委市政府主要领导', 'city_leader'],
  [3, 4, '指挥部办公室主任或副指挥', 'county_commander'], [3, 3, '副总指挥', 'county_commander'], [3, 2, '总指挥', 'county_commander'], [3, 1, '县（市、区）主要领导', 'county_commander'],
]
const conditions: [track: string, level: number, condition: string][] = [
  ['typhoon', 4, '发布台风Ⅳ级预警：热带气旋预计 48 至 72 小时内影响本市沿海'], ['typhoon', 3, '发布台风Ⅲ级预警：预计 48 小时内影响，风力 8 级以上'],
  ['typhoon', 2, '发布台风Ⅱ级预警：预计 24 小时内影响，风力 10 级以上，可能在本市附近登陆'], ['typhoon', 1, '发布台风Ⅰ级预警：预计 12 小时内影响，风力 12 级以上，可能正面袭击'],
  ['rain', 4, '发布暴雨Ⅳ级预警，或多个乡镇 12 至 24 小时雨量达 50 毫米'], ['rain', 3, '发布暴雨Ⅲ级预警，或 24 小时雨量达 100 毫米'],
  ['rain', 2, '发布暴雨Ⅱ级预警，或雨量达 150 毫米，中小河流超保证水位'], ['rain', 1, '发布暴雨Ⅰ级预警，或雨量达 250 毫米，水库出现险情'],
]

export async function seedRules(tx: Tx): Promise<void> {
  for (const [regionLevel, level, post, role] of posts)
    await tx.run(sql`insert into response_approvers (region_level, level, post_title, role, source) values (${regionLevel}, ${level}, ${post}, ${role}, '通行做法，待核对本市预案') on conflict do nothing`)
  for (const [track, level, condition] of conditions)
    await tx.run(sql`insert into response_triggers (track, level, condition, source) values (${track}, ${level}, ${condition}, '泉州市防汛防台风应急预案的实践归纳，待核对') on conflict do nothing`)
}
