// 雨情通报 rain bulletin: towns by how much fell, the wettest stations, the greatest hour. Figures of gauges, not a forecast and not a 预警.
import { z } from 'zod'
import { instant } from '#kit/contract'

/** A number in the words: a figure of the registry, the parameters it was asked with, and what was printed. */
export const bound = z.object({ figure: z.string(), params: z.record(z.string(), z.unknown()), text: z.string() })
export const run = z.union([z.string(), bound])
export type Run = z.infer<typeof run>

export const threshold = z.object({ mm: z.number().positive().max(2000), source: z.string(), verified: z.boolean(), changedAt: instant.nullable(), changedBy: z.string().nullable() })
export type Threshold = z.infer<typeof threshold>

export const townRain = z.object({ code: z.string(), name: z.string(), countyCode: z.string(), countyName: z.string(), lon: z.number().nullable(), lat: z.number().nullable(), mm: z.number(), station: z.string() })
export type TownRain = z.infer<typeof townRain>
export const stationRain = z.object({ stationId: z.uuid(), name: z.string(), town: z.string(), countyName: z.string(), mm: z.number(), hourMm: z.number().nullable(), hourAt: instant.nullable() })
export type StationRain = z.infer<typeof stationRain>
export const countyRain = z.object({ code: z.string(), name: z.string(), stations: z.number(), meanMm: z.number(), maxMm: z.number(), maxTown: z.string(), towns: z.array(z.number()) })
export type CountyRain = z.infer<typeof countyRain>

export const content = z.object({
  title: z.string(), words: z.array(run), thresholds: z.array(z.number()), /** towns at or over each threshold */ counts: z.array(z.number()),
  towns: z.array(townRain), counties: z.array(countyRain), top: z.array(stationRain), hour: stationRain.nullable(), stations: z.number(),
})
export type Content = z.infer<typeof content>

const minute = 60_000, china = 8 * 60 * minute, day = 24 * 60 * minute
const local = (at: string): Date => new Date(Date.parse(at) + china)
const two = (n: number): string => String(n).padStart(2, '0')

/** '28日08时', '28日08时10分' */
export const spoken = (at: string): string => { const d = local(at); return `${d.getUTCDate()}日${two(d.getUTCHours())}时${d.getUTCMinutes() ? `${two(d.getUTCMinutes())}分` : ''}` }
/** '7月28日08时至29日08时' */
export const periodWords = (from: string, to: string): string => `${local(from).getUTCMonth() + 1}月${spoken(from)}至${spoken(to)}`

/** 日雨量: the hydrological day from 08:00 to 08:00 (SL 651 E.1.1.3) that `at` lies in. */
export function hydrologicalDay(at: string): { from: string; to: string } {
  const start = Math.floor((Date.parse(at) + china - 8 * 60 * minute - 1) / day) * day - china + 8 * 60 * minute
  return { from: new Date(start).toISOString(), to: new Date(start + day).toISOString() }
}

const mm = (value: number): string => value.toFixed(1)
type Facts = Pick<Content, 'thresholds' | 'counts' | 'top' | 'hour' | 'stations'>

/** The bureau's sentence; every number is bound to the figure that counts it. */
export function wordsOf(period: { from: string; to: string }, place: string, facts: Facts): Run[] {
  const n = (figure: string, params: Record<string, unknown>, text: string): Run => ({ figure: `bulletin.${figure}`, params: { ...period, ...params }, text })
  const [wettest] = facts.top
  if (!wettest || wettest.mm <= 0) return [`${periodWords(period.from, period.to)}，${place}`, n('stations', {}, String(facts.stations)), '个有数据的测站未测到降雨。']
  const grades = facts.thresholds.flatMap((limit, i): Run[] => i > 0 && !facts.counts[i] ? [] : [i === 0 ? '' : '，其中', n('towns', { mm: limit }, String(facts.counts[i] ?? 0)), `个乡镇${i === 0 ? '累计雨量' : ''}达到${limit}毫米`])
  const hour: Run[] = facts.hour?.hourMm && facts.hour.hourAt
    ? ['；最大1小时雨量', n('hour', {}, mm(facts.hour.hourMm)), `毫米（${facts.hour.countyName}${facts.hour.town}${facts.hour.name}，截至${spoken(facts.hour.hourAt)}）`] : []
  return [`${periodWords(period.from, period.to)}，${place}有`, ...grades, `；累计雨量最大为${wettest.countyName}${wettest.town}${wettest.name}`, n('max', {}, mm(wettest.mm)), '毫米', ...hour, '。']
}

export const plain = (words: readonly Run[]): string => words.map((r) => (typeof r === 'string' ? r : r.text)).join('')
