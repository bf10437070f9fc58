import { route } from '#kit/http'
import { auditCount, auditRows, sealState } from './audit.ts'
import * as api from './auditApi.ts'
import { unscoped } from './authenticate.ts'

const reads = { permission: 'audit.read', scope: { open: 'the auditor\'s own condition: the region and what concerns the whole installation' } }

export const auditRoutes = [
  route(api.listAudit, { ...reads, run: async ({ tx, actor, query }) => {
    const free = await unscoped(tx, actor)
    const rows = await auditRows(free, actor.scope, query)
    return { rows, total: await auditCount(free, actor.scope, query), next: rows.length === query.limit ? String(rows.at(-1)?.id ?? '') || null : null }
  } }),
  route(api.sealState, { ...reads, run: async ({ tx, actor }) => sealState(await unscoped(tx, actor)) }),
]
