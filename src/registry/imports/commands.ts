// `anlan import LEDGER FILE`: the same road as in the browser, walked in this process, beside the running server's database.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { system } from '#kit/access'
import { sql, type Db } from '#kit/db'
import type { Uploaded } from '#kit/http'
import type { Command } from '#kit/process'
import { allLedgers } from '#registry/ledger'
import { askToWrite, bring, cancel } from './actions.ts'
import { datums, type Datum, type ImportCard, maxBytes } from './model.ts'
import { cardOf } from './view.ts'
import { runOneImport } from './work.ts'
import { wrongFileOf } from './wrongFile.ts'

const usage = async (message: string): Promise<never> => { throw new (await import('#kit/process')).UsageError(message) }
const options = { region: { type: 'string' }, datum: { type: 'string' }, sheet: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const
const me = system('anlan import')

const importing: Command = {
  name: 'import', usage: 'LEDGER FILE [--region CODE] [--datum wgs84|gcj02|bd09] [--sheet NAME] [--dry-run]', summary: 'a spreadsheet into a ledger; wrong rows come back as FILE.错误.xlsx',
  run: async (args) => {
    const { values, positionals: [name, path] } = parseArgs({ args, allowPositionals: true, options }), ledger = allLedgers().find((l) => l.path === name || l.key === name)
    if (!ledger) return usage(`which ledger? ${allLedgers().map((l) => l.path).join(', ')}`)
    if (ledger.broughtOn) return usage(`${ledger.path} comes by files of its own kind: page ${ledger.broughtOn}, or anlan import census FILE`)
    if (!path) return usage('which file?')
    if (values.datum && !datums.includes(values.datum as Datum)) return usage(`--datum is one of ${datums.join(', ')}`)
    const file = await measured(resolve(path))
    if (file.bytes > maxBytes) return usage(`the file has more than ${maxBytes / 1024 / 1024} MB`)
    const { withDatabase } = await import('#kit/process')
    return withDatabase(async (db) => {
      const setup = { ...(values.region ? { region: values.region } : {}), ...(values.datum ? { datum: values.datum as Datum } : {}), ...(values.sheet ? { sheet: values.sheet } : {}) }
      const id = await db.tx(me, (tx) => bring(tx, ledger, file, { name: basename(path), ...setup }, 'terminal'))
      let card = await worked(db, id)
      if (card.state === 'ready' && card.fresh + card.changed > 0 && !values['dry-run']) {
        await db.tx(me, async (tx) => { await askToWrite(tx, id); await tx.run(sql`update imports set worker = 'terminal' where id = ${id}`) })
        card = await worked(db, id)
      }
      return told(db, card, path, Boolean(values['dry-run']))
    })
  },
}

async function measured(path: string): Promise<Uploaded> {
  const hash = createHash('sha256'), { size } = await stat(path).catch(() => usage(`${path} can't be read`))
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece)
  return { path, bytes: size, sha256: hash.digest('hex') }
}

/** Does it here, and says on one line how far it is. */
async function worked(db: Db, id: string): Promise<ImportCard> {
  const work = runOneImport(db, { only: id }).then(() => true), look = () => db.tx(me, (tx) => cardOf(tx, id))
  while (!(await Promise.race([work, sleep(500, false)]))) {
    const card = await look()
    if (process.stderr.isTTY && card.total) process.stderr.write(`\r${card.state} ${card.read}/${card.total} rows${card.rate ? `, ${card.rate}/s, ${card.secondsLeft} s left` : ''}        `)
  }
  await work
  if (process.stderr.isTTY) process.stderr.write('\n')
  return look()
}

async function told(db: Db, card: ImportCard, path: string, dry: boolean): Promise<number> {
  console.log(`${card.rows} rows: ${card.fresh} new, ${card.changed} changed, ${card.same} the same, ${card.wrong} wrong, ${card.skipped} empty${card.noted ? `; ${card.noted} to be looked at` : ''}`)
  if (card.found?.offer) console.log(`${card.found.offer.outsideNow} of ${card.found.offer.points} positions lie outside their county, ${card.found.offer.outsideThen} if the file is in ${card.found.offer.datum}: --datum ${card.found.offer.datum}`)
  if (card.found?.missing.length) console.log(`no column for ${card.found.missing.join(', ')}; the header is ${card.found.columns.map((c) => c.name).join(', ')}`)
  if (card.problem) console.error(card.problem.detail)
  if (card.wrong) console.log(`the wrong rows: ${await saved(db, card.id, path)}`)
  if (dry && card.state === 'ready') { await db.tx(me, (tx) => cancel(tx, card.id)); console.log('nothing was written (--dry-run)') }
  return card.wrong || card.problem || !['ready', 'written'].includes(card.state) ? 1 : 0
}

async function saved(db: Db, id: string, path: string): Promise<string> {
  const out = `${path.replace(/\.\w{1,5}$/, '')}.错误.xlsx`, file = await db.tx(me, (tx) => wrongFileOf(tx, id))
  await db.tx(me, (tx) => file.write(tx, createWriteStream(out)))
  return out
}

export const commands: readonly Command[] = [importing]
