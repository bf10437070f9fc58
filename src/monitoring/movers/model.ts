// 移动目标 mover: a vehicle with hazardous goods (危货车辆) or a vessel (船舶) that says where it is. Not a 装备 (equipment) of a rescue team, which is dispatched.
import { z } from 'zod'
import { instant } from '#kit/contract'

export const kinds = ['vehicle', 'vessel'] as const
export type MoverKind = (typeof kinds)[number]
export const sorts = ['tanker', 'box', 'explosives', 'gas', 'fishing', 'passenger', 'cargo', 'oil', 'tug', 'other'] as const
export type Sort = (typeof sorts)[number]
export const vehicleSorts: readonly Sort[] = ['tanker', 'box', 'explosives', 'gas', 'other']
export const vesselSorts: readonly Sort[] = ['fishing', 'passenger', 'cargo', 'oil', 'tug', 'other']

/** The newest place and word; `seen` null: nothing has come with a place. km/h, degrees. */
export const place = z.object({
  observedAt: instant, lon: z.number(), lat: z.number(), speedKmh: z.number().nullable(), heading: z.number().nullable(), atSea: z.boolean(), here: z.string(), stale: z.boolean(),
})
export const mover = z.object({
  id: z.uuid(), kind: z.enum(kinds), key: z.string(), name: z.string(), callSign: z.string(), sort: z.enum(sorts), hazardClass: z.string(), goods: z.string(), owner: z.string(), homePort: z.string(), home: z.string(), regionCode: z.string(),
  contact: z.string(), phoneMask: z.string(), people: z.number().nullable(), registeredAt: instant.nullable(), retiredAt: instant.nullable(), demo: z.boolean(), bound: z.boolean(), terminal: z.string().nullable(),
  heardAt: instant.nullable(), wordAt: instant.nullable(), alarms: z.number(), futureAt: instant.nullable(), lengthM: z.number().nullable(), seen: place.nullable(),
})
export type Mover = z.infer<typeof mover>

/** What a person writes of one. The phone is sealed; left out, the one that stands stays. */
export const given = z.object({
  name: z.string().trim().min(1).max(60), callSign: z.string().trim().max(20).default(''), sort: z.enum(sorts), hazardClass: z.string().trim().regex(/^([1-9](\.[1-9])?)?$/, '形如 3 或 2.1').default(''),
  goods: z.string().trim().max(60).default(''), owner: z.string().trim().max(80).default(''), homePort: z.string().trim().max(60).default(''), regionCode: z.string().min(6).max(12),
  contact: z.string().trim().max(40).default(''), phone: z.string().trim().regex(/^(\d{11}|0\d{2,3}-?\d{7,8})?$/, '11 位手机号或带区号的座机').optional(), people: z.number().int().min(0).max(10_000).nullable().default(null),
})
export type Given = z.output<typeof given>
/** The terminal's phone (JT/T 808) or the MMSI (nine digits). */
export const keyOf = { vehicle: z.string().trim().regex(/^[1-9]\d{4,19}$/, '终端手机号：5–20 位数字'), vessel: z.string().trim().regex(/^[1-9]\d{8}$/, 'MMSI：九位数字') } as const

export const trackPoint = z.object({ at: instant, lon: z.number(), lat: z.number(), fixed: z.boolean(), speedKmh: z.number().nullable(), heading: z.number().nullable(), alarms: z.number(), flagged: z.boolean() })
export type TrackPoint = z.infer<typeof trackPoint>

/** `bit` of the alarm word, or 'overspeed': faster than the settings allow whatever the terminal thinks. */
export const episode = z.object({ bit: z.union([z.number().int(), z.literal('overspeed')]), from: instant, until: instant, ongoing: z.boolean(), lon: z.number(), lat: z.number(), peakKmh: z.number().nullable() })
export type Episode = z.infer<typeof episode>

/** AIS ship and cargo type (ITU-R M.1371 table 53) → ours. */
export function sortOf(shipType: number | undefined): Sort | undefined {
  if (shipType === undefined) return undefined
  if (shipType === 30) return 'fishing'
  if (shipType === 31 || shipType === 32 || shipType === 52) return 'tug'
  const decade = Math.floor(shipType / 10)
  return decade === 6 ? 'passenger' : decade === 7 ? 'cargo' : decade === 8 ? 'oil' : undefined
}

/** More than this between two points ends an episode: what happened between is not known. */
const gapMs = 10 * 60_000

/** Alarms of a track as spans, newest first. The track in order of time decides alone, so that late points change nothing but what they say. */
export function episodesOf(track: readonly TrackPoint[], overspeedKmh: number): Episode[] {
  const open = new Map<number | 'overspeed', Episode>(), done: Episode[] = []
  track.forEach((p, i) => {
    const now = new Set<number | 'overspeed'>(Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => Math.floor(p.alarms / 2 ** bit) % 2 === 1))
    if (p.fixed && (p.speedKmh ?? 0) > overspeedKmh) now.add('overspeed')
    const before = track[i - 1], gap = before !== undefined && Date.parse(p.at) - Date.parse(before.at) > gapMs
    for (const [bit, one] of open) if (gap || !now.has(bit)) { done.push({ ...one, until: gap || !before ? one.until : p.at }); open.delete(bit) }
    for (const bit of now) {
      const one = open.get(bit)
      if (!one) open.set(bit, { bit, from: p.at, until: p.at, ongoing: true, lon: p.lon, lat: p.lat, peakKmh: p.speedKmh })
      else { one.until = p.at; one.peakKmh = p.speedKmh === null ? one.peakKmh : Math.max(one.peakKmh ?? 0, p.speedKmh) }
    }
  })
  return [...done.map((e) => ({ ...e, ongoing: false })), ...open.values()].sort((a, b) => b.from.localeCompare(a.from) || String(a.bit).localeCompare(String(b.bit)))
}
