// 导入 over HTTP: the file to the ledger's own address, all else by the import's number.
import { z } from 'zod'
import { binary, contract, id, idParams, paging } from '#kit/contract'
import type { Ledger } from '#registry/definition'
import { counts, datums, importCard, importRow, maxBytes, previewRow, setup, verdicts } from './model.ts'

const code = z.string().regex(/^[0-9A-Z]{6,12}$/)

function make(ledger: Ledger) {
  return {
    upload: contract({
      method: 'POST', path: `/api/${ledger.path}/import-files`, summary: `导入${ledger.title.zh}（上传文件，后台核对）`, bodyLimit: maxBytes, body: binary, reply: importCard,
      query: z.object({ name: z.string().trim().min(1).max(200), region: code.optional(), datum: z.enum(datums).optional(), sheet: z.string().max(100).optional() }),
    }),
  }
}
const made = new Map<string, ReturnType<typeof make>>()
export function importApiOf(ledger: Ledger): ReturnType<typeof make> {
  const api = made.get(ledger.key) ?? make(ledger)
  made.set(ledger.key, api)
  return api
}

const at = '/api/imports/:id'
export const listImports = contract({ method: 'GET', path: '/api/imports', summary: '导入记录', query: z.object({ ledger: z.string().max(40).optional(), state: z.string().max(20).optional(), ...paging }), reply: z.object({ rows: z.array(importRow), next: z.string().nullable() }) })
export const getImport = contract({ method: 'GET', path: at, summary: '一次导入：进度、计数、列的对应', params: idParams, reply: importCard })
export const importRows = contract({
  method: 'GET', path: `${at}/rows`, summary: '导入预览：错误、更新、新增、不变的行', params: idParams,
  query: z.object({ verdict: z.enum(verdicts), limit: paging.limit, cursor: z.coerce.number().int().min(0).optional() }), reply: z.object({ rows: z.array(previewRow), next: z.int().nullable() }),
})
export const changeSetup = contract({ method: 'PUT', path: `${at}/setup`, summary: '改列的对应、工作表、默认区划、坐标系，重新核对', params: idParams, body: setup, reply: importCard })
/** A cell of a workbook holds 32,767 characters at most. */
const mended = z.object({ column: z.int(), text: z.string().max(32_767) })
export const mendRow = contract({
  method: 'PATCH', path: `${at}/rows/:row`, summary: '改正一行（或所有同样错法的行）并重新核对', params: idParams.extend({ row: z.coerce.number().int().min(1) }),
  body: z.object({ cells: z.array(mended).max(200), /** every wrong row with the same text in the same field, too */ alike: z.string().max(60).optional() }), reply: z.object({ mended: z.int(), ...counts, row: previewRow.nullable() }),
})
export const writeImport = contract({ method: 'POST', path: `${at}/writing`, summary: '写入核对过的行', params: idParams, reply: importCard })
export const cancelImport = contract({ method: 'POST', path: `${at}/cancellation`, summary: '取消导入', params: idParams, reply: importCard })
export const undoImport = contract({ method: 'POST', path: `${at}/undoing`, summary: '整批撤销（24 小时内）', params: idParams, reply: z.object({ changeId: id, undone: z.int(), conflicts: z.array(z.object({ id, name: z.string(), reason: z.string() })) }) })
export const wrongFile = contract({ method: 'GET', path: `${at}/wrong-file`, summary: '错误行，原表格式，附错误原因', params: idParams, reply: binary })
