// When and where the demo city's accidents happened, before they are anything else: a county, a day, how many died, who led. Deterministic; no I/O.
import type { Random } from '#registry/demo'

/** `how`: taken up by the city, listed by it, or left to another authority on the road or at sea. */
export type Fate = { county: string; day: string; deaths: number; how?: 'escalated' | 'listed' | 'road' | 'water' }

/**
 * The 65 fatal accidents of 2022 as 泉应急〔2023〕10号 counts them: 62 with one death, 3 with two. E taken up by the city, L listed by it, R and W of other authorities, 2 two deaths.
 * Three pairs lie within a month (晋江 in March, 惠安 in June, 南安 in September); all others of a county lie more than a month apart, across the ends of the year too.
 */
const year2022: Readonly<Record<string, string>> = {
  350582: '1-10 3-8 3-25R 4-29 6-6L 7-14 8-22R 10-15L2 11-24', 350583: '2-10L 3-20 5-8R 6-23 8-3E 9-12 9-30 11-16R', 350521: '1-22 3-17W 4-28L 6-2 6-27 10-9',
  350505: '1-16 3-2R 5-21E 7-30 10-27', 350581: '2-18W 4-6 7-9L2 9-5 12-1', 350524: '1-28 3-11 4-22R 6-19L 8-9 9-24L 11-21E', 350525: '2-24 4-12L2 7-21 11-8', 350526: '3-29 6-10L 8-30 12-6',
  350502: '4-19 8-15 11-30L', 350503: '1-13 5-5R 9-8 12-14', 350504: '2-15 5-26L 8-26 11-3', '350500KFQ': '5-12 10-20', '350500TSQ': '3-6 6-30 9-18W 12-9',
}
const marks = { E: 'escalated', L: 'listed', R: 'road', W: 'water' } as const

const two = (n: number | string) => String(n).padStart(2, '0')
export const dayOf = (year: number, ordinal: number): string => new Date(Date.UTC(year, 0, 1 + ordinal)).toISOString().slice(0, 10)

function fatalOf2022(): Fate[] {
  return Object.entries(year2022).flatMap(([county, days]) => days.split(' ').map((text): Fate => {
    const [, month = '', date = '', mark, more] = /^(\d+)-(\d+)([ELRW])?(2)?$/.exec(text) ?? []
    return { county, day: `2022-${two(month)}-${two(date)}`, deaths: more ? 2 : 1, ...(mark && { how: marks[mark as keyof typeof marks] }) }
  }))
}

/** How many accidents of a year, how many deaths in them, and in how many of them two and three died. 2021 as the report says; the others are plausible. */
const years: Readonly<Record<number, { all: number; deaths: number; twos: number; threes: number }>> = {
  2018: { all: 251, deaths: 127, twos: 6, threes: 1 }, 2019: { all: 236, deaths: 118, twos: 5, threes: 1 }, 2020: { all: 214, deaths: 104, twos: 4, threes: 0 }, 2021: { all: 190, deaths: 91, twos: 4, threes: 1 },
  2022: { all: 107, deaths: 68, twos: 3, threes: 0 }, 2023: { all: 98, deaths: 61, twos: 2, threes: 0 }, 2024: { all: 91, deaths: 55, twos: 2, threes: 0 },
}
/** From then on, as the trend goes. */
const later = { all: 84, deaths: 49, twos: 1, threes: 0 }
const weights: readonly [county: string, most: number][] = Object.entries(year2022).map(([county, days]) => [county, days.split(' ').length])

/** Before the letters began: any day; none in the last month of 2021, so that the first of 2022 follow nothing. */
function scattered(year: number, count: number, random: Random): Fate[] {
  const bag = weights.flatMap(([county, n]) => Array<string>(n).fill(county))
  return Array.from({ length: count }, () => ({ county: random.pick(bag), day: dayOf(year, random.between(2, 330)), deaths: 1 }))
}

/** Since then: more than a month apart in each county, but for two pairs a year. */
function apart(year: number, count: number, random: Random): Fate[] {
  const shares = new Map(weights.map(([county]) => [county, 1])), total = weights.reduce((sum, [, n]) => sum + n, 0)
  for (let left = count - shares.size; left > 0; left--) {
    const [poorest] = [...weights].sort((a, b) => (shares.get(a[0]) ?? 0) / a[1] - (shares.get(b[0]) ?? 0) / b[1])[0] ?? ['']
    shares.set(poorest, (shares.get(poorest) ?? 0) + 1)
  }
  const paired = new Set(random.shuffled([...shares].filter(([, n]) => n >= 2 && n <= 4).map(([county]) => county)).slice(0, total ? 2 : 0))
  return [...shares].flatMap(([county, n]) => spread(n, random).map((ordinal, i, all) => ({ county, day: dayOf(year, i === 1 && paired.has(county) ? (all[0] as number) + random.between(9, 24) : ordinal), deaths: 1 })))
}

/** `n` days of the year from the middle of January to the middle of December, at least 34 days apart. */
function spread(n: number, random: Random): number[] {
  const width = 329 / n, room = Math.max(0, Math.floor((width - 34) / 2))
  return Array.from({ length: n }, (_, i) => Math.round(20 + width * (i + 0.5)) + random.between(-room, room))
}

/** The fatal accidents of a year. */
export function fatalOf(year: number, random: Random): Fate[] {
  if (year === 2022) return fatalOf2022()
  const { deaths, twos, threes } = years[year] ?? later, count = deaths - twos - 2 * threes
  const fates = year < 2022 ? scattered(year, count, random) : apart(year, count, random)
  const worst = random.shuffled(fates.map((_, i) => i)).slice(0, twos + threes)
  return fates.map((fate, i) => ({ ...fate, deaths: worst.indexOf(i) < 0 ? 1 : worst.indexOf(i) < threes ? 3 : 2, ...fateBy(random, worst.indexOf(i) >= 0 && worst.indexOf(i) < threes) }))
}

function fateBy(random: Random, larger: boolean): { how?: Fate['how'] } {
  const x = random.next()
  return larger ? { how: 'escalated' } : x < 0.16 ? { how: 'road' } : x < 0.19 ? { how: 'water' } : x < 0.28 ? { how: 'listed' } : {}
}

/** Those in which nobody died. */
export function harmlessOf(year: number, fatal: number, random: Random): Fate[] {
  const bag = weights.flatMap(([county, n]) => Array<string>(n).fill(county))
  return Array.from({ length: (years[year] ?? later).all - fatal }, () => ({ county: random.pick(bag), day: dayOf(year, random.between(0, 364)), deaths: 0 }))
}

export const firstYear = 2018
