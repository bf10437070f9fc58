// 用户与权限 identity: accounts, sessions, second factors, the three administrators.
import type { Feature } from '#kit/feature'
import { auditRoutes } from './auditRoutes.ts'
import { firstRunRoutes } from './firstRunRoutes.ts'
import { ownRoutes } from './ownRoutes.ts'
import { promises } from './promises.ts'
import { signInRoutes } from './signInRoutes.ts'
import { userRoutes } from './userRoutes.ts'

export { createUser, type NewUser } from './accounts.ts'
export { authenticate, sessionCookie } from './authenticate.ts'
export { commands } from './commands.ts'
export { createCast } from './cast.ts'
export { firstLink } from './firstLink.ts'
export { openSession } from './sessions.ts'

export const feature: Feature = {
  name: 'registry/identity',
  permissions: {
    'user.read': ['sysadmin', 'secadmin'],
    'user.invite': ['sysadmin'],
    'user.grant': ['secadmin'],
    'policy.change': ['secadmin'],
    'audit.read': ['auditor'],
  },
  routes: [...signInRoutes, ...firstRunRoutes, ...ownRoutes, ...userRoutes, ...auditRoutes],
  ledgers: ['users', 'sessions', 'one_time_links'],
  promises,
}
