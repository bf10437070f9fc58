import { z } from 'zod'
import { contract, idParams, instant } from '#kit/contract'

const run = z.object({
  id: z.uuid(), stormId: z.uuid(), title: z.string(), speed: z.number(), modelNote: z.string(), startedAt: instant, stormFrom: instant, stormUntil: instant,
  stormAt: instant, heartbeatAt: instant, framesSent: z.number(), framesAcked: z.number(), endedAt: instant.nullable(), endedBy: z.enum(['finished', 'stopped', 'lost']).nullable(),
})
/** For the frame's bar: 演示·回放 stands on every page while one runs. */
export const replayState = contract({ method: 'GET', path: '/api/replay/state', summary: '是否正在回放', reply: z.object({ running: run.nullable() }) })
export const listReplays = contract({ method: 'GET', path: '/api/replays', summary: '最近的回放', reply: z.object({ rows: z.array(run), total: z.number() }) })

const names = z.array(z.string())
const hour = z.object({
  stormAt: instant, lon: z.number(), lat: z.number(), windMs: z.number().nullable(), pressureHpa: z.number().nullable(), force: z.number().nullable(), cityKm: z.number().nullable(),
  /** towns that each circle newly covers within this hour */
  reached: z.object({ 7: names, 10: names, 12: names }),
  /** warnings in force at the end of the hour, by level */
  inForce: z.object({ 1: z.number(), 2: z.number(), 3: z.number(), 4: z.number() }),
  /** the severest of each kind in force at the end of the hour */
  severest: z.array(z.object({ track: z.string(), name: z.string(), level: z.number() })),
  issued: z.number(), raised: z.number(), lowered: z.number(), lifted: z.number(),
  /** alarms opened by readings of this hour; those of them at rivers and reservoirs */
  alarms: z.number(), rivers: z.number(),
  callouts: z.object({ due: z.number(), answered: z.number(), readOut: z.number(), escalated: z.number(), unwoken: z.number() }),
})
export type ProtocolHour = z.infer<typeof hour>
/** 复盘: what happened in each hour of the storm's clock, within the reader's scope. */
export const replayProtocol = contract({ method: 'GET', path: '/api/replays/:id/protocol', params: idParams, summary: '回放的逐小时记录', reply: z.object({ run, hours: z.array(hour), total: z.number() }) })
