// npm run bench -- [--json] [--only NAME,NAME]: prints a line per figure; exits non-zero when a case fails. Each name ends within five minutes.
import { line, type Figure } from './figure.ts'
import { place, type Place } from './place.ts'

/** A bench measures on a place of its own and reports each figure as it has it. */
export type Bench = (at: Place, report: (figure: Figure) => void) => Promise<void>

const benches: Record<string, () => Promise<Bench>> = {
  start: async () => (await import('./start.ts')).start,
  memory: async () => (await import('./memory.ts')).memory,
  page: async () => (await import('./page.ts')).page,
  ingest: async () => (await import('./ingest.ts')).ingest,
  import: async () => (await import('./import.ts')).importing,
  'import.520k': async () => (await import('./import.ts')).importingTenfold,
  list: async () => (await import('./list.ts')).list,
  export: async () => (await import('./export.ts')).exporting,
  search: async () => (await import('./search.ts')).search,
  tile: async () => (await import('./tile.ts')).tile,
  nearest: async () => (await import('./nearest.ts')).nearest,
  fanout: async () => (await import('./fanout.ts')).fanout,
}

const args = process.argv.slice(2)
if (args.includes('--help')) {
  console.log(`benches: ${Object.keys(benches).join(', ')}`)
  process.exit(0)
}
const asked = args[args.indexOf('--only') + 1]
const names = args.includes('--only') ? (asked ?? '').split(',') : Object.keys(benches).filter((name) => !name.includes('.')) // those of minutes are asked for by name
const unknown = names.filter((name) => !(name in benches))
if (unknown.length) {
  console.error(`no bench named ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}

let failed = false
for (const name of names) {
  const at = await place()
  const limit = setTimeout(() => {
    console.error(`${name}: not done within five minutes`)
    process.exit(1)
  }, 300_000)
  try {
    const run = await (benches[name] as () => Promise<Bench>)()
    await run(at, (figure) => {
      const printed = line(figure)
      failed ||= !printed.ok
      console.log(args.includes('--json') ? JSON.stringify(printed) : plain(printed))
    })
  } catch (error) {
    failed = true
    console.error(`${name}: ${(error as Error).stack}`)
  } finally {
    await at.leave()
    clearTimeout(limit)
  }
}
process.exit(failed ? 1 : 0)

function plain(f: ReturnType<typeof line>): string {
  const ratio = f.ratio === undefined ? '' : `  (${f.ratio} of the limit ${f.limit})`
  const latency = f.p95 === undefined ? '' : `  p50 ${f.p50?.toFixed(1)} p95 ${f.p95.toFixed(1)}`
  return `${f.ok ? '✓' : '✗'} ${f.name.padEnd(24)} ${f.value} ${f.unit}, goal ${f.goal}${ratio}${latency}  [n ${f.n}, ${f.cores} cores, load ${f.load}]`
}
