import { z } from 'zod'
import { contract, instant } from '../../contract/index.ts'
import { learnClock } from '../live/clock.ts'
import { useCall } from './useCall.ts'

const me = z.object({
  actor: z.object({ id: z.string(), login: z.string(), name: z.string(), roles: z.array(z.string()) }).nullable(),
  /** What is still owed before the session opens; null without a session. */
  stage: z.string().nullable(),
  permissions: z.array(z.string()),
  region: z.object({ code: z.string(), name: z.string(), path: z.string(), level: z.number() }).nullable(),
  cityName: z.string().nullable(),
  demoCity: z.boolean(),
  now: instant,
})
export type Me = z.infer<typeof me>

/** Who sits here, what they may, where, and the server's time: the few fields of GET /api/me that the frame reads. */
export const meContract = contract({ method: 'GET', path: '/api/me', summary: '当前用户', reply: me })

let learned = ''

export function useMe() {
  const { data, problem, isLoading, refetch } = useCall(meContract, {}, { every: 300_000 })
  if (data && data.now !== learned) learnClock(learned = data.now)
  const may = (permission: string | readonly string[] | undefined): boolean =>
    permission === undefined || [permission].flat().some(p => data?.permissions.includes(p) ?? false)
  return { me: data, signedIn: Boolean(data?.actor && data.stage === 'open'), may, problem, isLoading, refetch }
}
