import { route } from '#kit/http'
import { listNotices } from './api.ts'
import { noticesOf } from './store.ts'

export const routes = [
  route(listNotices, { permission: 'notice.read', scope: 'self', run: async ({ tx, actor }) => ({ rows: actor.kind === 'user' ? await noticesOf(tx, actor.id) : [] }) }),
]
