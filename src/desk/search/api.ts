import { z } from 'zod'
import { contract } from '#kit/contract'
import { found } from './model.ts'

export const search = contract({
  method: 'GET', path: '/api/search', summary: '全库搜索', query: z.object({ q: z.string().trim().min(1).max(40) }),
  reply: z.object({
    rows: z.array(found), /** kinds of which more exist than are shown */ more: z.array(found.shape.label),
    /** too few were found as typed: the last rows are of names that sound or look alike */ guessed: z.boolean(),
  }),
})
