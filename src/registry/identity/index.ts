// 用户与权限 identity: accounts, sessions, second factors, the three administrators.
import type { Feature } from '#kit/feature'
import { apiTokenRoutes } from './apiTokenRoutes.ts'
import { auditRoutes } from './auditRoutes.ts'
import { erasures } from './erasures.ts'
import { firstRunRoutes } from './firstRunRoutes.ts'
import { ownRoutes } from './ownRoutes.ts'
import { promises } from './promises.ts'
import { signInRoutes } from './signInRoutes.ts'
import { userRoutes } from './userRoutes.ts'

export { createUser, type NewUser } from './accounts.ts'
export { authenticate, sessionCookie, unscoped } from './authenticate.ts'
export { commands } from './commands.ts'
export { createCast, hasCast } from './cast.ts'
export { firstLink } from './firstLink.ts'
export { openSession } from './sessions.ts'
export { registerUnits, type UnitKind } from './units.ts'

export const feature: Feature = {
  name: 'registry/identity',
  permissions: {
    'user.read': ['sysadmin', 'secadmin'],
    'user.invite': ['sysadmin'],
    'user.grant': ['secadmin'],
    'policy.change': ['secadmin'],
    'audit.read': ['auditor'],
    'api_token.read': ['secadmin', 'auditor'],
    'api_token.issue': ['secadmin'],
  },
  routes: [...signInRoutes, ...firstRunRoutes, ...ownRoutes, ...userRoutes, ...auditRoutes, ...apiTokenRoutes],
  ledgers: ['users', 'sessions', 'one_time_links', 'api_tokens'],
  promises, erasures,
}
