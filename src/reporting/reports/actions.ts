// The verbs: draft, edit, take the figures anew, sign, withdraw, keep the text as the next template.
import { actorName } from '#kit/access'
import { tidy, unknownSlots, type Block } from '#kit/bound'
import type { Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { notFound, unauthenticated } from '#kit/errors'
import { record } from '#kit/events'
import { keepFile } from '#kit/files'
import { regionPathOf } from '#registry/regions'
import { compose, seriesOf } from './compose.ts'
import { docxOf } from './document.ts'
import { alreadySigned, alreadyWithdrawn, changedMeanwhile, draftExists, signedByDrafter, slotUnknown, textMissing } from './errors.ts'
import type { Kind } from './model.ts'
import { draftOf, insertReport, issuerOf, type Issuer, lockReport, putFigures, reportById, saveText, setFile, setSigned, setWithdrawn, snapshotsOf, type Stored } from './store.ts'
import { takeAll } from './take.ts'
import { emptied, saveTemplate, templateOf } from './template.ts'

export const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function person(tx: Tx): { id: string; name: string } {
  if (tx.actor.kind !== 'user') throw unauthenticated({})
  return { id: tx.actor.id, name: tx.actor.name }
}

const told = (tx: Tx, r: { id: string; kind: Kind; regionPath: string }, type: string, data: Record<string, unknown> = {}): Promise<number> =>
  record(tx, { type, subject: { kind: 'report', id: r.id }, region: r.regionPath, data: { kind: r.kind, ...data } })

export async function found(tx: Tx, id: string): Promise<Stored> {
  const report = await reportById(tx, id)
  if (!report) throw notFound({ what: '这份报告' })
  return report
}

/** Locks a draft for changing; refuses what is signed or withdrawn. */
async function openDraft(tx: Tx, id: string): Promise<Stored> {
  if (!(await lockReport(tx, id))) throw notFound({ what: '这份报告' })
  const r = await found(tx, id)
  if (r.state === 'signed') throw alreadySigned({ docText: r.docText ?? '', by: r.signedName ?? '' })
  if (r.state === 'withdrawn') throw alreadyWithdrawn({ by: r.draftedName })
  return r
}

export const groundOf = (r: Stored) => ({ kind: r.kind, regionPath: r.regionPath, span: { from: r.fromDay, to: r.toDay } })

/** `region`: a code; the drafter's own region where it is left out. */
export async function draftReport(tx: Tx, asked: { kind: Kind; region?: string; period: string }): Promise<{ id: string }> {
  const by = person(tx), regionPath = asked.region ? await regionPathOf(tx, asked.region) : tx.actor.scope, composed = await compose(tx, { ...asked, regionPath }), { ground, issuer, template, span, title, recipients, body } = composed
  const open = await draftOf(tx, asked.kind, ground.regionPath, span)
  if (open) throw draftExists({ id: open.id, by: open.draftedName })
  const { id } = await insertReport(tx, { kind: asked.kind, templateVersion: template.version, regionPath: ground.regionPath, span, agency: issuer.agency, title, recipients, body, demo: issuer.demo, by })
  await putFigures(tx, id, ground.regionPath, await takeAll(tx, template.bindings, ground))
  await told(tx, { id, kind: asked.kind, regionPath: ground.regionPath }, 'report.drafted', { period: asked.period })
  return { id }
}

/** Figures as the records are now; the text stays. */
export async function refreshReport(tx: Tx, id: string): Promise<{ id: string }> {
  const r = await openDraft(tx, id), { bindings } = await templateOf(tx, r.kind, r.templateVersion)
  await putFigures(tx, id, r.regionPath, await takeAll(tx, bindings, groundOf(r)))
  await told(tx, r, 'report.refreshed')
  return { id }
}

export async function editReport(tx: Tx, id: string, given: { revision: number; title: string[]; recipients: string[]; body: Block[] }): Promise<{ id: string; revision: number }> {
  const by = person(tx), r = await openDraft(tx, id)
  if (r.revision !== given.revision) throw changedMeanwhile({ by: r.editedName ?? r.draftedName })
  const unknown = unknownSlots(given.body, (await snapshotsOf(tx, id)).map((f) => f.slot))
  if (unknown.length) throw slotUnknown({ slots: unknown })
  await saveText(tx, id, { ...given, body: tidy(given.body) }, by)
  await told(tx, r, 'report.edited')
  return { id, revision: r.revision + 1 }
}

/** Signature, number and the file as issued are one transaction; the number is taken last but the file, so that others wait for it as short as can be. */
export async function signReport(tx: Tx, id: string, revision: number): Promise<{ id: string; docText: string }> {
  const by = person(tx), r = await openDraft(tx, id)
  if (by.id === r.draftedBy || by.id === r.editedBy) throw signedByDrafter({ by: by.name })
  if (r.revision !== revision) throw changedMeanwhile({ by: r.editedName ?? r.draftedName })
  const blank = r.body.filter((b) => b.kind === 'paragraph' && b.runs.every((run) => typeof run === 'string' && run.trim() === '')).length
  if (blank) throw textMissing({ blocks: blank })
  const number = await nextNumber(tx, { series: seriesOf((await issuerOf(tx, r.regionPath)) as Issuer), subject: { kind: 'report', id } })
  await setSigned(tx, id, { by, number })
  const { bytes } = await docxOf(tx, await found(tx, id))
  await setFile(tx, id, await keepFile(tx, { bytes, mime: docxMime }))
  await told(tx, r, 'report.signed', { docText: number.text, draftedBy: r.draftedName })
  return { id, docText: number.text }
}

export async function withdrawReport(tx: Tx, id: string): Promise<{ id: string }> {
  const r = await openDraft(tx, id)
  await setWithdrawn(tx, id, actorName(tx.actor))
  await told(tx, r, 'report.withdrawn')
  return { id }
}

/** A report's text as what the next drafts of its kind are made of. */
export async function keepAsTemplate(tx: Tx, id: string): Promise<{ version: number }> {
  const r = await found(tx, id), { bindings } = await templateOf(tx, r.kind, r.templateVersion)
  const version = await saveTemplate(tx, { kind: r.kind, bindings, ...emptied(r, { span: { from: r.fromDay, to: r.toDay }, regionName: r.regionName }) })
  await told(tx, r, 'report.template_kept', { version })
  return { version }
}
