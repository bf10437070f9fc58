// A draft's words: from the issuer's row, the template of its level and the names of its towns.
import type { Tx } from '#kit/db'
import { setTimer } from '#kit/timers'
import type { Level } from '#monitoring/rules/web'
import { areaText, type Place } from './area.ts'
import { noIssuer, unknownTown } from './errors.ts'
import { titleOf, trackKind, type Track, type Warning } from './model.ts'
import { addTowns, countySizes, insertWarning, issuerRow, limitOf, placesOf, placesUnder, templateOf, type Area } from './store.ts'

export type Draft = {
  track: Track; level: Level; area: Area; towns: readonly Place[]; basis: string; change: Warning['change']; byAlarm: boolean
  by: { id: string | null; name: string }; supersedesId?: string; followsId?: string; words?: { caution: string; measures: string; legalBasis: string }
}

export async function makeDraft(tx: Tx, d: Draft): Promise<string> {
  const issuer = await issuerRow(tx)
  if (!issuer) throw noIssuer({})
  const words = d.words ?? (await templateOf(tx, d.track, d.level))
  const id = await insertWarning(tx, {
    origin: 'own', track: d.track, kind: trackKind[d.track].key, level: d.level, state: 'draft', change: d.change, area: d.area,
    title: titleOf(issuer.issuer, d.track, d.level, d.area.name), startsAt: await tx.now(), areaText: areaText(d.towns, await countySizes(tx)),
    caution: words?.caution ?? '', measures: words?.measures ?? '', issuer: issuer.issuer, legalBasis: d.words?.legalBasis ?? issuer.legalBasis, basis: d.basis,
    draftedBy: d.by.id, draftedName: d.by.name, supersedesId: d.supersedesId ?? null, followsId: d.followsId ?? null,
  })
  await addTowns(tx, id, d.towns.map((t) => t.code), d.byAlarm)
  await startClock(tx, id, d.area.path, 'submit')
  return id
}

/** The clock of the next hand: how long a draft may wait to be submitted, a submitted one to be released. */
export async function startClock(tx: Tx, id: string, region: string, step: 'submit' | 'release'): Promise<void> {
  const limit = await limitOf(tx, step)
  if (!limit) return
  const dueAt = new Date((await tx.now()).getTime() + limit.minutes * 60_000)
  await setTimer(tx, { kind: `warning.${step}_due`, subject: { kind: 'warning', id }, region, dueAt, article: `${limit.article}（${limit.minutes} 分钟，${limit.source}）` })
}

/** The towns by their codes, all within the area. */
export async function pickTowns(tx: Tx, area: Area, codes: readonly string[]): Promise<Place[]> {
  const places = await placesUnder(tx, area.path)
  const wanted = new Set(codes)
  const found = places.filter((p) => wanted.has(p.code))
  if (found.length < wanted.size) throw unknownTown({ codes: codes.filter((c) => !found.some((p) => p.code === c)) })
  return found
}

export const currentAreaText = async (tx: Tx, id: string): Promise<string> => areaText(await placesOf(tx, id), await countySizes(tx))
