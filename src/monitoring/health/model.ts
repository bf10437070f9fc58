// 设备健康 health: what is wrong with a station's instruments, as far as its reports show it: silent, stuck, jumping, low battery, clock drift.
// Not 报警 (alarm): silence becomes one by the rules; a trouble here is for whoever mends the station.
import { z } from 'zod'
import { instant } from '#kit/contract'

export const troubles = ['silent', 'stuck', 'jumping', 'battery', 'clock'] as const
export type Trouble = (typeof troubles)[number]

export const troubleRow = z.object({
  id: z.uuid(), stationId: z.uuid(), code: z.string(), name: z.string(), stationKind: z.string(), county: z.string(), town: z.string(), regionPath: z.string(),
  kind: z.enum(troubles), element: z.string(), since: instant, foundAt: instant,
  /** silent: minutes; stuck: the value; jumping: the jump; battery: volts; clock: seconds ahead (+) or behind (−) */ value: z.number().nullable(),
  /** the limit that was passed */ line: z.number(), owner: z.string(), maintainer: z.string(),
})
export type TroubleRow = z.infer<typeof troubleRow>

export const limit = z.object({ kind: z.enum(troubles), element: z.string(), amount: z.number().positive(), neighbours: z.number().positive().nullable(), source: z.string().trim().min(2).max(200), verifiedAt: instant.nullable(), verifiedBy: z.string().nullable() })
export type Limit = z.infer<typeof limit>
