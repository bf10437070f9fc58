// Correction, change and end reach exactly those who had the warning: whom a callout reached, and whom an earlier notice told.
import { chinaTime } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { AppError } from '#kit/errors'
import { cancelCallout } from '#notify/callouts'
import { rewordCallout, tellAgain } from '#notify/notices'
import { colourOf } from '#monitoring/rules/web'
import { tell } from './draft.ts'
import { levelTitle, replacesWhole, townsAreFixed, type Warning } from './model.ts'
import { setCallout, townsOfWarning, warningById } from './store.ts'

const subject = (w: Pick<Warning, 'id'>) => ({ kind: 'warning', id: w.id })
/** Whoever was called or told under its own name, or by a callout that it took over from the version before. */
const had = (w: Warning) => ({ about: [subject(w)], callouts: w.calloutId ? [w.calloutId] : [] })
const clock = (at: string) => chinaTime(at).slice(5, 16)
const named = (w: Warning) => `${w.docNo ?? ''}${w.area}${levelTitle(w.kindName, w.level)}`

/** Nothing of a warning that no longer stands rings on. A later end or other words let it ring: nobody may sleep on because a sentence was changed. */
export async function endCallout(tx: Tx, w: Warning, next?: Warning): Promise<void> {
  const { calloutId } = w
  if (!calloutId) return
  if (next && townsAreFixed(next.change)) return carryOn(tx, w, next)
  const reason = w.state === 'lifted' ? '预警已解除' : w.state === 'cancelled' ? '预警系误发，已撤销' : '预警已变更'
  await tx.savepoint(() => cancelCallout(tx, calloutId, reason)).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'callout.already_ended') throw error
  })
}

async function carryOn(tx: Tx, w: Warning, next: Warning): Promise<void> {
  await rewordCallout(tx, w.calloutId as string, { title: next.title, message: `${next.caution}${next.measures}` })
  await setCallout(tx, next.id, w.calloutId as string)
}

export async function tellEnded(tx: Tx, w: Warning): Promise<void> {
  const kind = w.state === 'cancelled' ? 'cancel' as const : 'lift' as const
  const message = kind === 'cancel' ? `${w.issuer}：${named(w)}系误发，现予撤销，请停止据此采取的行动。原因：${w.endedReason ?? ''}` : `${w.issuer}：${named(w)}于 ${clock(w.liftedAt as string)} 解除。${w.endedReason ?? ''}`
  const people = await tellAgain(tx, { ...had(w), subject: subject(w), kind, level: w.level, title: kind === 'cancel' ? '预警撤销' : '预警解除', message, region: w.regionPath })
  await tell(tx, w, 'warning.told', { people, what: kind })
}

const what: Record<string, string> = { downgrade: '降级', area: '调整范围', extend: '延续', correct: '更正' }

/** Those in towns that the new version still names hear the change; those in towns that it leaves out hear the end. */
export async function tellChanged(tx: Tx, w: Warning): Promise<void> {
  if (!w.supersedesId || !(w.change in what)) return
  const old = await warningById(tx, w.supersedesId)
  if (!old) return
  if (old.state === 'superseded') await endCallout(tx, old, w)
  const now = (await townsOfWarning(tx, w.id)).map((t) => t.path), title = `预警${what[w.change]}`
  const stay = await tellAgain(tx, { ...had(old), subject: subject(w), kind: 'change', level: w.level, title, message: changedText(w, old), region: w.regionPath, within: now })
  const left = replacesWhole(w.change) ? await tellAgain(tx, { ...had(old), subject: subject(old), kind: 'lift', level: old.level, title: '预警解除', message: `${old.issuer}：您所在的乡镇已不在${named(old)}范围内，对您解除。`, region: old.regionPath, outside: now }) : 0
  await tell(tx, w, 'warning.told', { people: stay + left, what: w.change })
}

function changedText(w: Warning, old: Warning): string {
  const until = w.expiresAt ? `，有效至 ${clock(w.expiresAt)}` : ''
  if (w.change === 'extend') return `${w.issuer}：${named(old)}继续有效${until}。${w.basis}`
  if (w.change === 'correct') return `${w.issuer}更正：${named(old)}内容以此为准——${w.caution}${w.measures}更正原因：${w.basis}`
  if (w.change === 'downgrade') return `${w.issuer}：${old.kindName}预警由${colourOf(old.level)}降为${colourOf(w.level)}${until}。${w.caution}${w.measures}`
  return `${w.issuer}：${w.kindName}${colourOf(w.level)}预警范围调整为${w.area}${until}。${w.caution}${w.measures}`
}
