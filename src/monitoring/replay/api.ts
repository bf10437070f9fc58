import { z } from 'zod'
import { contract, instant } from '#kit/contract'

const run = z.object({
  id: z.uuid(), stormId: z.uuid(), title: z.string(), speed: z.number(), modelNote: z.string(), startedAt: instant, stormFrom: instant, stormUntil: instant,
  stormAt: instant, heartbeatAt: instant, framesSent: z.number(), framesAcked: z.number(), endedAt: instant.nullable(), endedBy: z.enum(['finished', 'stopped', 'lost']).nullable(),
})
/** For the frame's bar: 演示·回放 stands on every page while one runs. */
export const replayState = contract({ method: 'GET', path: '/api/replay/state', summary: '是否正在回放', reply: z.object({ running: run.nullable() }) })
export const listReplays = contract({ method: 'GET', path: '/api/replays', summary: '最近的回放', reply: z.object({ rows: z.array(run), total: z.number() }) })
