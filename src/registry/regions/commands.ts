// What this feature brings to the command line. kit/process is loaded only when a command runs.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { system } from '#kit/access'
import type { Command } from '#kit/process'
import { importBoundaries } from './boundaries.ts'
import { loadPrefecture } from './load.ts'
import { importSeats } from './seats.ts'

const read = async (file: string) => (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
const say = (line: string) => console.log(line)
const usage = async (message: string): Promise<never> => { throw new (await import('#kit/process')).UsageError(message) }

const options = { datum: { type: 'string' }, source: { type: 'string' }, attribution: { type: 'string' }, force: { type: 'boolean' } } as const

const boundaries: Command = {
  name: 'import boundaries', usage: 'FILE.geojson --datum gcj02|wgs84 [--source TEXT] [--attribution TEXT] [--force]', summary: 'real outlines of the city and its counties',
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    const [file] = positionals
    const { datum, source, attribution, force } = values
    if (!file || (datum !== 'gcj02' && datum !== 'wgs84')) return usage('a file and its datum are needed: maps of Chinese providers are mostly gcj02, GPS and OpenStreetMap are wgs84')
    const geojson: unknown = JSON.parse(await read(file))
    const { withDatabase } = await import('#kit/process')
    const done = await withDatabase((db) => db.tx(system('import boundaries'), (tx) => importBoundaries(tx, geojson, datum, { source: source ?? basename(file), attribution, force })))
    for (const { name, code, repaired } of done.imported) say(`${code} ${name}${repaired ? ' (repaired)' : ''}`)
    if (done.skipped.length) say(`not of this city, skipped: ${done.skipped.join('、')}`)
    return 0
  },
}

const seats: Command = {
  name: 'import seats', usage: 'FILE.csv', summary: 'where the seats of regions are: code,lon,lat in WGS84',
  run: async ([file]) => {
    if (!file) return usage('a csv file with the columns code,lon,lat is needed')
    const text = await read(file)
    const { withDatabase } = await import('#kit/process')
    const done = await withDatabase((db) => db.tx(system('import seats'), (tx) => importSeats(tx, text)))
    say(`${done.seats} seats, ${done.placed} regions have a position now`)
    if (done.unknown.length) say(`unknown codes, skipped: ${done.unknown.slice(0, 10).join(' ')}${done.unknown.length > 10 ? ' …' : ''}`)
    return 0
  },
}

const init: Command = {
  name: 'init', usage: '--city CODE', summary: 'the divisions of any prefecture of China in an empty installation (350500 is Quanzhou)',
  run: async (args) => {
    const { values: { city } } = parseArgs({ args, options: { city: { type: 'string' } } })
    if (!city || !/^\d{6}$/.test(city)) return usage('the six digits of a prefecture are needed, such as --city 350100')
    const { withDatabase } = await import('#kit/process')
    const { migrate } = await import('#kit/db')
    const { regions, placed } = await withDatabase(async (db, url) => (await migrate(url), db.tx(system('init'), (tx) => loadPrefecture(tx, city))))
    say(regions ? `${regions} regions of ${city}, ${placed} with a position; ANLAN_DEMO=0 npm start asks for the administrators` : `the regions of ${city} are there already`)
    return 0
  },
}

export const commands: readonly Command[] = [init, boundaries, seats]
