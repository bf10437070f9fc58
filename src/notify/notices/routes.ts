import { route } from '#kit/http'
import { listNotices } from './api.ts'
import { noticesOf, phoneOf, toldTo } from './store.ts'

export const routes = [
  route(listNotices, { permission: 'notice.read', scope: 'self', run: async ({ tx, actor }) => {
    const phone = actor.kind === 'user' ? await phoneOf(tx, actor.id) : undefined
    return phone ? { rows: await noticesOf(tx, phone), told: await toldTo(tx, phone) } : { rows: [], told: [] }
  } }),
]
