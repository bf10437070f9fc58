// 持续: an element has stayed over (or under) a line for some minutes.
import { z } from 'zod'
import { elementWord } from './elements.ts'
import { nothing, passes, span, type Kind } from './kind.ts'
import { eased, initialLine, lineAt, lineFields, lineNoHarder, lineWords, measureOf, valueWords } from './line.ts'

const schema = z.object({ kind: z.literal('duration'), ...lineFields, minutes: z.number().int().min(5).max(1440) })
type Duration = z.infer<typeof schema>

export const duration: Kind<Duration, 'reading'> = {
  key: 'duration', driver: 'reading', schema, initial: { kind: 'duration', ...initialLine, minutes: 60 }, easing: 'margin',
  needs: (c) => [{ element: c.element, minutes: c.minutes }],
  concerns: (c, station) => lineAt(c, station) !== undefined,
  judge: (c, scene, ease) => {
    const line = lineAt(c, scene.station), value = scene.value(c.element)
    if (line === undefined || value === undefined) return nothing
    const held = scene.held(c.element, c.minutes, (v) => passes(v, eased(line, c, ease), c.than))
    return { holds: held >= c.minutes, measure: measureOf('duration', c, c.minutes, value, line) }
  },
  say: (c, zh) => (zh ? `${elementWord(c.element, zh)}持续 ${span(c.minutes, zh)}${c.than === 'above' ? '达到' : '低于'} ${lineWords(c, zh)}` : `${elementWord(c.element, zh)} stays ${c.than === 'above' ? 'at or above' : 'at or below'} ${lineWords(c, zh)} for ${span(c.minutes, zh)}`),
  tell: (m, zh) => `${valueWords(m, zh)}${zh ? `，已持续 ${span(m.minutes ?? 0, zh)}` : `, for ${span(m.minutes ?? 0, zh)}`}`,
  noHarder: (a, b) => a.minutes <= b.minutes && lineNoHarder(a, b),
}
