// 热点: a fire seen from space lies near a forest warden's post, a village or a protected place.
import { z } from 'zod'
import { nothing, passes, short, type Kind } from './kind.ts'

export const nearTo = ['warden', 'village', 'place'] as const
export type NearTo = (typeof nearTo)[number]
const schema = z.object({ kind: z.literal('hotspot'), near: z.enum(nearTo), metres: z.number().int().min(50).max(20_000) })
type Hotspot = z.infer<typeof schema>

const words: Record<NearTo, [zh: string, en: string]> = { warden: ['森林网格', 'a forest warden’s grid'], village: ['村（社区）驻地', 'a village’s seat'], place: ['保护对象', 'a protected place'] }
export const nearWord = (near: NearTo, zh: boolean): string => words[near][zh ? 0 : 1]

export const hotspot: Kind<Hotspot, 'hotspot'> = {
  key: 'hotspot', driver: 'hotspot', schema, initial: { kind: 'hotspot', near: 'warden', metres: 1000 }, easing: 'none',
  needs: () => [], concerns: () => false,
  judge: (c, scene) => {
    const metres = scene.metresTo(c.near)
    if (metres === null) return nothing
    return { holds: passes(metres, c.metres, 'below'), measure: { kind: 'hotspot', element: c.near, minutes: null, value: Math.round(metres), threshold: c.metres, unit: 'm', than: 'below' } }
  },
  say: (c, zh) => (zh ? `距${words[c.near][0]} ${short(c.metres)} 米以内` : `within ${short(c.metres)} m of ${words[c.near][1]}`),
  tell: (m, zh) => { const near = words[m.element as NearTo]; return zh ? `距${near[0]} ${short(m.value)} 米` : `${short(m.value)} m from ${near[1]}` },
  noHarder: (a, b) => a.near === b.near && a.metres >= b.metres,
}
