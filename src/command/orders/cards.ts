import type { z } from 'zod'
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { addCard as addPromise, changeCard as changePromise } from './api.ts'

const scopeOf = (tx: Tx) => (tx.actor.kind === 'user' ? tx.actor.scope : '')

/** A changed card counts from the next activation on; orders already sent keep the words they were sent with. */
export async function changeCard(tx: Tx, id: string, c: z.output<typeof changePromise.body>): Promise<{ id: string }> {
  const touched = await tx.run(sql`update plan_cards set title = ${c.title}, measure = ${c.measure}, addressee = ${c.addressee}, org_code = ${c.addressee === 'bureau' ? c.orgCode : null},
    sign_minutes = ${c.signMinutes}, complete_minutes = ${c.completeMinutes}, source = ${c.source}, verified = ${c.verified}, changed_at = anlan_now(), changed_by = ${actorName(tx.actor)},
    disabled_at = case when ${c.disabled} then coalesce(disabled_at, anlan_now()) end where id = ${id}`)
  if (!touched) throw notFound({ what: '这张预案卡片' })
  await record(tx, { type: 'plan_card.changed', subject: { kind: 'plan_card', id }, region: scopeOf(tx), data: c })
  return { id }
}

export async function addCard(tx: Tx, c: z.output<typeof addPromise.body>): Promise<{ id: string }> {
  const { id } = await tx.one<{ id: string }>(sql`insert into plan_cards (track, level, ordinal, title, measure, addressee, org_code, sign_minutes, complete_minutes, source, verified, changed_at, changed_by)
    select ${c.track}, ${c.level}, coalesce(max(ordinal), 0) + 1, ${c.title}, ${c.measure}, ${c.addressee}, ${c.addressee === 'bureau' ? c.orgCode : null}, ${c.signMinutes}, ${c.completeMinutes}, ${c.source}, ${c.verified}, anlan_now(), ${actorName(tx.actor)}
    from plan_cards where track = ${c.track} and level = ${c.level} returning id`)
  await record(tx, { type: 'plan_card.added', subject: { kind: 'plan_card', id }, region: scopeOf(tx), data: c })
  return { id }
}
