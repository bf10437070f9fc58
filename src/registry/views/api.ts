import { z } from 'zod'
import { contract, idParams, instant } from '#kit/contract'
import { givenView, ledgerSettings, view } from './model.ts'

export const listViews = contract({ method: 'GET', path: '/api/ledger-views', summary: '保存的视图（本人的与共享的）', query: z.object({ ledger: z.string().max(40) }), reply: z.object({ rows: z.array(view) }) })
export const addView = contract({ method: 'POST', path: '/api/ledger-views', summary: '存为视图', body: givenView.extend({ ledger: z.string().max(40) }), reply: view })
export const changeView = contract({ method: 'PATCH', path: '/api/ledger-views/:id', summary: '修改视图', params: idParams, body: givenView.partial(), reply: view })
export const dropView = contract({ method: 'DELETE', path: '/api/ledger-views/:id', summary: '删除视图', params: idParams, reply: z.object({}) })

/** `stale`: null where the ledger is not confirmed at all. */
export const overview = contract({
  method: 'GET', path: '/api/ledgers', summary: '一库总览：各台账在辖区内的条数',
  reply: z.object({ rows: z.array(z.object({ key: z.string(), count: z.int(), stale: z.int().nullable(), changedAt: instant.nullable() })) }),
})

export const listSettings = contract({ method: 'GET', path: '/api/ledger-settings', summary: '本人的台账显示设置（列、密度、每页行数）', reply: z.object({ rows: z.array(ledgerSettings) }) })
export const keepSettings = contract({ method: 'PUT', path: '/api/ledger-settings', summary: '保存本人的台账显示设置', body: ledgerSettings, reply: z.object({}) })
