// What every ledger of 一库 is asked and answers: pure, for the server and the browser. The same filters stand in the page's address.
import { z } from 'zod'
import { paging } from '#kit/contract'

/** `region`: a region's code; its rows and those below it. */
export const ledgerQuery = { q: z.string().trim().max(50).optional(), region: z.string().regex(/^[0-9A-Z]{6,12}$/).optional(), ...paging }
export type LedgerQuery = { q?: string; region?: string; limit: number; cursor?: string }

/** `counties`: how the rows that match fall to the counties, under every filter but the region's; with the city's own rows (`own`) they sum to `all`. */
export const ledgerOf = <T extends z.ZodType>(row: T) => z.object({
  rows: z.array(row), total: z.number().int(), next: z.string().nullable(),
  all: z.number().int(), own: z.number().int(),
  counties: z.array(z.object({ code: z.string(), name: z.string(), count: z.number().int() })),
})

export const regionCode = z.string().regex(/^[0-9A-Z]{6,12}$/)
export const position = { lon: z.number().min(73).max(136), lat: z.number().min(3).max(54) }
/** Why a record leaves its ledger; goes into the audit. */
export const reason = z.object({ reason: z.string().trim().min(2).max(200) })
