// `anlan export`: a ledger as a file, from the terminal. The same verb as over HTTP, in the system's name, with the same event.
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import type { Command } from '#kit/process'
import { allLedgers } from '#registry/ledger'
import { exportQuery, formats } from './api.ts'
import { take, type Taking } from './take.ts'

const usage = async (message: string): Promise<never> => { throw new (await import('#kit/process')).UsageError(message) }
const options = { format: { type: 'string' }, filter: { type: 'string' }, columns: { type: 'string' }, sort: { type: 'string' }, sensitive: { type: 'boolean' }, reason: { type: 'string' }, out: { type: 'string' } } as const

const exporting: Command = {
  name: 'export', usage: 'LEDGER [--format xlsx|csv|geojson] [--filter "region=350582&rating=…"] [--columns a,b] [--sort -name] [--sensitive --reason TEXT] --out FILE', summary: 'a ledger as a file, with the list\'s own filters',
  run: async (args) => {
    const { values, positionals: [name] } = parseArgs({ args, allowPositionals: true, options })
    const ledger = allLedgers().find((l) => l.path === name || l.key === name)
    if (!ledger) return usage(`which ledger? ${allLedgers().map((l) => l.path).join(', ')}`)
    const { out, filter = '', sensitive, format = formats.find((f) => out?.endsWith(`.${f}`)), ...rest } = values
    if (!out) return usage('--out FILE is needed')
    const asked = exportQuery(ledger).strict().safeParse({ ...Object.fromEntries(new URLSearchParams(filter)), ...rest, format, ...(sensitive ? { sensitive: 'true' } : {}) })
    if (!asked.success) return usage(asked.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '))
    const { format: as, columns, sort, sensitive: _, reason, ...query } = asked.data as Record<string, string | undefined>
    await written({ query, format: as as Taking['format'], columns: columns?.split(','), sort, sensitive, reason }, ledger, out)
    return 0
  },
}

/** The file appears under its name when it is whole. */
async function written(taking: Taking, ledger: Parameters<typeof take>[1], out: string): Promise<void> {
  const { withDatabase } = await import('#kit/process'), part = `${out}.part`
  await withDatabase(async (db) => {
    const file = await db.tx(system('export'), (tx) => take(tx, ledger, taking)), to = createWriteStream(part)
    try {
      await db.tx(system('export'), async (tx) => {
        await tx.run(sql`set transaction isolation level repeatable read, read only`)
        await file.write(tx, to)
      })
      await rename(part, out)
    } catch (error) {
      to.destroy()
      await rm(part, { force: true })
      throw error
    }
    console.log(`${out}: ${file.rows} rows`)
  })
}

export const commands: readonly Command[] = [exporting]
