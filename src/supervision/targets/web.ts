import type { Page } from '#kit/ui'
import type { Ledger } from '#registry/definition'
import { yearTargets } from './ledger.ts'

export const pages: Page[] = []
export const ledgers: readonly Ledger[] = [yearTargets]
