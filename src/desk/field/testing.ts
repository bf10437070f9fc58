// For the tests: a telephone as the server sees it.
import { createHash, randomUUID } from 'node:crypto'
import jpeg from 'jpeg-js'
import { sql } from '#kit/db'
import type { Answer as HttpAnswer, CastName, City } from '#kit/testing'
import type { Answer, ItemKind } from './model.ts'

export type Sent = { id: string; kind: string; schema: number; userId: string; madeAt: string; payload: Record<string, unknown>; replaces?: string }
export const picture = (shade: number): Buffer => Buffer.from(jpeg.encode({ width: 32, height: 24, data: Buffer.alloc(32 * 24 * 4, shade % 256) }, 80).data)
const day = 86_400_000

/** `behindMs`: by how much its clock is slow. */
export function telephone(city: City, who: CastName, behindMs = 0) {
  const deviceId = randomUUID(), clock = (shift = 0) => new Date(Date.now() - behindMs + shift).toISOString()
  const item = (kind: ItemKind | string, payload: Record<string, unknown>, more: Partial<Sent> = {}): Sent => ({ id: randomUUID(), kind, schema: 2, userId: city.cast[who].id, madeAt: clock(), payload, ...more })
  const post = (items: readonly Sent[], waiting = 0): Promise<HttpAnswer> => city.as(who).post('/api/field/items', { deviceId, deviceNow: clock(), waiting, persisted: true, freeMb: 900, items })
  return {
    deviceId, clock, item, post,
    send: async (...items: Sent[]): Promise<Answer[]> => { const { status, body } = await post(items); if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`); return body.answers },
    shoot: async (shade: number, at: Record<string, string> = {}, id: string = randomUUID()): Promise<string> => {
      const bytes = picture(shade), query = new URLSearchParams({ id, sha256: createHash('sha256').update(bytes).digest('hex'), takenAt: clock(-day), deviceNow: clock(), ...at })
      const { status, body } = await city.as(who).post(`/api/photos?${query}`, bytes, { 'content-type': 'application/octet-stream' })
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
      return id
    },
    danger: (photoIds: readonly string[], title = '演示安全出口堵塞', more: Record<string, unknown> = {}): Sent => item('danger', { regionCode: '350521100', title, foundOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10), photoIds, ...more }),
  }
}

/** Enterprises are given to two inspectors to be inspected, as the office does it. Returns the ids of the plans. */
export async function planned(city: City, enterpriseIds: readonly string[], checklistId?: string): Promise<string[]> {
  const office = city.as('office'), drawn = await office.post('/api/inspection-draws', { title: '演示现场检查', method: 'given', enterpriseIds, mode: 'department', dueOn: '2099-01-01', checklistId: checklistId ?? null })
  if (drawn.status !== 200) throw new Error(JSON.stringify(drawn.body))
  const plans = await city.tx((tx) => tx.rows<{ id: string }>(sql`select id from inspections where selection_id = ${drawn.body.id} order by code`)), ids = plans.map((p) => p.id)
  const given = await office.post('/api/inspection-assignments', { ids, userIds: [city.cast.inspector.id, city.cast.cityInspector.id] })
  if (given.status !== 200) throw new Error(JSON.stringify(given.body))
  return ids
}
