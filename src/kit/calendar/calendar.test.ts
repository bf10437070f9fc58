import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { bareDatabase } from '#kit/testing'
import { addDays, addWorkingDays, chinaDay, chinaTime, coverageUntil, dayEnd, isWorkingDay, today } from './index.ts'

test('working days follow the State Council notice, and are provisional past it', async () => {
  const db = await bareDatabase()
  const after: [start: string, n: number, date: string, provisional: boolean, why: string][] = [
    ['2026-11-23', 0, '2026-11-23', false, 'no days'],
    ['2026-11-23', 1, '2026-11-24', false, 'Monday to Tuesday'],
    ['2026-11-27', 1, '2026-11-30', false, 'Friday to Monday'],
    ['2026-09-30', 1, '2026-10-08', false, 'over the National Day week'],
    ['2026-09-30', 3, '2026-10-10', false, 'a Saturday worked instead counts'],
    ['2026-09-18', 1, '2026-09-20', false, 'a Sunday worked instead counts'],
    ['2026-02-13', 2, '2026-02-24', false, 'over Spring Festival with its worked Saturday'],
    ['2025-09-30', 1, '2025-10-09', false, 'National Day with Mid-Autumn, eight days'],
    ['2025-12-31', 1, '2026-01-04', false, 'New Year and its worked Sunday, over the year end'],
    ['2026-12-31', 1, '2027-01-01', true, 'no notice for 2027: only weekends are known'],
    ['2026-12-28', 20, '2027-01-25', true, 'twenty working days run out of the covered years'],
    ['2024-12-30', 1, '2024-12-31', true, 'before the covered years'],
  ]
  const days: [day: string, working: boolean, provisional: boolean][] = [
    ['2026-10-01', false, false], ['2026-10-08', true, false], ['2026-10-10', true, false], ['2026-10-11', false, false],
    ['2026-11-21', false, false], ['2027-10-01', true, true],
  ]
  await db.tx(system('tests'), async (tx) => {
    for (const [start, n, date, provisional, why] of after) assert.deepEqual(await addWorkingDays(tx, start, n), { date, provisional }, why)
    for (const [day, working, provisional] of days) assert.deepEqual(await isWorkingDay(tx, day), { working, provisional }, day)
    assert.equal(await coverageUntil(tx), '2026-12-31')
    await assert.rejects(addWorkingDays(tx, '2026-11-23', -1), RangeError)
  })
})

test('a year entered beyond a gap does not make the gap known', async () => {
  const db = await bareDatabase()
  await db.tx(system('tests'), async (tx) => {
    await tx.run(sql`insert into holiday_years (year, source) values (2028, '演示')`)
    assert.deepEqual(await isWorkingDay(tx, '2027-06-01'), { working: true, provisional: true })
    assert.deepEqual(await isWorkingDay(tx, '2026-06-01'), { working: true, provisional: true })
    await tx.run(sql`insert into holiday_years (year, source) values (2027, '演示')`)
    assert.deepEqual(await isWorkingDay(tx, '2026-06-01'), { working: true, provisional: false })
  })
})

test('the day of an instant is that of China, eight hours ahead', async () => {
  const midnight = '2026-11-27T16:00:00.000Z'
  assert.equal(chinaTime('2026-11-27T15:59:59.999Z'), '2026-11-27 23:59:59')
  assert.equal(chinaTime(midnight), '2026-11-28 00:00:00')
  assert.deepEqual([midnight, new Date(midnight), Date.parse(midnight)].map((at) => chinaDay(at)), ['2026-11-28', '2026-11-28', '2026-11-28'])
  assert.deepEqual([chinaDay('2026-11-27T15:59:59Z'), chinaDay(midnight, 3), chinaDay(midnight, -28)], ['2026-11-27', '2026-12-01', '2026-10-31'])
  assert.deepEqual([addDays('2028-02-28', 1), addDays('2027-01-01', -1), addDays('2026-05-05', 0)], ['2028-02-29', '2026-12-31', '2026-05-05'])
  assert.equal(dayEnd('2026-11-27').toISOString(), midnight)
  const db = await bareDatabase()
  const now = await db.tx(system('test'), async (tx) => [await today(tx), (await tx.one<{ day: string }>(sql`select (anlan_now() at time zone 'Asia/Shanghai')::date::text as day`)).day])
  assert.equal(now[0], now[1])
})
