import { z } from 'zod'
import { contract, instant } from '#kit/contract'
import { block, dayRow, holidayYear } from './model.ts'

const params = z.object({ year: z.coerce.number().int().min(2000).max(2199) }), source = z.string().trim().min(4).max(300), reason = z.string().trim().min(2).max(200)
const version = z.object({ version: z.int(), act: z.enum(['entered', 'verified']), days: z.array(dayRow), source: z.string(), reason: z.string(), at: instant, byName: z.string() })

/** `knownUntil`: the last day whose working days are certain. `missing`: the next year, once December has begun (or its time has passed) without it. `next`: the year that may be entered now. */
export const listHolidays = contract({ method: 'GET', path: '/api/holiday-years', summary: '节假日与调休：各年安排、依据、是否核实', reply: z.object({ rows: z.array(holidayYear), knownUntil: z.string(), next: z.int(), missing: z.int().nullable() }) })
export const holidayVersions = contract({ method: 'GET', path: '/api/holiday-years/:year/versions', summary: '一年节假日安排的历次录入与核实', params, reply: z.object({ rows: z.array(version) }) })
/** `version`: the one that was seen, 0 for a year that is new. Days reckoned on it stay provisional until the second look. */
export const enterHolidays = contract({ method: 'PUT', path: '/api/holiday-years/:year', summary: '录入、修改一年的节假日与调休（写明依据，须由另一人核实）', params, body: z.object({ version: z.int().min(0), blocks: z.array(block).min(1).max(20), source, reason }), reply: holidayYear })
export const verifyHolidays = contract({ method: 'POST', path: '/api/holiday-years/:year/verification', summary: '核实一年的节假日与调休（须由录入人以外的人对照通知）', params, body: z.object({ version: z.int(), source }), reply: holidayYear })
