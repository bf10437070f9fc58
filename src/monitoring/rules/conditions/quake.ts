// 地震: of a magnitude, with its epicentre within some distance of the rule's region.
import { z } from 'zod'
import { passes, short, type Kind } from './kind.ts'

const schema = z.object({ kind: z.literal('quake'), magnitude: z.number().min(1).max(10), km: z.number().int().min(1).max(2000) })
type Quake = z.infer<typeof schema>

export const quake: Kind<Quake, 'quake'> = {
  key: 'quake', driver: 'quake', schema, initial: { kind: 'quake', magnitude: 4, km: 100 }, easing: 'none',
  needs: () => [], concerns: () => false,
  judge: (c, scene) => ({
    holds: passes(scene.magnitude, c.magnitude, 'above') && passes(scene.km, c.km, 'below'),
    measure: { kind: 'quake', element: String(Math.round(scene.km)), minutes: null, value: scene.magnitude, threshold: c.magnitude, unit: 'M', than: 'above' },
  }),
  say: (c, zh) => (zh ? `${c.km} 公里内发生 ${c.magnitude.toFixed(1)} 级以上地震` : `an earthquake of magnitude ${c.magnitude.toFixed(1)} or more within ${c.km} km`),
  tell: (m, zh) => (zh ? `${short(m.value)} 级，距 ${m.element} 公里` : `M ${short(m.value)}, ${m.element} km away`),
  noHarder: (a, b) => a.magnitude <= b.magnitude && a.km >= b.km,
}
