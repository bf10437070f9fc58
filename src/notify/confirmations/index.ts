// 确认短信 confirmation text: the links by which holders confirm their own rows, sent by SMS. Made in registry/trust; here they are carried.
import type { Feature } from '#kit/feature'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'
import { sender } from './send.ts'

export const feature: Feature = { name: 'notify/confirmations', jobs, routes, background: [sender], ledgers: ['confirmation_texts'] }
