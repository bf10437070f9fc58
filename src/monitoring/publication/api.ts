import { z } from 'zod'
import { binary, contract, idParams } from '#kit/contract'
import { publication, publicationStates, setting, settingForms } from './model.ts'

export const listOfWarning = contract({ method: 'GET', path: '/api/warnings/:id/publications', params: idParams, summary: '一条预警的发布渠道与状态', reply: z.object({ rows: z.array(publication) }) })
export const listPublications = contract({
  method: 'GET', path: '/api/publications', summary: '发布记录', query: z.object({ state: z.enum(publicationStates).optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }),
  reply: z.object({ rows: z.array(publication.extend({ title: z.string() })) }),
})
export const publishAgain = contract({ method: 'POST', path: '/api/publications/:id/retry', params: idParams, summary: '对失败的发布再试', reply: z.object({ rows: z.array(publication) }) })
export const publicationFile = contract({ method: 'GET', path: '/api/publications/:id/files/:name', params: z.object({ id: z.uuid(), name: z.string().regex(/^[A-Za-z0-9_.-]{1,120}$/) }), summary: '发布文件：CAP、12379 报文与表单、应急广播包', reply: binary })

export const readSettings = contract({ method: 'GET', path: '/api/publication-settings', summary: '发布渠道的代码与地址', reply: z.object({ rows: z.array(setting) }) })
export const changeSetting = contract({
  method: 'PUT', path: '/api/publication-settings', summary: '修改发布渠道的代码或地址', reply: z.object({ rows: z.array(setting) }),
  body: z.object({ key: z.enum(Object.keys(settingForms) as [string, ...string[]]), value: z.string().trim().max(320), source: z.string().trim().min(2).max(300), verified: z.boolean() })
    .refine(({ key, value }) => settingForms[key]?.test(value) ?? false, { path: ['value'], error: '格式不对，没有保存' }),
})

const lang = z.object({ lang: z.enum(['zh', 'en']).optional().catch(undefined) })
export const capFeed = contract({ method: 'GET', path: '/cap/feed.atom', summary: '公开：CAP 消息的 Atom 源', reply: binary })
export const capMessage = contract({ method: 'GET', path: '/cap/alerts/:name', params: z.object({ name: z.string().max(60) }), summary: '公开：一条签名的 CAP 1.2 消息', reply: binary })
export const capCertificate = contract({ method: 'GET', path: '/cap/certificate.pem', summary: '公开：CAP 签名证书', reply: binary })
export const publicList = contract({ method: 'GET', path: '/public/warnings', query: lang, summary: '公开：生效中的预警（网页）', reply: binary })
export const publicPage = contract({ method: 'GET', path: '/public/warnings/:id', params: z.object({ id: z.string().max(40) }), query: lang, summary: '公开：一条预警（网页）', reply: binary })
