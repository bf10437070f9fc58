// What a layer says of itself, for the browser.
import type { Contract } from '#kit/contract'
import type { Ledger } from '#registry/definition'
import { atlasApiOf } from './api.ts'

export type About = { total: number; placed: number; bounds: [number, number, number, number] | null; tag: string }
export const aboutOf = (ledger: Ledger): Contract => atlasApiOf(ledger).about as unknown as Contract
