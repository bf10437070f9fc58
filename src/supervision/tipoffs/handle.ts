// 转办、并案、核查、认定、归档: what the officers do with the matter. None of these verbs reads who told.
import type { Tx } from '#kit/db'
import { cancelTimers, satisfyTimers, setTimer } from '#kit/timers'
import { registerDanger } from '#supervision/dangers'
import { alreadyExtended, deathsNeedGrade, notFirst } from './errors.ts'
import type { Tipoff } from './model.ts'
import { takeStep } from './step.ts'
import { rulesOf, tipoffRow } from './store.ts'
import { userOf } from './who.ts'

const clock = (id: string) => ({ kind: 'tipoff.verify_due', subject: { kind: 'tipoff', id } })

/** 转办 (安全生产法 第七十三条): not a matter of this department; the clock is then the other's. */
export const transferTipoff = async (tx: Tx, id: string, { to, note }: { to: string; note: string }): Promise<Tipoff> => {
  const moved = await takeStep(tx, id, 'transfer', () => ({ set: { transferredTo: to }, note: note || to, data: { to } }))
  await satisfyTimers(tx, clock(id))
  return moved
}

/** 并案: the same matter was told before. The first effective reporter is the one who is rewarded: `firstId` came earlier and was not found to be groundless. */
export async function joinTipoff(tx: Tx, id: string, { firstId, note }: { firstId: string; note: string }): Promise<Tipoff> {
  const first = await tipoffRow(tx, firstId)
  const joined = await takeStep(tx, id, 'join', (tipoff) => {
    if (!first || first.id === id || first.receivedAt > tipoff.receivedAt || first.state === 'duplicate' || first.state === 'unfounded') throw notFirst()
    return { set: { firstId }, note: note || first.code, data: { first: first.code } }
  })
  await cancelTimers(tx, clock(id))
  return joined
}

/** 交办核查: from now on he is the one who must never see who told. */
export const verifyTipoff = (tx: Tx, id: string, { note }: { note: string }): Promise<Tipoff> => {
  const me = userOf(tx)
  return takeStep(tx, id, 'verify', () => ({ set: { handlerId: me.id, handlerName: me.name }, note }))
}

export async function extendTipoff(tx: Tx, id: string, { reason }: { reason: string }): Promise<Tipoff> {
  const days = (await rulesOf(tx)).extend_days ?? 30, now = await tx.now()
  const extended = await takeStep(tx, id, 'extend', (tipoff) => {
    if (tipoff.extendedAt) throw alreadyExtended()
    return { set: { verifyDueAt: new Date(Date.parse(tipoff.verifyDueAt) + days * 86_400_000), extendedAt: now }, note: reason, data: { days, reason } }
  })
  await satisfyTimers(tx, clock(id))
  await setTimer(tx, { ...clock(id), region: extended.regionPath, dueAt: extended.verifyDueAt, article: extended.verifyArticle })
  return extended
}

export type Found = { finding: string; fine?: number | null; grade?: number | null; deaths?: number | null; danger?: { title: string; description?: string; grade?: 'general' | 'major'; criterionId?: string; dueOn?: string } }

/** 认定属实: a verified danger goes into the loop of dangers with its source. */
export async function establishTipoff(tx: Tx, id: string, given: Found): Promise<Tipoff> {
  const now = await tx.now()
  const found = await takeStep(tx, id, 'establish', async (tipoff) => {
    if (tipoff.kind === 'accident' && (!given.grade || !given.deaths)) throw deathsNeedGrade()
    const danger = given.danger && (await registerDanger(tx, { ...given.danger, source: { kind: 'tip_off', id }, regionCode: tipoff.regionCode, enterpriseId: tipoff.enterpriseId ?? undefined, place: tipoff.site ?? undefined }))
    return { set: { finding: given.finding, findingAt: now, fine: given.fine ?? null, grade: given.grade ?? null, deaths: given.deaths ?? null, dangerId: danger?.id ?? null }, note: given.finding, data: { dangerId: danger?.id ?? null, danger: danger?.code ?? null } }
  })
  await satisfyTimers(tx, clock(id))
  return found
}

export async function dismissTipoff(tx: Tx, id: string, { finding }: { finding: string }): Promise<Tipoff> {
  const now = await tx.now(), dismissed = await takeStep(tx, id, 'dismiss', () => ({ set: { finding, findingAt: now }, note: finding }))
  await satisfyTimers(tx, clock(id))
  return dismissed
}

export const archiveTipoff = (tx: Tx, id: string, { note }: { note: string }): Promise<Tipoff> => takeStep(tx, id, 'archive', () => ({ note }))
