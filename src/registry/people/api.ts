import { z } from 'zod'
import { contract, id, idParams } from '#kit/contract'
import { ledgerOf, ledgerQuery, regionCode } from '#registry/filters'

export const post = z.object({
  id, title: z.string(), level: z.int(), charge: z.string(), regionCode: z.string(), regionPath: z.string(), place: z.string(), superiorPostId: id.nullable(),
  superiorTitle: z.string().nullable(), a: z.string().nullable(), b: z.string().nullable(),
})
export type Post = z.infer<typeof post>

export const holderChain = contract({ method: 'GET', path: '/api/holders/:id/chain', summary: '责任人的岗位及逐级上级', params: idParams, reply: z.object({ chain: z.array(z.object({ postId: id, title: z.string(), level: z.int(), names: z.string() })) }) })
export const listPosts = contract({ method: 'GET', path: '/api/posts', summary: '岗位', query: z.object({ ...ledgerQuery, vacant: z.stringbool().optional() }), reply: ledgerOf(post) })
export const addPost = contract({
  method: 'POST', path: '/api/posts', summary: '设立岗位',
  body: z.object({ regionCode, title: z.string().trim().min(2).max(60), charge: z.string().trim().max(200).default(''), superiorPostId: id.nullable().optional() }), reply: z.object({ id }),
})
