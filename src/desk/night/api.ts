import { z } from 'zod'
import { contract, instant, level } from '#kit/contract'
import { age, callout, due, rain, response, silent, span, wrong } from './model.ts'

export const nightDesk = contract({
  method: 'GET', path: '/api/desk/night', summary: '值班台', query: z.object({ hours: span.default(24) }),
  reply: z.object({
    at: instant, rain, responses: z.array(response),
    warnings: z.array(z.object({ level, value: z.number() })),
    wrong: z.object({ rows: z.array(wrong), value: z.number() }),
    due: z.object({ rows: z.array(due), overdue: z.number(), today: z.number() }),
    silent: z.object({ rows: z.array(silent), unwoken: z.number(), calling: z.number() }),
    callout: callout.nullable(), ages: z.array(age),
  }),
})
export type NightDesk = z.infer<typeof nightDesk.reply>

/** The figures on the rail: what waits in each centre. */
export const deskBadges = contract({ method: 'GET', path: '/api/desk/badges', summary: '菜单上的待办数', reply: z.object({ desk: z.number(), monitoring: z.number(), command: z.number(), supervision: z.number() }) })

const feature = z.object({ properties: z.record(z.string(), z.unknown()), geometry: z.object({ type: z.string(), coordinates: z.unknown() }) })
/** Apart from the rest: a track changes when a position comes, and takes longer to reckon. */
export const stormDesk = contract({
  method: 'GET', path: '/api/desk/storm', summary: '值班台的台风',
  reply: z.object({
    storm: z.object({
      id: z.uuid(), no: z.string(), name: z.string(), replayed: z.boolean(), at: instant, lon: z.number(), lat: z.number(), windMs: z.number().nullable(), pressureHpa: z.number().nullable(),
      force: z.number().nullable(), grade: z.string().nullable(), heading: z.number(), speedKmh: z.number(), radiiModel: z.boolean(), cityKm: z.number().nullable(), receivedAt: instant.nullable(), source: z.string(),
    }).nullable(),
    track: z.array(feature), circles: z.array(feature),
    /** The first town that the 10 级 circle has not reached yet, and when it comes. */
    next: z.object({ name: z.string(), countyName: z.string(), reachedAt: instant }).nullable(), reached: z.number(),
  }),
})
export type StormDesk = z.infer<typeof stormDesk.reply>
