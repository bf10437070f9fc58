import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { bytesOf, writeSheet } from '#kit/sheets'
import { smallCity, type CastName, type City } from '#kit/testing'
import { orgCheck, usccCheck } from '#registry/definition'
import { runOneImport } from './index.ts'

let city: City
before(async () => { city = await smallCity() })

const uscc = (n: number) => { const eight = String(n).padStart(8, '0'), first = `91350521${eight}${orgCheck(eight)}`; return first + usccCheck(first) }
const xlsx = (header: readonly string[], rows: readonly (readonly unknown[])[], titles: readonly string[] = []) => bytesOf(writeSheet({ sheets: [{ name: '企业', columns: header.map((h, i) => ({ title: titles.length ? titles[0] && i === 0 ? titles[0] : '' : h, kind: 'text' as const })), rows: titles.length ? [...titles.slice(1).map((t) => [t]), header, ...rows] : rows }] }))
async function bring(who: CastName, bytes: Buffer, query: Record<string, string> = {}) {
  const answer = await city.as(who).post(`/api/enterprises/import-files?${new URLSearchParams({ name: '名册.xlsx', ...query })}`, bytes, { 'content-type': 'application/octet-stream' })
  assert.equal(answer.status, 202, JSON.stringify(answer.body))
  await runs()
  return (await city.as(who).get(`/api/imports/${answer.body.id}`)).body
}
const runs = async () => { while (await runOneImport(city.db)); }
const counts = ({ rows, fresh, changed, same, wrong, skipped }: Record<string, number>) => ({ rows, fresh, changed, same, wrong, skipped })
const header = ['企业名称', '信用代码', '所属乡镇', '从业人数', '法人电话']
const row = (n: number, more: unknown[] = ['崇武镇', '12', '19900001234']) => [`演示企业${n}`, uscc(n), ...more]

test('a file is brought, checked, written and undone, and every row is accounted for', async () => {
  const card = await bring('countyDuty', await xlsx(header, [row(1), row(2), [], row(3, ['陈棣镇', '一百二十', '123'])]))
  assert.equal(card.state, 'ready', JSON.stringify(card.problem))
  assert.deepEqual(counts(card), { rows: 4, fresh: 2, changed: 0, same: 0, wrong: 1, skipped: 1 })
  const wrong = (await city.as('countyDuty').get(`/api/imports/${card.id}/rows?verdict=wrong`)).body.rows
  console.log(JSON.stringify(wrong, null, 1))
  assert.equal((await city.as('countyDuty').post(`/api/imports/${card.id}/writing`)).status, 202)
  await runs()
  const after = (await city.as('countyDuty').get(`/api/imports/${card.id}`)).body
  assert.equal(after.state, 'written', JSON.stringify(after.problem))
})
