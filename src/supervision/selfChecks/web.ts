import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { registerCardParts } from '#registry/pages/web'

export type { OpenedCheck } from './api.ts'

registerCardParts('enterprise', [lazy(() => import('./CodePart.tsx'))])

export const pages: Page[] = [{ path: '/self-check-code/:id', title: 'selfCheck.code', centre: 'supervision', section: 'danger', permission: 'self_check.issue', load: () => import('./CodePage.tsx') }]
