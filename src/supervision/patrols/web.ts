import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { registerCardParts } from '#registry/pages/web'

registerCardParts('patrol', [lazy(() => import('./CourseLink.tsx'))])

export const pages: Page[] = [{ path: '/patrols/:id/course', title: 'patrol.page', centre: 'supervision', permission: 'patrol.read', load: () => import('./PatrolPage.tsx') }]
