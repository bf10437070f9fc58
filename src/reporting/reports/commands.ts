// `anlan report KIND`: a report of a period as a file, beside the running server, with each figure, its words and how many records stand behind it.
import { rename, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { system } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import type { Command } from '#kit/process'
import { compose } from './compose.ts'
import { paperOf } from './document.ts'
import { type Binding, type Kind, kinds } from './model.ts'
import { figureRows } from '#kit/figures'
import { type Ground, known, paramsOf, tell } from './take.ts'

const usage = async (message: string): Promise<never> => { throw new (await import('#kit/process')).UsageError(message) }
const options = { year: { type: 'string' }, month: { type: 'string' }, week: { type: 'string' }, region: { type: 'string' }, out: { type: 'string' }, figures: { type: 'string' } } as const

/** One figure of the file: `row` its line in the list of the annual report's figures, `rows` how many records its link opens. */
export type FigureLine = { row: number | null; key: string; slot: string; text: string; value: number | null; rows: number; link: string }

const linkOf = (of: Binding, ground: Ground): string => `/indicators/${of.key}?${new URLSearchParams(Object.entries(paramsOf(of, ground)).map(([k, v]) => [k, String(v)]))}`

/** The document and its figures as the records are now; one transaction sees one moment. */
export async function reportNow(tx: Tx, asked: { kind: Kind; regionPath: string; period: string }): Promise<{ bytes: Buffer; figures: FigureLine[] }> {
  const made = await compose(tx, asked), printed = new Map<string, { text: string; key: string; rows: Record<string, unknown>[] }>(), figures: FigureLine[] = []
  for (const of of known(made.template.bindings)) {
    const told = await tell(tx, of, made.ground)
    printed.set(of.slot, { text: told.text, key: of.key, rows: of.print === 'table' ? await figureRows(tx, of.key, told.params) : [] })
    if (of.print === 'table') continue
    const compared = of.print === 'change', value = compared ? (told.value === null || told.before === null ? null : told.value - told.before) : told.value
    figures.push({ row: of.row ?? null, key: of.print === 'plain' ? of.key : `${of.key}.${of.print}`, slot: of.slot, text: told.text, value, rows: told.rowCount, link: linkOf(of, made.ground) })
  }
  const bytes = await paperOf({ agency: made.issuer.agency, title: made.title, recipients: made.recipients, body: made.body, demo: made.issuer.demo, signed: null, at: (await tx.now()).toISOString() }, printed)
  return { bytes, figures }
}

const reporting: Command = {
  name: 'report', usage: `${kinds.join('|')} --year 2022 | --month 2022-07 | --week 2022-07-04 [--region CODE] --out FILE.docx [--figures FILE.json]`, summary: 'a report of a period, every figure out of the records as they are now',
  run: async (args) => {
    const { values, positionals: [name] } = parseArgs({ args, allowPositionals: true, options }), kind = kinds.find((k) => k === name)
    if (!kind) return usage(`which report? ${kinds.join(', ')}`)
    const period = values.year ?? values.month ?? values.week
    if (!period) return usage('--year, --month or --week is needed')
    if (!values.out && !values.figures) return usage('--out FILE.docx or --figures FILE.json is needed')
    const { withDatabase } = await import('#kit/process')
    await withDatabase(async (db) => {
      const { bytes, figures } = await db.tx(system('report'), async (tx) => {
        await tx.run(sql`set transaction isolation level repeatable read, read only`)
        const region = await tx.maybe<{ path: string }>(sql`select path from regions where ${values.region ?? null}::text is not null and code = ${values.region ?? null}`)
        if (values.region && !region) return usage(`no region has the code ${values.region}`)
        return reportNow(tx, { kind, regionPath: region?.path ?? '', period })
      })
      if (values.out) await whole(values.out, bytes)
      if (values.figures) await whole(values.figures, Buffer.from(`${JSON.stringify(figures, null, 2)}\n`))
      console.log(`${[values.out, values.figures].filter(Boolean).join(', ')}: ${figures.length} figures, ${figures.filter((f) => f.value === null).length} without records`)
    })
    return 0
  },
}

/** A file appears under its name when it is whole. */
async function whole(path: string, bytes: Buffer): Promise<void> {
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
}

export const commands: readonly Command[] = [reporting]
