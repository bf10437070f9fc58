import { z } from 'zod'
import { binary, contract, idParams, instant } from '#kit/contract'
import { given } from './model.ts'

const code = z.object({ code: z.string(), name: z.string(), lastOn: z.string().nullable() })
export const readCode = contract({ method: 'GET', path: '/api/enterprises/:id/self-check-code', summary: '企业的自查码', params: idParams, reply: code })
export const issueCode = contract({ method: 'POST', path: '/api/enterprises/:id/self-check-code', summary: '换新自查码（旧码作废）', params: idParams, reply: code })

const params = z.object({ code: z.string().max(60) })
const question = z.object({ code: z.string(), section: z.string(), content: z.string(), isMajor: z.boolean() })
export const openSelfCheck = contract({
  method: 'GET', path: '/api/self-check-links/:code', summary: '扫码自查：问题（无须登录，不含个人信息）', params,
  reply: z.object({ name: z.string(), lastOn: z.string().nullable(), checklistId: z.uuid(), title: z.string(), items: z.array(question) }),
})
export type OpenedCheck = z.output<typeof openSelfCheck.reply>
export const sendSelfCheck = contract({ method: 'POST', path: '/api/self-check-links/:code', summary: '扫码自查：提交', params, body: given, reply: z.object({ code: z.string(), failing: z.int() }) })
export const sendSelfCheckPhoto = contract({
  method: 'POST', path: '/api/self-check-links/:code/photos', summary: '扫码自查：照片', params, bodyLimit: 2 << 20, body: binary,
  query: z.object({ id: z.uuid(), sha256: z.string().regex(/^[0-9a-fA-F]{64}$/), takenAt: z.iso.datetime({ offset: true }).optional(), deviceNow: z.iso.datetime({ offset: true }).optional(), lon: z.coerce.number().optional(), lat: z.coerce.number().optional(), accuracy: z.coerce.number().optional() }),
  reply: z.object({ id: z.uuid(), sha256: z.string(), receivedAt: instant }),
})
