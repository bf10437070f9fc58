// 变化率: how far an element has risen (or fallen) within some minutes, against the lowest (highest) value in them.
import { z } from 'zod'
import { elementWord, unitOf, unitWord } from './elements.ts'
import { nothing, passes, short, span, type Kind } from './kind.ts'
import { element } from './line.ts'

const schema = z.object({ kind: z.literal('rise'), element, direction: z.enum(['up', 'down']), by: z.number().positive().max(1e6), minutes: z.number().int().min(5).max(1440) })
type Rise = z.infer<typeof schema>

export const rise: Kind<Rise, 'reading'> = {
  key: 'rise', driver: 'reading', schema, initial: { kind: 'rise', element: 'Z', direction: 'up', by: 0.5, minutes: 60 }, easing: 'factor',
  needs: (c) => [{ element: c.element, minutes: c.minutes }],
  concerns: () => true,
  judge: (c, scene, ease) => {
    const value = scene.value(c.element), range = scene.range(c.element, c.minutes)
    if (value === undefined || !range) return nothing
    // thousandths: levels come in millimetres, and 3.217 − 3.117 must be 0.1
    const by = Math.round((c.direction === 'up' ? value - range.low : range.high - value) * 1000) / 1000
    return { holds: passes(by, c.by * (ease ?? 1), 'above'), measure: { kind: 'rise', element: c.element, minutes: c.minutes, value: by, threshold: c.by, unit: unitOf(c.element), than: 'above' } }
  },
  say: (c, zh) => {
    const what = elementWord(c.element, zh), unit = unitWord(unitOf(c.element), zh)
    return zh ? `${what} ${span(c.minutes, zh)}内${c.direction === 'up' ? '上涨' : '下降'} ${short(c.by)} ${unit}`.trim() : `${what} ${c.direction === 'up' ? 'rises' : 'falls'} by ${short(c.by)} ${unit} within ${span(c.minutes, zh)}`
  },
  tell: (m, zh) => (zh ? `${elementWord(m.element ?? '', zh)} ${span(m.minutes ?? 0, zh)}变化 ${short(m.value)} ${unitWord(m.unit, zh)}`.trim() : `${elementWord(m.element ?? '', zh)} changed by ${short(m.value)} ${m.unit} in ${span(m.minutes ?? 0, zh)}`),
  noHarder: (a, b) => a.element === b.element && a.direction === b.direction && a.minutes >= b.minutes && a.by <= b.by,
}
