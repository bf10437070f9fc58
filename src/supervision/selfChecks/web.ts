import { lazy } from 'react'
import type { Page } from '#kit/ui'
import type { Ledger } from '#registry/definition'
import { registerCardParts } from '#registry/pages/web'
import { selfChecks } from './ledger.ts'

export type { OpenedCheck } from './api.ts'

registerCardParts('enterprise', [lazy(() => import('./CodePart.tsx'))])

export const pages: Page[] = [{ path: '/self-check-code/:id', title: 'selfCheck.code', centre: 'supervision', permission: 'self_check.issue', load: () => import('./CodePage.tsx') }]
export const ledgers: readonly Ledger[] = [selfChecks]
