// 无数据: a station that has been heard before says nothing. The clock judges it, not a reading.
import { z } from 'zod'
import { passes, span, type Kind } from './kind.ts'

const schema = z.object({ kind: z.literal('silence'), minutes: z.number().int().min(5).max(43_200) })
type Silence = z.infer<typeof schema>

export const silence: Kind<Silence, 'clock'> = {
  key: 'silence', driver: 'clock', schema, initial: { kind: 'silence', minutes: 90 }, easing: 'none',
  needs: () => [], concerns: () => true,
  judge: (c, scene) => ({ holds: passes(scene.minutes, c.minutes, 'above'), measure: { kind: 'silence', element: null, minutes: null, value: scene.minutes, threshold: c.minutes, unit: 'min', than: 'above' } }),
  say: (c, zh) => (zh ? `${span(c.minutes, zh)}没有数据` : `nothing heard for ${span(c.minutes, zh)}`),
  tell: (m, zh) => (zh ? `已 ${span(m.value, zh)}没有数据` : `nothing for ${span(m.value, zh)}`),
  noHarder: (a, b) => a.minutes <= b.minutes,
}
