import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { bareDatabase } from '#kit/testing'
import { addWorkingDays, coverageUntil, isWorkingDay } from './index.ts'

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
