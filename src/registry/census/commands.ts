// `anlan import census`: a layer from a file on this machine.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { system } from '#kit/access'
import type { Command } from '#kit/process'
import { optionsOf, type Field } from '#registry/definition'
import { censusLayers, datums } from './ledger.ts'
import { caps, type Datum } from './read.ts'
import { layerOfTable } from './table.ts'
import { takeInLayer } from './takeIn.ts'

const text = { type: 'string' } as const
const usage = async (message: string): Promise<never> => { throw new (await import('#kit/process')).UsageError(message) }

const census: Command = {
  name: 'import census', usage: 'FILE.geojson|xlsx|csv --title TEXT --datum wgs84|gcj02|cgcs2000 [--theme KEY] [--source TEXT] [--year N] [--label FIELD] [--region CODE]', summary: 'a layer of the risk survey; a title that is there gets its next version',
  run: async (args) => {
    const { values: { title, datum, theme = 'other', source, year, label, region }, positionals: [file] } = parseArgs({ args, allowPositionals: true, options: { title: text, datum: text, theme: text, source: text, year: text, label: text, region: text } })
    const themes = optionsOf(censusLayers.fields.theme as Field).map((o) => o.value)
    if (!file || !title || !datums.includes(datum as Datum)) return usage('a file, its title and its datum are needed: maps of Chinese providers are mostly gcj02, survey data cgcs2000, GPS wgs84')
    if (!themes.includes(theme)) return usage(`--theme is one of ${themes.join(', ')}`)
    if ((await stat(file)).size > caps.bytes) return usage(`the file has more than ${caps.bytes >> 20} MB: simplify or split it`)
    const read = /\.(xlsx|csv)$/i.test(file) ? await layerOfTable({ path: file }) : await readFile(file, 'utf8'), { withDatabase } = await import('#kit/process')
    const { layer, kept, outside } = await withDatabase((db) => db.tx(system('import census'), (tx) => takeInLayer(tx, { title, theme, source: source ?? basename(file), datum: datum as Datum, year: year ? Number(year) : null, labelField: label ?? null, regionCode: region, file: basename(file), text: read })))
    console.log(`${String(layer.title)}, version ${String(layer.layerVersion)}: ${kept} features${outside ? `; ${outside} outside the city, left out` : ''}`)
    return 0
  },
}

export const commands: readonly Command[] = [census]
