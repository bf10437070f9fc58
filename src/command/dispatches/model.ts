// 队伍调派 dispatch: a team on its way to one task. Not 任务指令 order (to whom the task belongs). 三分三联: by tier, by area, by task.
import { z } from 'zod'
import { instant } from '#kit/contract'

export const state = z.enum(['dispatched', 'departed', 'arrived', 'returned', 'cancelled'])
export type State = z.output<typeof state>
export const transitions: Readonly<Record<State, readonly State[]>> = { dispatched: ['departed', 'cancelled'], departed: ['arrived', 'cancelled'], arrived: ['returned'], returned: [], cancelled: [] }

export const dispatch = z.object({
  id: z.uuid(), teamId: z.uuid(), teamName: z.string(), incidentId: z.uuid(), orderId: z.uuid().nullable(), orderNo: z.string(), task: z.string(), place: z.string(), regionPath: z.string(),
  lon: z.number().nullable(), lat: z.number().nullable(), teamLon: z.number().nullable(), teamLat: z.number().nullable(), distanceM: z.number().nullable(), etaMinutes: z.number().nullable(), why: z.string(), state,
  dispatchedAt: instant, dispatchedBy: z.string(), departedAt: instant.nullable(), arrivedAt: instant.nullable(), returnedAt: instant.nullable(), cancelledAt: instant.nullable(), cancelReason: z.string().nullable(),
})
export type Dispatch = z.output<typeof dispatch>

export const skills = ['water', 'diving', 'sea', 'drainage', 'mountain', 'medical', 'demolition', 'engineering', 'forest_fire', 'hazmat', 'communications', 'drone', 'power'] as const

export type Candidate = {
  id: string; name: string; kind: string; tier: string; regionPath: string; skills: string[]; equipment: { name: string; count: number; unit: string }[]; members: number
  readiness: 'ready' | 'standby' | 'off'; lon: number; lat: number; takenBy: string | null; takenPlace: string | null
}
export type Ranked = Candidate & { matched: string[]; missing: string[]; distanceM: number; etaMinutes: number; equipmentCount: number; able: boolean }

/** A loaded convoy in foul weather, on roads: straight-line distance at this speed (domain rule, 40 km/h). */
const kmPerHour = 40
/** 待备 teams must be called together first. */
const musterMinutes = { ready: 0, standby: 30, off: 0 } as const
export const etaOf = (distanceM: number, readiness: Candidate['readiness']): number => Math.ceil((distanceM / 1000 / kmPerHour) * 60) + musterMinutes[readiness]

/**
 * Nearest capable teams: those that can go before those that can't; then skill match → readiness → arrival → equipment.
 * `distance` in metres, by the caller, since the rule is pure.
 */
export function rank(teams: readonly Candidate[], wanted: { skills: readonly string[]; equipment?: string }, distance: (t: Candidate) => number): Ranked[] {
  const order = { ready: 0, standby: 1, off: 2 } as const
  const scored = teams.map((t) => {
    const matched = wanted.skills.filter((s) => t.skills.includes(s))
    const missing = wanted.skills.filter((s) => !t.skills.includes(s))
    const distanceM = Math.round(distance(t))
    const equipmentCount = wanted.equipment ? t.equipment.filter((e) => e.name.includes(wanted.equipment as string)).reduce((n, e) => n + e.count, 0) : t.equipment.length
    return { ...t, matched, missing, distanceM, etaMinutes: etaOf(distanceM, t.readiness), equipmentCount, able: !t.takenBy && t.readiness !== 'off' }
  })
  return scored.sort((a, b) => Number(b.able) - Number(a.able) || b.matched.length - a.matched.length || order[a.readiness] - order[b.readiness] || a.etaMinutes - b.etaMinutes || b.equipmentCount - a.equipmentCount || a.name.localeCompare(b.name, 'zh'))
}
