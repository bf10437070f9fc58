// A draft's words: from the issuer's row, the template of its level and the names of its towns.
import type { Tx } from '#kit/db'
import { setTimer } from '#kit/timers'
import type { Level } from '#monitoring/rules/web'
import { areaText, type Place } from './area.ts'
import { noIssuer, unknownKind, unknownTown } from './errors.ts'
import { issuerRow, kindOf, limitOf, templateOf, type Kind } from './kindStore.ts'
import { titleOf, type Change, type Shape, type Track } from './model.ts'
import { addTowns, countySizes, insertWarning, placesOf, placesUnder, type Area } from './store.ts'

export type Words = { caution: string; measures: string; legalBasis: string }
export type Draft = {
  track: Track; level: Level; area: Area; towns: readonly Place[]; basis: string; change: Change; byAlarm: boolean
  by: { id: string | null; name: string }; supersedesId?: string; followsId?: string; words?: Words; startsAt?: Date; expiresAt?: Date | null; shape?: Shape | null; shapeHow?: string | null
}

const hour = 3_600_000

export async function makeDraft(tx: Tx, d: Draft): Promise<string> {
  const kind = await knownKind(tx, d.track)
  const issuer = await issuerRow(tx, kind.body)
  if (!issuer) throw noIssuer({})
  const words = d.words ?? (await templateOf(tx, d.track, d.level))
  const startsAt = d.startsAt ?? (await tx.now())
  const id = await insertWarning(tx, {
    origin: 'own', track: d.track, kind: kind.signal, level: d.level, state: 'draft', change: d.change, area: d.area,
    title: titleOf(issuer.issuer, kind.name, d.level, d.area.name), startsAt, areaText: areaText(d.towns, await countySizes(tx)),
    caution: words?.caution ?? '', measures: words?.measures ?? '', issuer: issuer.issuer, legalBasis: d.words?.legalBasis ?? issuer.legalBasis, basis: d.basis,
    draftedBy: d.by.id, draftedName: d.by.name, supersedesId: d.supersedesId ?? null, followsId: d.followsId ?? null,
    expiresAt: d.expiresAt ?? new Date((await tx.now()).getTime() + kind.hours * hour), shape: d.shape ?? null, shapeHow: d.shapeHow ?? null,
  })
  await addTowns(tx, id, d.towns.map((t) => t.code), d.byAlarm)
  await startClock(tx, id, d.area.path, 'submit')
  return id
}

export async function knownKind(tx: Tx, track: Track): Promise<Kind> {
  const kind = await kindOf(tx, track)
  if (!kind) throw unknownKind({ track })
  return kind
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
