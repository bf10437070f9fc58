import type { LiveAttempt } from '#notify/callouts'
import { linkOf } from '#notify/links'
import type { ChannelKind } from './kind.ts'

const levels = ['', '红色', '橙色', '黄色', '蓝色']

const text = (a: LiveAttempt): string => a.role === 'superior'
  ? `【安澜叫应】${a.regionName}${a.post}无人应答（${levels[a.level]}：${a.title}）。请派人上门叫醒并回报，点此应答：${linkOf(a)}`
  : `【安澜叫应】${levels[a.level]}：${a.title}。${a.message}请点此应答，不点等于没有应答：${linkOf(a)}`

export const sms: ChannelKind = { key: 'sms', compose: (attempt, phone) => ({ path: '/sms', body: { key: attempt.id, to: phone, text: text(attempt) } }) }
