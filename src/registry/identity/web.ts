import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/sign-in', title: 'identity.signIn.title', centre: 'system', alone: true, load: () => import('./SignInPage.tsx') },
  { path: '/invite', title: 'identity.invite.title', centre: 'system', alone: true, load: () => import('./InvitePage.tsx') },
  { path: '/first-run', title: 'identity.first.title', centre: 'system', alone: true, load: () => import('./FirstRunPage.tsx') },
  { path: '/users/:id?', title: 'identity.users.page', centre: 'system', permission: 'user.read', menu: { order: 10, icon: 'people' }, load: () => import('./UsersPage.tsx') },
  { path: '/audit', title: 'audit.page', centre: 'system', permission: 'audit.read', menu: { order: 20, icon: 'list' }, load: () => import('./AuditPage.tsx') },
  { path: '/api-tokens', title: 'identity.token.page', centre: 'system', permission: 'api_token.read', menu: { order: 70, icon: 'key' }, load: () => import('./ApiTokensPage.tsx') },
  { path: '/account', title: 'identity.account.page', centre: 'system', load: () => import('./AccountPage.tsx') },
]
