// 发函规则 the rule of the letters: a county's fatal accidents in, the sets of them that call for a letter out. Pure: the same accidents in any order give the same sets.
export type Fatal = { id: string; occurredOn: string; occurredTime: string | null; deaths: number; name: string }
export type Rule = { trigger: 'pair' | 'single'; letter: 'notice' | 'caution'; leastAccidents: number; leastDeaths: number; period: 'rolling' | 'calendar'; since: string }
/** `anchor`: the accident with which the rule was met; `ids` in the order in which they happened, the anchor last. */
export type Called = { trigger: Rule['trigger']; kind: Rule['letter']; anchor: string; ids: string[] }

/** '2022-03-31' → '2022-02-28': one calendar month before, on the last day where the month is shorter. */
export function monthBefore(day: string): string {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number), last = new Date(Date.UTC(y, m - 1, 0)).getUTCDate()
  return new Date(Date.UTC(y, m - 2, Math.min(d, last))).toISOString().slice(0, 10)
}

/** Whether the earlier day is in the window of the later one: (a month before, that day], or the same month of the calendar. */
export const within = (earlier: string, later: string, period: Rule['period']): boolean => earlier <= later && (period === 'rolling' ? earlier > monthBefore(later) : earlier.slice(0, 7) === later.slice(0, 7))

export const inOrder = (all: readonly Fatal[]): Fatal[] => [...all].sort((a, b) => compare(a.occurredOn, b.occurredOn) || compare(a.occurredTime ?? '', b.occurredTime ?? '') || compare(a.id, b.id))
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Every set that the rules call for, in the order of their anchors. Each further accident inside a window joins those before it in a set of its own. */
export function calledFor(accidents: readonly Fatal[], rules: readonly Rule[]): Called[] {
  const ordered = inOrder(accidents)
  return ordered.flatMap((anchor, i) => rules.filter((r) => anchor.occurredOn >= r.since && anchor.deaths >= r.leastDeaths).flatMap((rule): Called[] => {
    const before = rule.leastAccidents === 1 ? [] : ordered.slice(0, i).filter((a) => a.deaths >= rule.leastDeaths && within(a.occurredOn, anchor.occurredOn, rule.period))
    return before.length + 1 >= rule.leastAccidents ? [{ trigger: rule.trigger, kind: rule.letter, anchor: anchor.id, ids: [...before.map((a) => a.id), anchor.id] }] : []
  }))
}

/** Whether the accidents of a letter, as they are now, still call for it. */
export function stillCalled(now: readonly Fatal[], rule: Rule): boolean {
  const fatal = inOrder(now.filter((a) => a.deaths >= rule.leastDeaths)), last = fatal.at(-1)
  return last !== undefined && fatal.filter((a) => within(a.occurredOn, last.occurredOn, rule.period)).length >= rule.leastAccidents
}

export const keyOf = (ids: readonly string[]): string => [...ids].sort().join(',')

export type Written = { id: string; trigger: Rule['trigger']; kind: Rule['letter']; ids: readonly string[] }
/** The sets that no letter tells of yet: none whose accidents all stand in letters of that kind already, so that one is not used again unless a new one joins. */
export function unwritten(called: readonly Called[], letters: readonly Pick<Written, 'kind' | 'ids'>[]): Called[] {
  const used = { notice: new Set<string>(), caution: new Set<string>() }
  for (const { kind, ids } of letters) for (const id of ids) used[kind].add(id)
  return called.filter(({ kind, ids }) => {
    if (ids.every((id) => used[kind].has(id))) return false
    for (const id of ids) used[kind].add(id)
    return true
  })
}
