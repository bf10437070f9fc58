// `anlan erase`: what is due, now; `--dry` only counts; `policy` shows and changes how long.
import { parseArgs } from 'node:util'
import { system } from '../access/index.ts'
import type { Db } from '../db/index.ts'
import { UsageError, withDatabase } from '#kit/process'
import { eraseDue, overdue, rulesOf, setRule } from './erase.ts'

export async function eraseCommand(argv: string[]): Promise<number> {
  if (argv[0] === 'policy') return withDatabase((db) => policy(db, argv.slice(1)))
  const { values } = parseArgs({ args: argv, options: { dry: { type: 'boolean' } } })
  return withDatabase(async (db) => {
    const counts = values.dry ? await db.tx(system('command line'), (tx) => overdue(tx, false)) : await erased(db)
    for (const [key, n] of Object.entries(counts)) console.log(`${String(n).padStart(8)}  ${key}`)
    if (!Object.keys(counts).length) console.log('nothing is due')
    return 0
  })
}

async function erased(db: Db): Promise<Record<string, number>> {
  const sum: Record<string, number> = {}
  for (;;) {
    const { counts, more } = await db.tx(system('command line'), eraseDue)
    for (const [key, n] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + n
    if (!more) return sum
  }
}

async function policy(db: Db, [key, value]: string[]): Promise<number> {
  const days = Number(value)
  if (key !== undefined && !(Number.isInteger(days) && days > 0)) throw new UsageError('a whole number of days is needed')
  const floor = (await db.tx(system('command line'), rulesOf)).find((r) => r.key === key)?.floorDays ?? 0
  if (key !== undefined && days < floor) throw new UsageError(`${key} is kept ${floor} days at least by law`)
  if (key !== undefined && !(await db.tx(system('command line'), (tx) => setRule(tx, key, days)))) throw new UsageError(`there is no ${key}`)
  for (const r of await db.tx(system('command line'), rulesOf)) console.log(`${r.key.padEnd(20)}${String(r.days).padStart(6)} 天  ${r.what}  （${r.source}${r.verified ? '' : '；未核实'}）`)
  return 0
}
