import { contract, instant } from '#kit/contract'
import { z } from 'zod'

export const link = z.object({
  id: z.int(), at: instant, type: z.string(), actorName: z.string(),
  /** place in the sealed chain and whether its seal holds; null until the sealer has passed */
  seal: z.int().nullable(), holds: z.boolean().nullable(),
})
export type Link = z.infer<typeof link>

/** `kind`: the subject's, a ledger's key for its rows. */
export const chainOf = contract({
  method: 'GET', path: '/api/chain/:kind/:id', summary: '一条记录的审计链', params: z.object({ kind: z.string().regex(/^[a-z_]{1,40}$/), id: z.uuid() }),
  reply: z.object({ links: z.array(link) }),
})
export const verdict = contract({
  method: 'GET', path: '/api/chain-verdict', summary: '校验整条审计链',
  reply: z.object({ ok: z.boolean(), at: instant, events: z.int(), sealed: z.int(), brokenAt: z.int().nullable(), reason: z.string().nullable() }),
})
