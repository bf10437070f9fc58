// 风圈: a storm's wind circle covers a town, now or by the forecast. Radii in four quadrants; where the source has none, the model's.
import { z } from 'zod'
import { passes, short, type Kind } from './kind.ts'

export const circleForces = [7, 10, 12] as const
const schema = z.object({ kind: z.literal('circle'), force: z.union(circleForces.map((f) => z.literal(f))), /** 0: it covers the town now */ withinHours: z.number().int().min(0).max(120) })
type Circle = z.infer<typeof schema>

export const circle: Kind<Circle, 'storm'> = {
  key: 'circle', driver: 'storm', schema, initial: { kind: 'circle', force: 10, withinHours: 12 }, easing: 'none',
  needs: () => [], concerns: () => false,
  judge: (c, scene) => {
    const hours = scene.hoursTo(c.force)
    if (hours === null) return { holds: false, measure: null }
    return { holds: passes(hours, c.withinHours, 'below'), measure: { kind: 'circle', element: String(c.force), minutes: null, value: Math.round(hours * 10) / 10, threshold: c.withinHours, unit: 'h', than: 'below' } }
  },
  say: (c, zh) => (zh ? (c.withinHours ? `${c.withinHours} 小时内 ${c.force} 级风圈到达` : `${c.force} 级风圈已到达`) : c.withinHours ? `the force ${c.force} circle arrives within ${c.withinHours} h` : `the force ${c.force} circle is there`),
  tell: (m, zh) => (zh ? (m.value > 0 ? `${m.element} 级风圈 ${short(m.value)} 小时后到达` : `在 ${m.element} 级风圈内`) : m.value > 0 ? `force ${m.element} circle in ${short(m.value)} h` : `inside the force ${m.element} circle`),
  noHarder: (a, b) => a.force <= b.force && a.withinHours >= b.withinHours,
}
