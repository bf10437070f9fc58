import { may } from '#kit/access'
import { route } from '#kit/http'
import { search } from './api.ts'
import { findAll } from './store.ts'

export const routes = [
  route(search, { permission: 'search.read', scope: 'region', run: ({ tx, actor, query }) => findAll(tx, query.q, (permission) => may(actor, permission)) }),
]
