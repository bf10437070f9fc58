import { z } from 'zod'
import { binary, contract, id, idParams, instant } from '#kit/contract'
import { contactTest, county, doubtful, settings } from './model.ts'

export const listContactTests = contract({ method: 'GET', path: '/api/contact-tests', summary: '月度联络测试', reply: z.object({ rows: z.array(contactTest), settings, nextAt: instant.nullable() }) })
export const readContactTest = contract({ method: 'GET', path: '/api/contact-tests/:id', summary: '一次联络测试的结果', params: idParams, reply: z.object({ test: contactTest, counties: z.array(county), doubtful: z.array(doubtful), doubtfulTotal: z.number().int() }) })
export const startContactTest = contract({ method: 'POST', path: '/api/contact-tests', summary: '立即开始一次联络测试', body: z.object({}), reply: z.object({ id, people: z.number().int() }) })
export const closeContactTest = contract({ method: 'POST', path: '/api/contact-tests/:id/closing', summary: '提前结束联络测试并记入台账', params: idParams, reply: z.object({ closed: z.boolean() }) })
export const changeContactTests = contract({ method: 'PUT', path: '/api/contact-test-settings', summary: '联络测试的日期、时刻与内容', body: settings, reply: settings })

const token = z.object({ token: z.string().max(40) })
export const readTestLink = contract({ method: 'GET', path: '/t/:token', summary: '联络测试链接页（手机，无须登录）', params: token, reply: binary })
export const answerTestLink = contract({ method: 'POST', path: '/t/:token', summary: '确认或否认联络号码', params: token, body: z.object({ answer: z.enum(['right', 'wrong']) }), bodyLimit: 4096, reply: binary })
