// For the tests of accidents and of what stands on them: one entered through the door, as an office enters it.
import assert from 'node:assert/strict'
import { chinaDay } from '#kit/calendar'
import type { City } from '#kit/testing'

export const day = (offset = 0): string => chinaDay(Date.now(), offset)
export const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString()
const base = { regionCode: '350521100', kind: 'accident', category: 'trade', type: 'machinery', unitName: '演示试验厂', deaths: 1, missing: 0, seriousInjuries: 0, loss: 120, counted: true, ledBy: 'county' }

let n = 0
/** Enters an accident of 螺城镇 (惠安县) with one death unless told; the row as the API answers it. */
export async function entered(city: City, given: Record<string, unknown> = {}, who: 'office' | 'cityDuty' | 'countyDuty' = 'office'): Promise<Record<string, any> & { id: string; version: number }> { // eslint-disable-line -- a test reads any shape
  const answer = await city.as(who).post('/api/accidents', { ...base, name: `演示试验厂${++n}号车间事故`, occurredOn: day(), ...given })
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return answer.body
}
export async function changed(city: City, id: string, set: Record<string, unknown>, who: 'office' | 'cityDuty' | 'countyDuty' = 'office'): Promise<Record<string, any>> { // eslint-disable-line -- a test reads any shape
  const answer = await city.as(who).patch(`/api/accidents/${id}`, set)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}
