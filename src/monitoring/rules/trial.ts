// 试算: what a form would have raised over stored readings, beside the version in force. Pure: the readings of one station are fed in order of
// time, as they are read, and nothing is kept of them but what the rules look back.
import type { Level } from './level.ts'
import { foldAll, overlap, type Episode, type Start } from './fold.ts'
import { remember, type Item } from './remembered.ts'
import type { RuleForm } from './model.ts'
import { judgeOf, spansOf, watches, type Place } from './watched.ts'

export type Side = 'draft' | 'present'
export type Tried = RuleForm & { regionPath: string }
export type Span = { side: Side; difference: 'same' | 'changed' | 'new' | 'gone'; level: Level; openedAt: number; clearedAt: number | null; peak: number; measure: Episode['measure'] }

export type Station = Place & { id: string }
export type Walk = { elements: string[]; lookBackSpans: ReadonlyMap<string, number>; feed: (items: readonly Item[]) => void; end: () => Span[] }

/** Undefined where neither form watches the station. `from`: what comes earlier is only looked back on. */
export function walkStation(station: Station, forms: { draft: Tried; present: Tried | null }, from: number): Walk | undefined {
  const judges = (['draft', 'present'] as const).flatMap((side) => { const form = forms[side]; return form && watches(form, station) ? [judgeOf(side, form)] : [] })
  if (!judges.length) return undefined
  const spans = spansOf(judges), state = remember(station, spans)
  const starts = new Map<string, Start>(judges.map((j) => [j.id, { open: null, from }]))
  const found: Record<Side, Episode[]> = { draft: [], present: [] }
  return {
    elements: [...spans.keys()], lookBackSpans: spans,
    feed(items) {
      for (const [side, episodes] of foldAll(judges, state, items, starts)) {
        const last = episodes.at(-1), open = last && last.clearedAt === null ? last : null
        found[side as Side].push(...(open ? episodes.slice(0, -1) : episodes))
        starts.set(side, { open, from })
      }
    },
    end() {
      for (const [side, { open }] of starts) if (open) found[side as Side].push(open)
      return compared(found.draft, found.present, forms.present !== null)
    },
  }
}

/** Each of the draft's alarms against those of the present that stood at the same time, and what only the present has. */
export function compared(draft: readonly Episode[], present: readonly Episode[], comparing: boolean): Span[] {
  const against = (e: Episode, others: readonly Episode[], alone: 'new' | 'gone'): Span['difference'] => {
    const met = others.filter((o) => overlap(e, o))
    return met.length === 0 ? alone : met.some((o) => o.peakLevel === e.peakLevel) ? 'same' : 'changed'
  }
  const span = (side: Side, e: Episode, difference: Span['difference']): Span => ({ side, difference, level: e.peakLevel, openedAt: e.openedAt, clearedAt: e.clearedAt, peak: e.peak, measure: e.measure })
  return [
    ...draft.map((e) => span('draft', e, comparing ? against(e, present, 'new') : 'new')),
    ...present.map((e) => span('present', e, against(e, draft, 'gone'))),
  ]
}
