import { z } from 'zod'
import { binary, contract, day, idParams, instant } from '#kit/contract'
import { fact, kinds, letter, rule, settings, states } from './model.ts'

const words = (least: number, most: number) => z.string().trim().min(least).max(most)
const reason = words(2, 500)
const deed = z.object({ id: z.number(), at: instant, type: z.string(), actorKind: z.string(), actorName: z.string(), detail: z.string() })

export const listLetters = contract({
  method: 'GET', path: '/api/letters', summary: '提示告知函、警示函列表',
  query: z.object({ state: z.string().regex(/^[a-z,]{1,80}$/).optional(), year: z.coerce.number().int().min(2000).max(2200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50), offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({ rows: z.array(letter), total: z.int(), counts: z.partialRecord(z.enum(states), z.int()), toDecide: z.int() }),
})
export const readLetter = contract({ method: 'GET', path: '/api/letters/:id', summary: '函件', params: idParams, reply: letter.extend({ accidents: z.array(fact.extend({ nowDeaths: z.int().nullable(), nowOn: z.string().nullable(), here: z.boolean() })), deeds: z.array(deed) }) })
export const lettersOfAccident = contract({ method: 'GET', path: '/api/accidents/:id/letters', summary: '一起事故所涉函件', params: idParams, reply: z.object({ rows: z.array(letter) }) })
export const editLetter = contract({ method: 'PUT', path: '/api/letters/:id', summary: '修改函件草稿', params: idParams, body: z.object({ revision: z.int(), title: words(4, 120), facts: words(4, 4000), requirements: words(4, 3000) }), reply: letter })
export const submitLetter = contract({ method: 'POST', path: '/api/letters/:id/submission', summary: '函件送签', params: idParams, body: z.object({ revision: z.int() }), reply: letter })
export const returnLetter = contract({ method: 'POST', path: '/api/letters/:id/return', summary: '函件退回修改', params: idParams, body: z.object({ reason }), reply: letter })
export const signLetter = contract({ method: 'POST', path: '/api/letters/:id/signature', summary: '签发函件（另一人，取号）', params: idParams, body: z.object({ revision: z.int() }), reply: letter })
export const withdrawLetter = contract({ method: 'POST', path: '/api/letters/:id/withdrawal', summary: '撤回函件草稿', params: idParams, body: z.object({ reason }), reply: letter })
export const sendLetter = contract({ method: 'POST', path: '/api/letters/:id/dispatch', summary: '登记函件送达方式', params: idParams, body: z.object({ how: words(1, 60) }), reply: letter })
export const receiveLetter = contract({ method: 'POST', path: '/api/letters/:id/receipt', summary: '县（市、区）签收函件', params: idParams, body: z.object({ by: words(1, 60) }), reply: letter })
export const replyToLetter = contract({ method: 'POST', path: '/api/letters/:id/reply', summary: '县（市、区）反馈', params: idParams, body: z.object({ text: words(4, 4000) }), reply: letter })
export const closeLetter = contract({ method: 'POST', path: '/api/letters/:id/closure', summary: '函件办结', params: idParams, body: z.object({ note: reason }), reply: letter })
export const decideLetter = contract({ method: 'POST', path: '/api/letters/:id/decision', summary: '已发函件事实变化的处理意见', params: idParams, body: z.object({ decision: reason }), reply: letter })
export const letterDocx = contract({ method: 'GET', path: '/api/letters/:id/docx', summary: '下载函件 docx', params: idParams, reply: binary })
export const readLetterRules = contract({ method: 'GET', path: '/api/letter-rules', summary: '发函规则', reply: z.object({ rules: z.array(rule), settings }) })
export const changeLetterRule = contract({
  method: 'PUT', path: '/api/letter-rules', summary: '修改发函规则', reply: z.object({ rules: z.array(rule) }),
  body: z.object({ trigger: z.enum(['pair', 'single']), letter: z.enum(kinds), leastAccidents: z.int().min(1).max(10), leastDeaths: z.int().min(1).max(30), period: z.enum(['rolling', 'calendar']), since: day, source: words(2, 300), verified: z.boolean() }),
})
export const changeLetterSettings = contract({
  method: 'PUT', path: '/api/letter-settings', summary: '修改函件落款、字号、答复期限', reply: z.object({ settings }),
  body: z.object({ agency: words(2, 60), series: z.string().regex(/^[^〔〕\s]{2,12}$/), replyDays: z.int().min(1).max(60), requirements: words(10, 3000), source: words(2, 300), verified: z.boolean() }),
})
