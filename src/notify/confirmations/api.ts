import { z } from 'zod'
import { contract, id } from '#kit/contract'

const n = z.int()
export const textsOf = contract({ method: 'GET', path: '/api/confirmation-texts/:batch', summary: '确认短信的发送情况', params: z.object({ batch: id }), reply: z.object({ total: n, queued: n, sent: n, delivered: n, failed: n, unclear: n, reasons: z.array(z.object({ reason: z.string(), count: n })) }) })
