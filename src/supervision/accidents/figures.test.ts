// What 泉应急〔2023〕10号 says of 2021 and 2022 comes out of the demo city's accidents, counted one by one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomFrom } from '#registry/demo'
import { fatalOf, firstYear, harmlessOf, type Fate } from './demoYears.ts'

const yearOf = (year: number): Fate[] => {
  const random = randomFrom(350_600 + year), fatal = fatalOf(year, random)
  return [...fatal, ...harmlessOf(year, fatal.length, random)]
}
const dead = (all: readonly Fate[]) => all.reduce((sum, f) => sum + f.deaths, 0)
const days = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000

test('2022 has 107 accidents with 68 deaths, 62 with one and 3 with two; 2021 has 190 with 91', () => {
  const all = yearOf(2022), fatal = all.filter((f) => f.deaths)
  assert.deepEqual([all.length, dead(all), fatal.length, fatal.filter((f) => f.deaths === 2).length], [107, 68, 65, 3])
  const before = yearOf(2021)
  assert.deepEqual([before.length, dead(before)], [190, 91])
  for (let year = firstYear; year < 2026; year++) assert.ok(yearOf(year).length > 80, String(year))
})

test('of the 65 the counties lead 41, the city 14 (3 taken up, 11 listed), other authorities 10', () => {
  const by = (how?: Fate['how']) => fatalOf(2022, randomFrom(1)).filter((f) => f.how === how).length
  assert.deepEqual([by(), by('escalated'), by('listed'), by('road') + by('water')], [41, 3, 11, 10])
})

test('three pairs lie within a month; everything else of a county lies further apart, across the ends of the year', () => {
  const fatal = [2021, 2022, 2023].flatMap((year) => yearOf(year).filter((f) => f.deaths)), close: string[] = []
  for (const a of fatal) for (const b of fatal) if (a.county === b.county && a.day < b.day && days(a.day, b.day) <= 31 && (a.day.startsWith('2022') || b.day.startsWith('2022'))) close.push(`${a.county} ${a.day} ${b.day}`)
  assert.deepEqual(close.sort(), ['350521 2022-06-02 2022-06-27', '350582 2022-03-08 2022-03-25', '350583 2022-09-12 2022-09-30'])
})
