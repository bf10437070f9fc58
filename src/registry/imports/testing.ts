// Files for the tests of imports, and the road they take.
import assert from 'node:assert/strict'
import { bytesOf, writeSheet } from '#kit/sheets'
import type { CastName, City } from '#kit/testing'
import { orgCheck, usccCheck } from '#registry/definition'
import { runOneImport } from './index.ts'
import type { ImportCard, PreviewRow } from './model.ts'

export const header = ['企业名称', '信用代码', '所属乡镇', '从业人数', '法人电话']
/** A valid code for each number. */
export const uscc = (n: number): string => { const eight = String(n).padStart(8, '0'), first = `91350521${eight}${orgCheck(eight)}`; return first + usccCheck(first) }
export const row = (n: number, town = '螺城镇', employees = '12', phone = '19900001234'): string[] => [`演示企业${n}`, uscc(n), town, employees, phone]

type Cells = readonly (readonly unknown[])[]
/** A workbook with its titles above the header. */
export const xlsx = (head: readonly string[], rows: Cells, titles: readonly string[] = []): Promise<Buffer> => {
  const [first, ...more] = titles
  return bytesOf(writeSheet({ sheets: [{ name: '企业', columns: head.map((name, i) => ({ title: first === undefined ? name : i ? '' : first, kind: 'text' as const })), rows: first === undefined ? rows : [...more.map((t) => [t]), head, ...rows] }] }))
}

export type Bringing = { who?: CastName; path?: string; query?: Record<string, string> }
export function importer(city: City) {
  const runs = async () => { while (await runOneImport(city.db)); }
  const send = (bytes: Buffer, { who = 'cityDuty', path = 'enterprises', query = {} }: Bringing = {}) => city.as(who).post(`/api/${path}/import-files?${new URLSearchParams({ name: '名册.xlsx', ...query })}`, bytes, { 'content-type': 'application/octet-stream' })
  const card = async (id: string, who: CastName = 'cityDuty'): Promise<ImportCard> => (await city.as(who).get(`/api/imports/${id}`)).body
  return {
    runs, send, card,
    bring: async (bytes: Buffer, bringing: Bringing = {}): Promise<ImportCard> => {
      const answer = await send(bytes, bringing)
      assert.equal(answer.status, 202, JSON.stringify(answer.body))
      await runs()
      return card(answer.body.id, bringing.who)
    },
    rows: async (id: string, verdict: string, who: CastName = 'cityDuty'): Promise<PreviewRow[]> => (await city.as(who).get(`/api/imports/${id}/rows?verdict=${verdict}&limit=200`)).body.rows,
    write: async (id: string, who: CastName = 'cityDuty'): Promise<ImportCard> => {
      const asked = await city.as(who).post(`/api/imports/${id}/writing`)
      assert.equal(asked.status, 202, JSON.stringify(asked.body))
      await runs()
      return card(id, who)
    },
  }
}
/** new, changed, same, wrong, skipped; their sum is held against the rows of the file. */
export function counts({ rows, fresh, changed, same, wrong, skipped }: ImportCard): number[] {
  assert.equal(fresh + changed + same + wrong + skipped, rows, 'every row is accounted for')
  return [fresh, changed, same, wrong, skipped]
}
