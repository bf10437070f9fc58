import { z } from 'zod'
import { contract, instant } from '#kit/contract'

const key = z.string().regex(/^[a-z_]{1,40}\.[a-z_]{1,40}$/), params = z.object({ key }), why = z.string().trim().min(2).max(200), source = z.string().trim().min(2).max(300)
export const standard = z.object({
  key: z.string(), title: z.object({ zh: z.string(), en: z.string() }), unit: z.string(), /** of the shape that the ledger's definition declares */ value: z.unknown(), source: z.string(), reason: z.string(),
  version: z.int(), changedAt: instant, changedBy: z.string(), verifiedAt: instant.nullable(), verifiedBy: z.string().nullable(), /** the asker wrote this value down: another one verifies it */ own: z.boolean(),
})
export type StandardRow = z.infer<typeof standard>
export const standardVersion = z.object({ version: z.int(), act: z.enum(['set', 'verified']), value: z.unknown(), source: z.string(), reason: z.string(), at: instant, byName: z.string() })
export type StandardVersion = z.infer<typeof standardVersion>

export const listStandards = contract({ method: 'GET', path: '/api/standards', summary: '标准限值：现行值、依据、是否核实', reply: z.object({ rows: z.array(standard) }) })
export const standardVersions = contract({ method: 'GET', path: '/api/standards/:key/versions', summary: '一项标准限值的历次修改与核实', params, reply: z.object({ rows: z.array(standardVersion) }) })
/** `version`: the one that was seen. Rows whose derived fields the limit decides are reckoned anew behind it. */
export const setStandard = contract({ method: 'PUT', path: '/api/standards/:key', summary: '修改标准限值（写明依据和理由，修改后待核实）', params, body: z.object({ version: z.int(), value: z.unknown(), source, reason: why }), reply: standard })
export const verifyStandard = contract({ method: 'POST', path: '/api/standards/:key/verification', summary: '核实标准限值（须由修改人以外的人对照原文）', params, body: z.object({ version: z.int(), source }), reply: standard })
