import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/sign-in', title: 'identity.signIn.title', centre: 'system', alone: true, load: () => import('./SignInPage.tsx') },
  { path: '/invite', title: 'identity.invite.title', centre: 'system', alone: true, load: () => import('./InvitePage.tsx') },
]
