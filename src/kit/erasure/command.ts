// `anlan erase`: what is due, now; `--dry` only counts; `policy` shows and changes how long.
import { parseArgs } from 'node:util'
import { system } from '../access/index.ts'
import type { Db } from '../db/index.ts'
import { UsageError, withDatabase } from '#kit/process'
import { eraseDue, overdue } from './erase.ts'
import { rulesOf, setRule } from './rules.ts'

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

async function policy(db: Db, [key, value, reason]: string[]): Promise<number> {
  const days = Number(value), rules = await db.tx(system('command line'), rulesOf), rule = rules.find((r) => r.key === key)
  if (key !== undefined) {
    if (!(Number.isInteger(days) && days > 0)) throw new UsageError('a whole number of days is needed')
    if (!rule) throw new UsageError(`there is no ${key}`)
    if (days < rule.floorDays) throw new UsageError(`${key} is kept ${rule.floorDays} days at least by law`)
    if (days !== rule.days) await db.tx(system('command line'), (tx) => setRule(tx, key, { days, reason: reason ?? '命令行修改' }))
  }
  for (const r of await db.tx(system('command line'), rulesOf)) console.log(`${r.key.padEnd(26)}${String(r.days).padStart(6)} 天  ${r.what}  （${r.source}${r.verifiedAt ? '' : '；未核实'}）`)
  return 0
}
