// The demo city by hand: its full size, or more enterprises than a city has, to try the product at the size of a province.
import { parseArgs } from 'node:util'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import type { Command } from '#kit/process'
import { reported } from './enterprises.ts'
import { demoCity, moreEnterprises } from './city.ts'

const full = reported.national + reported.provincial + reported.quanzhou

const seed: Command = {
  name: 'seed demo', usage: '[--scale 1–20]', summary: 'the demo city; --scale 10 has ten times its enterprises',
  run: async (args) => {
    const { values } = parseArgs({ args, options: { scale: { type: 'string' } } }), scale = Number(values.scale ?? 1)
    const { UsageError, withDatabase } = await import('#kit/process')
    if (!Number.isInteger(scale) || scale < 1 || scale > 20) throw new UsageError('the scale is a whole number from 1 to 20')
    const { migrate } = await import('#kit/db')
    const began = performance.now(), show = progressLine()
    const count = await withDatabase(async (db, url) => {
      await migrate(url)
      return db.tx(system('demo'), async (tx) => {
        await demoCity(tx, { scale: 'full', progress: ({ what, done, total }) => show(what, done, total) })
        const { n } = await tx.one<{ n: number }>(sql`select count(*) as n from enterprises where demo`)
        const times = scale - Math.floor(n / full)
        return n + (times > 0 ? await moreEnterprises(tx, { times, first: n, at: (done, total) => show('enterprises', done, total) }) : 0)
      })
    })
    console.log(`\n${count} enterprises, in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    return 0
  },
}

/** One line that is written over, on a terminal alone. */
function progressLine(): (what: string, done: number, total: number) => void {
  const began = performance.now()
  return (what, done, total) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K  ${what} ${done} / ${total}  ${Math.round(done / Math.max(0.001, (performance.now() - began) / 1000))} rows/s`)
  }
}

export const commands: readonly Command[] = [seed]
