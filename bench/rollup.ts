// Writing a danger through its verb with the roll-ups on, against the same with their triggers off, in turns within one run.
import { setTimeout as sleep } from 'node:timers/promises'
import { registerDanger } from '#supervision/dangers'
import { folding } from '#reporting/indicators'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'
import { fill, recordsCity, type Records } from './records.ts'

const each = 25, rounds = 12, before = 9_000

export const rollup: Bench = async (at, report) => {
  const city = await recordsCity(at), ending = new AbortController()
  try {
    await fill(city, 0, before)
    const background = folding.run(city.db, ending.signal), on: number[] = [], off: number[] = []
    for (let round = -1; round < rounds; round++) for (const state of round % 2 ? ['on', 'off'] as const : ['off', 'on'] as const) {
      await triggers(city, state === 'on')
      const waits = await writes(city)
      if (round >= 0) (state === 'on' ? on : off).push(...waits)
    }
    ending.abort()
    await background
    const [with_, without] = [quantile(on, 0.5), quantile(off, 0.5)]
    report({ name: 'rollup.write', value: with_ / without, unit: `× the ${without.toFixed(1)} ms that a danger takes without roll-ups`, goal: 1.2, higher: false, n: on.length, p50: with_, p95: quantile(on, 0.95) })
  } finally {
    ending.abort()
    await sleep(200)
    await city.close()
  }
}

/** Alike for every write of the table: what stays on is the ledger's own. */
async function triggers({ client }: Records, on: boolean): Promise<void> {
  for (const kind of ['insert', 'update', 'delete']) await client.query(`alter table dangers ${on ? 'enable' : 'disable'} trigger rollups_${kind}_dangers`)
}

async function writes({ db, officer, counties }: Records): Promise<number[]> {
  const waits: number[] = []
  for (let n = 0; n < each; n++) {
    const began = performance.now(), { code = '350521' } = counties[n % counties.length] ?? {}
    await db.tx(officer, (tx) => registerDanger(tx, { source: { kind: 'inspection' }, regionCode: code, title: `演示隐患${n}`, grade: 'general', foundOn: '2022-06-01' }))
    waits.push(performance.now() - began)
  }
  return waits
}
