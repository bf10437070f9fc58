import type { Page } from '#kit/ui'
import type { Ledger } from '#registry/definition'
import { trainings } from './ledger.ts'

export const pages: Page[] = []
export const ledgers: readonly Ledger[] = [trainings]
