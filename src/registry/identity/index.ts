// 用户与权限 identity: accounts, sessions, second factors, the three administrators.
import type { Feature } from '#kit/feature'

export { createUser, type NewUser } from './accounts.ts'
export { authenticate, sessionCookie } from './authenticate.ts'
export { openSession } from './sessions.ts'

export const feature: Feature = {
  name: 'registry/identity',
  ledgers: ['users', 'sessions', 'one_time_links'],
}
