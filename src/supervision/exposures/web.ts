import { lazy } from 'react'
import type { Page } from '#kit/ui'
import type { Ledger } from '#registry/definition'
import { registerCardParts } from '#registry/pages/web'
import { exposures } from './ledger.ts'

registerCardParts('exposure', [lazy(() => import('./ExposureActs.tsx'))])
export const pages: Page[] = []
export const ledgers: readonly Ledger[] = [exposures]
