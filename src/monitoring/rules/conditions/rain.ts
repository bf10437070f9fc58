// 累计雨量: millimetres over a window of observation time.
import { z } from 'zod'
import { passes, short, type Kind } from './kind.ts'

export const windowHours = [1, 3, 6, 12, 24] as const
export const rainElement = 'RAIN'

const schema = z.object({ kind: z.literal('rain'), hours: z.union(windowHours.map((h) => z.literal(h))), mm: z.number().positive().max(2000) })
type Rain = z.infer<typeof schema>

export const rain: Kind<Rain, 'reading'> = {
  key: 'rain', driver: 'reading', schema, initial: { kind: 'rain', hours: 3, mm: 50 }, easing: 'factor',
  needs: (c) => [{ element: rainElement, minutes: c.hours * 60 }],
  concerns: () => true,
  judge: (c, scene, ease) => {
    const value = scene.rain(c.hours)
    return { holds: passes(value, c.mm * (ease ?? 1), 'above'), measure: { kind: 'rain', element: rainElement, minutes: c.hours * 60, value, threshold: c.mm, unit: 'mm', than: 'above' } }
  },
  say: (c, zh) => (zh ? `${c.hours} 小时雨量达到 ${short(c.mm)} 毫米` : `${c.hours} h of rain reaches ${short(c.mm)} mm`),
  tell: (m, zh) => (zh ? `${(m.minutes ?? 0) / 60} 小时 ${m.value.toFixed(1)} 毫米` : `${m.value.toFixed(1)} mm in ${(m.minutes ?? 0) / 60} h`),
  noHarder: (a, b) => a.hours >= b.hours && a.mm <= b.mm,
}
