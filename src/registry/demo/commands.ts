// The demo city by hand: its full size, or its ledgers many times over, to try the product at the size of a province.
import { parseArgs } from 'node:util'
import { system } from '#kit/access'
import { raw, sql, type Tx } from '#kit/db'
import type { Command } from '#kit/process'
import { allLedgers } from '#registry/ledger'
import { demoCity, growCity } from './city.ts'

const seed: Command = {
  name: 'seed demo', usage: '[--scale 1–20]', summary: 'the demo city; --scale 10 has ten times the rows of its ledgers',
  run: async (args) => {
    const { values } = parseArgs({ args, options: { scale: { type: 'string' } } }), scale = Number(values.scale ?? 1)
    const { UsageError, withDatabase } = await import('#kit/process')
    if (!Number.isInteger(scale) || scale < 1 || scale > 20) throw new UsageError('the scale is a whole number from 1 to 20')
    const { migrate } = await import('#kit/db')
    const began = performance.now(), show = progressLine()
    const count = await withDatabase(async (db, url) => {
      await migrate(url)
      return db.tx(system('演示'), async (tx) => {
        await demoCity(tx, { scale: 'full', progress: ({ what, done, total }) => show(what, done, total) })
        await growCity(tx, { scale: 'full', times: scale, progress: ({ what, done, total }) => show(what, done, total) })
        return rowsOf(tx)
      })
    })
    console.log(`\n${count.rows} rows in ${count.ledgers} ledgers, in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    return 0
  },
}

/** What is marked as demo. */
async function rowsOf(tx: Tx): Promise<{ rows: number; ledgers: number }> {
  const ledgers = allLedgers()
  let rows = 0
  for (const { table } of ledgers) rows += (await tx.one<{ n: number }>(sql`select count(*) as n from ${raw(`"${table}"`)} where demo`)).n
  return { rows, ledgers: ledgers.length }
}

/** One line that is written over, on a terminal alone. */
function progressLine(): (what: string, done: number, total: number) => void {
  const began = performance.now()
  return (what, done, total) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K  ${what} ${done} / ${total}  ${Math.round(done / Math.max(0.001, (performance.now() - began) / 1000))} rows/s`)
  }
}

export const commands: readonly Command[] = [seed]
