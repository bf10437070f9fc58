// Which draft speaks for which town: a pure plan over the open alarms of one county. Run as often as wanted, it ends the same.
import type { Level } from '#monitoring/rules/web'

export type TownState = {
  code: string
  /** the severest open alarm */
  alarm: Level | null
  /** the level of the warning in force */
  covered: Level | null
  /** the draft that the rule may still change */
  draft: { id: string; level: Level; byAlarm: boolean } | null
  /** a draft that waits for its second person: nobody changes it under his hand */
  submitted: Level | null
}
export type Move = { code: string; leave: string | null; join: Level | null }

const atLeast = (a: Level | null, b: Level) => a !== null && a <= b

/** A town joins the draft of its alarm's level unless it is warned as severely already; it leaves when its alarms are gone or a severer draft takes it. */
export function gather(towns: readonly TownState[]): Move[] {
  return towns.flatMap((t): Move[] => {
    const wanted = t.alarm !== null && !atLeast(t.covered, t.alarm) && !atLeast(t.submitted, t.alarm) ? t.alarm : null
    const mine = t.draft?.byAlarm ? t.draft : null
    if (t.draft && !mine) return wanted !== null && wanted < t.draft.level ? [{ code: t.code, leave: null, join: wanted }] : []
    if (wanted === null) return mine ? [{ code: t.code, leave: mine.id, join: null }] : []
    // an alarm that has fallen a level does not shrink a draft: people decide about that
    if (mine && mine.level <= wanted) return []
    return [{ code: t.code, leave: mine?.id ?? null, join: wanted }]
  })
}
