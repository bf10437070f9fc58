// The verbs: draft, edit, take the figures anew, sign, withdraw.
import { actorName } from '#kit/access'
import { tidy, unknownSlots, type Block } from '#kit/bound'
import type { Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { notFound, unauthenticated } from '#kit/errors'
import { record } from '#kit/events'
import { requireIncident } from '#command/incidents'
import { seriesOf } from '#command/responses'
import { alreadySigned, alreadyWithdrawn, changedMeanwhile, draftExists, signedByDrafter, slotUnknown, textMissing } from './errors.ts'
import { draftOf, insertSitrep, issuerOf, lockSitrep, nextIssue, putFigures, saveText, setSigned, setWithdrawn, sitrepById, snapshotsOf, type Stored } from './store.ts'
import { groundOf, takeAll } from './take.ts'
import { proposal, type Ground } from './template.ts'

function person(tx: Tx): { id: string; name: string } {
  if (tx.actor.kind !== 'user') throw unauthenticated({})
  return { id: tx.actor.id, name: tx.actor.name }
}

const told = (tx: Tx, s: { id: string; incidentId: string; regionPath: string }, type: string, data: Record<string, unknown> = {}): Promise<number> =>
  record(tx, { type, subject: { kind: 'sitrep', id: s.id }, region: s.regionPath, data: { incidentId: s.incidentId, ...data } })

export async function found(tx: Tx, id: string): Promise<Stored> {
  const sitrep = await sitrepById(tx, id)
  if (!sitrep) throw notFound({ what: '这份情况报告' })
  return sitrep
}

/** Locks a draft for changing; refuses what is signed or withdrawn. */
async function openDraft(tx: Tx, id: string): Promise<Stored> {
  if (!(await lockSitrep(tx, id))) throw notFound({ what: '这份情况报告' })
  const s = await found(tx, id)
  if (s.state === 'signed') throw alreadySigned({ docText: s.docText ?? '', by: s.signedName ?? '' })
  if (s.state === 'withdrawn') throw alreadyWithdrawn({ by: s.draftedName })
  return s
}

const recipientsOf = (level: number): string[] => (level === 2 ? ['市委', '市政府'] : ['市防汛抗旱指挥部'])

/** An incident opened from a warning bears the warning's long title; a typhoon's report is known by the typhoon. */
const titleOf = (incident: { title: string; kind: string }, { storm }: Ground): string =>
  incident.kind === 'typhoon' && storm ? `关于防御台风“${storm.name}”情况的报告` : `关于${incident.title}情况的报告`

export async function draftSitrep(tx: Tx, incidentId: string): Promise<{ id: string }> {
  const by = person(tx)
  const incident = await requireIncident(tx, incidentId)
  const open = await draftOf(tx, incidentId)
  if (open) throw draftExists({ id: open.id, by: open.draftedName })
  const issuer = await issuerOf(tx, incident.regionCode)
  const ground = await groundOf(tx, incident, issuer)
  const { id } = await insertSitrep(tx, {
    incidentId, regionPath: incident.regionPath, agency: issuer.agency, title: [titleOf(incident, ground)], recipients: recipientsOf(issuer.level),
    body: proposal(ground), demo: issuer.demo || ground.storm?.replayed === true, by,
  })
  await putFigures(tx, id, incident.regionPath, await takeAll(tx, ground))
  await told(tx, { id, incidentId, regionPath: incident.regionPath }, 'sitrep.drafted')
  return { id }
}

/** Figures as the records are now; the text stays, except that what the template newly has becomes available to it. */
export async function refreshFigures(tx: Tx, id: string): Promise<{ id: string }> {
  const s = await openDraft(tx, id)
  const incident = await requireIncident(tx, s.incidentId)
  const ground = await groundOf(tx, incident, await issuerOf(tx, incident.regionCode))
  await putFigures(tx, id, s.regionPath, await takeAll(tx, ground))
  await told(tx, s, 'sitrep.refreshed')
  return { id }
}

export async function editSitrep(tx: Tx, id: string, given: { revision: number; title: string[]; recipients: string[]; body: Block[] }): Promise<{ id: string; revision: number }> {
  const by = person(tx)
  const s = await openDraft(tx, id)
  if (s.revision !== given.revision) throw changedMeanwhile({ by: s.editedName ?? s.draftedName })
  const unknown = unknownSlots(given.body, (await snapshotsOf(tx, id)).map((f) => f.slot))
  if (unknown.length) throw slotUnknown({ slots: unknown })
  await saveText(tx, id, { ...given, body: tidy(given.body) }, by)
  await told(tx, s, 'sitrep.edited')
  return { id, revision: s.revision + 1 }
}

/** Signature, issue and number are one transaction; the number is taken last, so that others wait for it as short as can be. */
export async function signSitrep(tx: Tx, id: string, revision: number): Promise<{ id: string; docText: string; issue: number }> {
  const by = person(tx)
  const s = await openDraft(tx, id)
  if (by.id === s.draftedBy || by.id === s.editedBy) throw signedByDrafter({ by: by.name })
  if (s.revision !== revision) throw changedMeanwhile({ by: s.editedName ?? s.draftedName })
  const blank = s.body.filter((b) => b.kind === 'paragraph' && b.runs.every((r) => typeof r === 'string' && r.trim() === '')).length
  if (blank) throw textMissing({ blocks: blank })
  const incident = await requireIncident(tx, s.incidentId)
  const issue = await nextIssue(tx, s.incidentId)
  const number = await nextNumber(tx, { series: `${seriesOf(await issuerOf(tx, incident.regionCode))}报`, subject: { kind: 'sitrep', id } })
  await setSigned(tx, id, { by, issue, number })
  await told(tx, s, 'sitrep.signed', { docText: number.text, issue, draftedBy: s.draftedName })
  return { id, docText: number.text, issue }
}

export async function withdrawSitrep(tx: Tx, id: string): Promise<{ id: string }> {
  const s = await openDraft(tx, id)
  await setWithdrawn(tx, id, actorName(tx.actor))
  await told(tx, s, 'sitrep.withdrawn')
  return { id }
}
