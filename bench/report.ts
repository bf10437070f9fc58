// The annual report of the demo city as a document, every figure out of the records as they are now, several times over: the slowest counts.
import { system } from '#kit/access'
import { reportNow } from '#reporting/reports'
import { benchCity } from './city.ts'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'

const times = 7

export const report: Bench = async (at, tell) => {
  const city = await benchCity(at), waits: number[] = []
  try {
    let figures = 0
    for (let n = 0; n < times; n++) {
      const began = performance.now()
      figures = (await city.db.tx(system('bench'), (tx) => reportNow(tx, { kind: 'annual', regionPath: '', period: '2022' }))).figures.length
      waits.push((performance.now() - began) / 1000)
    }
    tell({ name: 'report.annual', value: Math.max(...waits), unit: `s, the slowest of ${times}, ${figures} figures`, goal: 5, higher: false, n: times, p50: quantile(waits, 0.5) * 1000, p95: Math.max(...waits) * 1000 })
  } finally {
    await city.close()
  }
}
