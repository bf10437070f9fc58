// 国务院令第493号 art. 3 at its bounds, and what is not known.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gradeOf, leadOf, severityOf } from './grade.ts'

const standards = { 'accident.deaths': { 1: 30, 2: 10, 3: 3 }, 'accident.injuries': { 1: 100, 2: 50, 3: 10 }, 'accident.loss': { 1: 10_000, 2: 5_000, 3: 1_000 } }
const of = (given: Partial<Parameters<typeof gradeOf>[0]>) => gradeOf({ deaths: 0, missing: 0, seriousInjuries: 0, loss: 0, ...given }, standards)
const grades = (field: 'deaths' | 'seriousInjuries' | 'loss', values: number[]) => values.map((v) => of({ [field]: v }).grade)

test('“以上” includes the number, “以下” does not, in each dimension', () => {
  assert.deepEqual(grades('deaths', [0, 2, 3, 9, 10, 29, 30]), [4, 4, 3, 3, 2, 2, 1])
  assert.deepEqual(grades('seriousInjuries', [9, 10, 49, 50, 99, 100]), [4, 3, 3, 2, 2, 1])
  assert.deepEqual(grades('loss', [999, 999.99, 1000, 4999, 5000, 9999, 10_000]), [4, 4, 3, 3, 2, 2, 1])
})

test('the severest dimension decides', () => {
  assert.equal(of({ deaths: 1, seriousInjuries: 12, loss: 300 }).grade, 3)
  assert.equal(of({ deaths: 3, seriousInjuries: 0, loss: 5000 }).grade, 2)
})

test('what is not known is not 0: the grade is provisional, and with nothing known there is none', () => {
  assert.deepEqual(of({ loss: null }), { grade: 4, provisional: true })
  assert.deepEqual(of({ deaths: null, missing: null, loss: 1200 }), { grade: 3, provisional: true })
  assert.deepEqual(gradeOf({ deaths: null, missing: null, seriousInjuries: null, loss: null }, standards), { grade: null, provisional: true })
  assert.deepEqual(of({}), { grade: 4, provisional: false })
})

test('the missing count with the dead for the provisional grade', () => {
  assert.deepEqual(of({ deaths: 2, missing: 1 }), { grade: 3, provisional: true })
  assert.deepEqual(of({ deaths: null, missing: 10 }), { grade: 2, provisional: true })
  assert.deepEqual(of({ deaths: 2, missing: null }), { grade: 4, provisional: false })
})

test('each grade has its words and its investigator; limits that were not given pass nothing', () => {
  assert.deepEqual(([1, 2, 3, 4] as const).map((g) => [severityOf(g), leadOf(g)]), [['extra', 'state'], ['major', 'province'], ['larger', 'city'], ['general', 'county']])
  assert.throws(() => gradeOf({ deaths: 1, missing: 0, seriousInjuries: 0, loss: 0 }, {}), /accident.deaths/)
})
