// Rules that no reading drives: a storm's position, a hotspot, an earthquake, the clock. Each brings its subjects with what is known of
// them at one moment; from there on an alarm is the same fold as a station's.
import type { Tx } from '#kit/db'
import { advance, reconcile, type Rule, type Scene } from '#monitoring/rules'
import type { Subject } from './model.ts'
import { openOfRule, type Standing } from './rows.ts'
import { save, type Finding } from './save.ts'

export type Occasion = { subject: Subject; scene: Scene }

export type Ways = {
  /** '' or the storm whose alarms these are; not given: whatever the rule has open */
  cause?: string
  /** what is known of a subject that has an alarm open and is not among the occasions; without it such alarms stay as they are */
  gone?: (s: Standing) => Scene | undefined
  /** only a change of level is written, not that it still stands: the clock would say so every minute */
  changesOnly?: boolean
}

/** Judges one rule at one moment. `occasions`: every subject that may be past it. */
export async function judgeOccasions(tx: Tx, rule: Rule, occasions: readonly Occasion[], { cause, gone, changesOnly = false }: Ways): Promise<void> {
  const open = await openOfRule(tx, rule.id, cause)
  const standing = new Map(open.map((s) => [key(subjectOf(s)), s]))
  const here = new Set(occasions.map((o) => key(o.subject)))
  const left = [...standing].filter(([k]) => gone && !here.has(k)).flatMap(([, s]): Occasion[] => { const scene = gone?.(s); return scene ? [{ subject: subjectOf(s), scene }] : [] })
  await save(tx, [...occasions, ...left].flatMap(({ subject, scene }) => finding(rule, subject, scene, standing.get(key(subject)), changesOnly) ?? []))
}

const key = (s: Subject) => `${s.kind} ${s.id} ${s.cause}`
const subjectOf = (s: Standing): Subject => ({ kind: s.subjectKind, id: s.subjectId, name: s.subjectName, regionPath: s.regionPath, cause: s.cause, detail: s.detail })

function finding(rule: Rule, subject: Subject, scene: Scene, row: Standing | undefined, changesOnly: boolean): Finding | undefined {
  // told late: it was judged at a later moment already
  if (row && scene.at < row.episode.lastAt) return undefined
  const episode = advance(row?.episode ?? null, scene, rule)
  if (!episode) return undefined
  const asBefore = row && episode.level === row.episode.level && episode.clearedAt === null
  if (asBefore && (changesOnly || scene.at === row.episode.lastAt)) return undefined
  return { rule, subject, rows: row ? [row] : [], plan: reconcile(row ? [row] : [], [episode]) }
}
