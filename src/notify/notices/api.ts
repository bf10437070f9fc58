import { z } from 'zod'
import { contract } from '#kit/contract'
import { notice, told } from './model.ts'

export const listNotices = contract({ method: 'GET', path: '/api/notices', summary: '我的通知', reply: z.object({ rows: z.array(notice), told: z.array(told) }) })
