import type { LiveAttempt } from '#notify/callouts'
import type { ChannelKind } from './kind.ts'

const levels = ['', '红色', '橙色', '黄色', '蓝色']

/** Read twice by the gateway; then it waits for a key. */
const script = (a: LiveAttempt): string => a.role === 'superior'
  ? `这里是防汛抗旱指挥部。${a.regionName}${a.post}无人应答。${levels[a.level]}：${a.title}。请派人上门叫醒并回报。派人请按 1，无法派人请按 2，转派请按 3。`
  : `这里是防汛抗旱指挥部。${levels[a.level]}：${a.title}。${a.message}收到请按 1，无法到岗请按 2，转派请按 3。不按键不算应答。`

export const voice: ChannelKind = {
  key: 'voice', compose: (attempt, phone) => ({ path: '/voice', body: { key: attempt.id, to: phone, script: script(attempt), keys: { 1: '收到', 2: '无法到岗', 3: '转派' } } }),
}
