// An inspection while it is being done: kept on the phone after every touch.
import type { Bundle, FieldList, FieldTask } from '#desk/field/web'
import { positionNow } from '#kit/camera/web'
import { dropDraft, enqueue, keepDraft, phone } from './state.ts'

export type Result = 'conforming' | 'failing' | 'not_applicable'
export type Given = { result?: Result; note: string; photoIds: string[]; fixed?: { note: string; photoIds: string[] } | undefined }
export type Signer = { side: 'inspector' | 'enterprise'; userId: string | null; name: string; drawing: string; refusal?: string }
/** `list` is kept whole: a checklist that is changed meanwhile is not changed under the inspector's hands. */
export type InspectionDraft = { id: string; planId: string; checklistVersionId: string; list: FieldList; enterprise: FieldTask['enterprise']; startedAt: string; at: number; answers: Record<string, Given>; signers: Signer[]; position?: { lon: number; lat: number; accuracy?: number } | null }

export const keyOf = (planId: string): string => `inspection:${planId}`
export const blank: Given = { note: '', photoIds: [] }

export function begin(task: FieldTask, bundle: Bundle): InspectionDraft | undefined {
  const list = bundle.checklists.find((c) => c.id === task.checklistVersionId)
  if (!list) return undefined
  const others = task.colleagues.filter((c) => c.userId !== bundle.me.id)
  const signers: Signer[] = [{ side: 'inspector', userId: bundle.me.id, name: bundle.me.name, drawing: '' }, ...others.map((c): Signer => ({ side: 'inspector', userId: c.userId, name: c.name, drawing: '' })), { side: 'enterprise', userId: null, name: '', drawing: '' }]
  return { id: crypto.randomUUID(), planId: task.planId, checklistVersionId: list.id, list, enterprise: task.enterprise, startedAt: new Date().toISOString(), at: 0, answers: {}, signers }
}

export const isAnswered = (g: Given | undefined): boolean => g?.result !== undefined
/** What still keeps an item from being whole: a failing one needs a word, and a photo where evidence is asked for or it was put right on the spot. */
export function lacks(list: FieldList, code: string, g: Given | undefined): 'result' | 'note' | 'photo' | 'fixed' | undefined {
  if (!g?.result) return 'result'
  if (g.result !== 'failing') return undefined
  if (!g.note.trim()) return 'note'
  if (!g.photoIds.length && (list.items.find((i) => i.code === code)?.evidenceRequired || g.fixed)) return 'photo'
  return g.fixed && (!g.fixed.photoIds.length || !g.fixed.note.trim()) ? 'fixed' : undefined
}
export const firstLacking = (d: InspectionDraft): number => d.list.items.findIndex((i) => lacks(d.list, i.code, d.answers[i.code]))
export const failing = (d: InspectionDraft): number => Object.values(d.answers).filter((g) => g.result === 'failing').length
export const unsigned = (d: InspectionDraft): Signer | undefined => d.signers.find((s) => !s.name.trim() || (!s.drawing && !(s.side === 'enterprise' && s.refusal?.trim())))

/** The draft becomes an item of the queue, in one write. */
export async function submit(d: InspectionDraft): Promise<void> {
  const where = await positionNow(6000), position = where.lon === undefined || where.lat === undefined ? null : { lon: where.lon, lat: where.lat, ...(where.accuracy === undefined ? {} : { accuracy: where.accuracy }) }
  const answers = d.list.items.map(({ code }) => { const { result, note, photoIds, fixed } = d.answers[code] ?? blank; return { itemCode: code, result, note: note.trim(), photoIds, ...(result === 'failing' && fixed ? { fixedOnSpot: { note: fixed.note.trim(), photoIds: fixed.photoIds } } : {}) } })
  const finishedAt = new Date().toISOString(), known = phone().offsetMs ?? 0, right = (at: string) => new Date(Date.parse(at) + known).toISOString()
  const payload = {
    id: d.id, planId: d.planId, enterpriseId: d.enterprise.id, checklistVersionId: d.checklistVersionId, answers, position, startedAt: right(d.startedAt), finishedAt: right(finishedAt),
    inspectors: d.signers.filter((s) => s.side === 'inspector').map(({ userId, name }) => ({ userId, name: name.trim() })),
    signatures: d.signers.map(({ side, name, drawing, refusal }) => ({ side, name: name.trim(), ...(drawing ? { drawing } : { refusal: (refusal ?? '').trim() }) })),
  }
  await enqueue({ kind: 'inspection', title: d.enterprise.name, payload, photoIds: answers.flatMap((a) => [...a.photoIds, ...(a.fixedOnSpot?.photoIds ?? [])]), draft: keyOf(d.planId) })
}
export const keep = (d: InspectionDraft): Promise<void> => keepDraft(keyOf(d.planId), d)
export const discard = (d: InspectionDraft): Promise<void> => dropDraft(keyOf(d.planId))
