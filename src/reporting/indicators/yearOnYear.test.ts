import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthsOf, partsOf, yearBefore } from './model.ts'
import { bothFell, yearOnYear } from './yearOnYear.ts'

const compared = (of: ReturnType<typeof yearOnYear>) => of.text

test('the two sentences of the year are worded as the bureau words them', () => {
  assert.equal(compared(yearOnYear(107, 190, '起')), '同比减少83起（下降43.7%）')
  assert.equal(compared(yearOnYear(68, 91, '人')), '同比减少23人（下降25.3%）')
  assert.equal(compared(yearOnYear(191, 190, '起')), '同比增加1起（上升0.5%）')
  assert.equal(compared(yearOnYear(5, 5, '起')), '同比持平')
  assert.ok(bothFell(yearOnYear(107, 190, '起'), yearOnYear(68, 91, '人')))
  assert.ok(!bothFell(yearOnYear(107, 190, '起'), yearOnYear(91, 91, '人')))
})

test('a tie is rounded up, whatever a binary fraction would make of it', () => {
  for (const [current, previous, rate] of [[351, 400, '12.3'], [449, 400, '12.3'], [1999, 2000, '0.1'], [1.005, 1, '0.5'], [399, 400, '0.3'], [2001, 2000, '0.1'], [4001, 4000, '0.0'], [57, 80, '28.8'], [0, 3, '100.0']] as const)
    assert.equal(yearOnYear(current, previous, '起').rate, rate, `${current} after ${previous}`)
})

test('where there was nothing the year before there is no rate, and the unknown is never a nought', () => {
  assert.equal(compared(yearOnYear(4, 0, '起')), '同比增加4起（上年同期为0）')
  assert.equal(yearOnYear(0, 0, '起').rate, null)
  assert.equal(compared(yearOnYear(0, 0, '起')), '同比持平')
  assert.equal(compared(yearOnYear(null, 3, '人')), '同比—')
  assert.equal(compared(yearOnYear(3, null, '人')), '同比—')
})

test('amounts of money keep their fractions', () => {
  assert.equal(compared(yearOnYear(10.1, 10.3, '万元')), '同比减少0.2万元（下降1.9%）')
})

test('a year earlier is the same days, and a February ends with its February', () => {
  assert.deepEqual(yearBefore({ from: '2022-01-01', to: '2022-12-31' }), { from: '2021-01-01', to: '2021-12-31' })
  assert.deepEqual(yearBefore({ from: '2025-02-01', to: '2025-02-28' }), { from: '2024-02-01', to: '2024-02-29' })
  assert.deepEqual(yearBefore({ from: '2024-02-29', to: '2024-02-29' }), { from: '2023-02-28', to: '2023-02-28' })
  assert.deepEqual(yearBefore({ from: '2022-03-05', to: '2022-06-17' }), { from: '2021-03-05', to: '2021-06-17' })
})

test('a period is whole months and the days beside them', () => {
  assert.deepEqual(partsOf({ from: '2022-01-01', to: '2022-12-31' }), { months: { from: '2022-01-01', to: '2022-12-31' }, days: [] })
  assert.deepEqual(partsOf({ from: '2022-01-15', to: '2022-04-02' }), { months: { from: '2022-02-01', to: '2022-03-31' }, days: [{ from: '2022-01-15', to: '2022-01-31' }, { from: '2022-04-01', to: '2022-04-02' }] })
  assert.deepEqual(partsOf({ from: '2022-01-15', to: '2022-02-20' }), { days: [{ from: '2022-01-15', to: '2022-02-20' }] })
  assert.deepEqual(monthsOf({ from: '2021-11-20', to: '2022-02-01' }), ['2021-11-01', '2021-12-01', '2022-01-01', '2022-02-01'])
})
