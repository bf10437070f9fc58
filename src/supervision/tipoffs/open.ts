// Opening who told: asked by one with a reason, granted by another, shown once to who asked, and never to the one who handles the matter. Each of the three is an event; none of them holds a word of it.
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { openFromVault, vaultMark } from '#kit/seal'
import { alreadyShown, handlerCannotOpen, noReporter, notGranted, notTheAsker, openingDecided, openingPending, sealedElsewhere, secondPerson } from './errors.ts'
import { type Identity, identity, type Tipoff } from './model.ts'
import { lockOpening, lockTipoff, openingsOf, sealedReporters, tipoffRow } from './store.ts'
import { userOf } from './who.ts'

async function forOpening(tx: Tx, tipoffId: string): Promise<Tipoff> {
  await lockTipoff(tx, tipoffId)
  const tipoff = await tipoffRow(tx, tipoffId)
  if (!tipoff) throw notFound({ what: '这件举报' })
  if (tipoff.handlerId === userOf(tx).id) throw handlerCannotOpen()
  return tipoff
}
const told = (tx: Tx, type: 'tipoff.identity_asked' | 'tipoff.identity_decided' | 'tipoff.identity_shown', { id, code, regionPath }: Tipoff, data: Record<string, unknown>) =>
  record(tx, { type, subject: { kind: 'tipoff', id }, region: regionPath, data: { code, ...data } })

export async function askIdentity(tx: Tx, tipoffId: string, { reason }: { reason: string }): Promise<{ id: string }> {
  const tipoff = await forOpening(tx, tipoffId), me = userOf(tx)
  if (tipoff.anonymous) throw noReporter()
  if ((await openingsOf(tx, tipoffId)).some((o) => !o.decidedAt || (o.granted && !o.shownAt))) throw openingPending()
  const { id } = await tx.one<{ id: string }>(sql`insert into tipoff_openings (tipoff_id, region_path, reason, asked_by, asked_name) values (${tipoffId}, ${tipoff.regionPath}, ${reason}, ${me.id}, ${me.name}) returning id`)
  await told(tx, 'tipoff.identity_asked', tipoff, { openingId: id, reason })
  return { id }
}

export async function decideIdentity(tx: Tx, openingId: string, { granted }: { granted: boolean }): Promise<{ id: string }> {
  const opening = await lockOpening(tx, openingId), me = userOf(tx)
  if (!opening) throw notFound({ what: '这份申请' })
  const tipoff = await forOpening(tx, opening.tipoffId)
  if (opening.decidedAt) throw openingDecided()
  if (opening.askedBy === me.id) throw secondPerson({ by: opening.askedName })
  await tx.run(sql`update tipoff_openings set decided_at = anlan_now(), decided_by = ${me.id}, decided_name = ${me.name}, granted = ${granted} where id = ${openingId}`)
  await told(tx, 'tipoff.identity_decided', tipoff, { openingId, granted, askedBy: opening.askedName })
  return { id: openingId }
}

/** Once, to who asked. That it was shown is committed with the answer. */
export async function showIdentity(tx: Tx, openingId: string): Promise<{ reporters: Identity[] }> {
  const opening = await lockOpening(tx, openingId)
  if (!opening) throw notFound({ what: '这份申请' })
  if (opening.askedBy !== userOf(tx).id) throw notTheAsker()
  const tipoff = await forOpening(tx, opening.tipoffId)
  if (!opening.granted) throw notGranted()
  if (opening.shownAt) throw alreadyShown()
  const sealed = await sealedReporters(tx, tipoff.id)
  if (sealed.some(({ keyMark }) => keyMark !== vaultMark())) throw sealedElsewhere()
  await tx.run(sql`update tipoff_openings set shown_at = anlan_now() where id = ${openingId}`)
  await told(tx, 'tipoff.identity_shown', tipoff, { openingId, reporters: sealed.length })
  return { reporters: sealed.map(({ identity: kept }) => identity.parse(JSON.parse(openFromVault(kept)))) }
}
