// What the rule does with its alarms: gathers them into drafts, and asks for the lift when they are gone. Safe to run again.
import type { Tx } from '#kit/db'
import { cancelTimers } from '#kit/timers'
import { colourOf, tellMeasure, type Level } from '#monitoring/rules/web'
import { currentAreaText, makeDraft, pickTowns } from './compose.ts'
import { askLift, dropLift } from './change.ts'
import { found, tell } from './draft.ts'
import { gather, type Move } from './gather.ts'
import { issuerOfKind } from './kindStore.ts'
import { weighFall } from './fall.ts'
import type { Track } from './model.ts'
import { addTowns, alarmTracks, countyOfPath, dropTowns, inForceByAlarm, lockCounty, markWithdrawn, measuredFor, openDraft, placesOf, pointAlarms, townStates, writeArea, type Area, type Measured } from './store.ts'

const rule = { id: null, name: '预警规则' }

/** Weighs every town of the county that the path lies in, for each kind of warning that alarms are gathered into. */
export async function weighCounty(tx: Tx, path: string): Promise<void> {
  const county = await countyOfPath(tx, path)
  if (!county) return
  await lockCounty(tx, county.code)
  for (const track of await alarmTracks(tx, county)) if (await issuerOfKind(tx, track)) await weighTrack(tx, county, track)
}

async function weighTrack(tx: Tx, county: Area, track: Track): Promise<void> {
  const moves = gather(await townStates(tx, county, track))
  const touched = new Set<string>()
  for (const id of await leave(tx, moves)) touched.add(id)
  for (const id of await joinDrafts(tx, county, track, moves)) touched.add(id)
  for (const id of touched) await settle(tx, id)
  await pointAlarms(tx, county, track)
  await weighStanding(tx, county, track)
}

async function leave(tx: Tx, moves: readonly Move[]): Promise<string[]> {
  const drafts = new Set(moves.flatMap((m) => m.leave ?? []))
  for (const id of drafts) await dropTowns(tx, id, moves.filter((m) => m.leave === id).map((m) => m.code))
  return [...drafts]
}

async function joinDrafts(tx: Tx, county: Area, track: Track, moves: readonly Move[]): Promise<string[]> {
  const ids: string[] = []
  for (const level of [1, 2, 3, 4] as Level[]) {
    const codes = moves.filter((m) => m.join === level).map((m) => m.code)
    if (!codes.length) continue
    const open = await openDraft(tx, track, level, county.code)
    if (open) await addTowns(tx, open, codes, true)
    ids.push(open ?? (await newDraft(tx, county, track, level, codes)))
  }
  return ids
}

async function newDraft(tx: Tx, area: Area, track: Track, level: Level, codes: string[]): Promise<string> {
  const id = await makeDraft(tx, { track, level, area, towns: await pickTowns(tx, area, codes), basis: '', change: 'new', byAlarm: true, by: rule })
  const w = await found(tx, id)
  await tell(tx, w, 'warning.drafted', { title: w.title, level, towns: codes.length, byRule: true })
  return id
}

/** A draft whose towns have changed: its words follow, or it ends because nothing is left to say. */
async function settle(tx: Tx, id: string): Promise<void> {
  const towns = await placesOf(tx, id)
  const w = await found(tx, id)
  if (towns.length) {
    // what a person has written stays his
    const basis = w.editedBy ? w.basis : basisOf(await measuredFor(tx, id))
    if (await writeArea(tx, id, await currentAreaText(tx, id), basis)) await tell(tx, w, 'warning.gathered', { towns: towns.length })
    return
  }
  const reason = '所列乡镇的报警已解除，或已由其他预警覆盖'
  await markWithdrawn(tx, id, reason)
  await cancelTimers(tx, { subject: { kind: 'warning', id } })
  await tell(tx, w, 'warning.withdrawn', { reason, byRule: true })
}

/** “崇武镇 崇武站 3 小时 112.0 毫米（红色）；…等 7 站” */
export function basisOf(list: readonly Measured[]): string {
  const first = list.slice(0, 5).map((m) => `${m.town === m.station ? m.town : `${m.town} ${m.station}`} ${tellMeasure(m)}（${colourOf(m.level)}）`).join('；')
  return list.length > 5 ? `${first}等 ${list.length} 站` : first
}

/** Warnings in force: without an alarm they are asked to be lifted; with none as severe as they are, to be lowered. */
async function weighStanding(tx: Tx, county: Area, track: Track): Promise<void> {
  for (const w of await inForceByAlarm(tx, county, track)) {
    if (w.worst === null && !w.asked) await askLift(tx, w.id, '所列乡镇的报警已全部解除')
    if (w.worst !== null && w.askedByRule) await dropLift(tx, w.id)
    await weighFall(tx, w)
  }
}
