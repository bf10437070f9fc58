import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { registerCardParts } from '#registry/pages/web'

registerCardParts('exposure', [lazy(() => import('./ExposureActs.tsx'))])
export const pages: Page[] = []
