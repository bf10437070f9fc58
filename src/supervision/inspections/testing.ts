// What the tests of this folder share: a checklist, an inspection of the field.
import { randomUUID } from 'node:crypto'
import { sql } from '#kit/db'
import type { City } from '#kit/testing'
import { demoEnterprises } from '#registry/demo'
import { enterprises } from '#registry/enterprises'
import { closeChange, insertRecords, openChange, recordOf, type Stored } from '#registry/ledger'
import type { Item, Submission } from './model.ts'

export type Target = { id: string; name: string; regionCode: string; regionPath: string }
/** Invented enterprises into the small city, which has none: some in each of its counties. */
export async function withEnterprises(city: City, count: number): Promise<void> {
  await city.tx(async (tx) => {
    const change = await openChange(tx, enterprises, { origin: 'demo' }), records: Stored[] = []
    for (const { id, place, lon, lat, values } of await demoEnterprises(tx, { times: 1, first: 0 })) {
      if (records.push({ id, ...recordOf(enterprises, { ...values, operating: 'open' }, { regionCode: place.code, regionPath: place.path, lon, lat }) }) >= count) break
    }
    await insertRecords(tx, enterprises, records, change)
    await closeChange(tx, change, records.length)
  })
}
export const enterprisesIn = (city: City, path: string): Promise<Target[]> => city.tx((tx) => tx.rows(sql`select e.id, e.name, e.region_code, e.region_path from enterprises e
  where starts_with(e.region_path, ${path}) and e.retired_at is null and not exists (select from inspections i where i.enterprise_id = e.id) order by e.id`))

export const itemsFrom = (count: number, prefix = 'A'): Partial<Item>[] => Array.from({ length: count }, (_, i) => ({ code: `${prefix}${i + 1}`, section: `第${Math.floor(i / 10) + 1}部分`, content: `检查项${i + 1}`, basis: '《中华人民共和国安全生产法》第四十一条' }))

/** Drafted by the office, published by a leader. Returns the id. */
export async function published(city: City, key: string, items: readonly Partial<Item>[], more: Record<string, unknown> = {}): Promise<string> {
  const draft = await city.as('office').post('/api/checklists', { key, title: `清单${key}`, items, ...more })
  if (draft.status !== 200) throw new Error(JSON.stringify(draft.body))
  const done = await city.as('cityLeader').post(`/api/checklists/${draft.body.id}/publication`, { verified: true })
  if (done.status !== 200) throw new Error(JSON.stringify(done.body))
  return draft.body.id as string
}

type Given = { enterpriseId: string; list: string; codes: readonly string[]; failing?: readonly string[] } & Partial<Submission>
/** As a phone sends it: every item answered, two inspectors and the enterprise signed. */
export function fromField({ enterpriseId, list, codes, failing = [], ...more }: Given): Submission {
  const at = Date.now()
  return {
    id: randomUUID(), enterpriseId, checklistVersionId: list, answers: codes.map((itemCode) => ({ itemCode, result: failing.includes(itemCode) ? 'failing' : 'conforming', note: failing.includes(itemCode) ? `${itemCode} 不符合` : '' })),
    inspectors: [{ name: '蔡检查' }, { name: '洪复查' }], signatures: [{ side: 'inspector', name: '蔡检查' }, { side: 'inspector', name: '洪复查' }, { side: 'enterprise', name: '厂长' }],
    startedAt: new Date(at - 3_600_000).toISOString(), finishedAt: new Date(at - 60_000).toISOString(), position: { lon: 118.8, lat: 24.95, accuracy: 12 }, ...more,
  }
}
