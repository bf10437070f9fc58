// npm run bench -- [--json] [--only NAME,NAME] [--long]: prints a line per figure; exits non-zero when a case fails. Each name ends within five minutes; with --long, which some know, within twenty.
import { line, type Figure } from './figure.ts'
import { place, type Place } from './place.ts'

/** A bench measures on a place of its own and reports each figure as it has it. */
export type Bench = (at: Place, report: (figure: Figure) => void) => Promise<void>

const benches: Record<string, () => Promise<Bench>> = {
  start: async () => (await import('./start.ts')).start,
  memory: async () => (await import('./memory.ts')).memory,
  page: async () => (await import('./page.ts')).page,
  ingest: async () => (await import('./ingest.ts')).ingest,
  telemetry: async () => (await import('./telemetry.ts')).telemetry,
  import: async () => (await import('./import.ts')).importing,
  'import.520k': async () => (await import('./import.ts')).importingTenfold,
  list: async () => (await import('./list.ts')).list,
  export: async () => (await import('./export.ts')).exporting,
  search: async () => (await import('./search.ts')).search,
  tile: async () => (await import('./tile.ts')).tile,
  'tile.520k': async () => (await import('./tile.ts')).tileTenfold,
  nearest: async () => (await import('./nearest.ts')).nearest,
  'nearest.520k': async () => (await import('./nearest.ts')).nearestTenfold,
  map: async () => (await import('./map.ts')).map,
  'map.520k': async () => (await import('./map.ts')).mapTenfold,
  cap: async () => (await import('./cap.ts')).cap,
  indicators: async () => (await import('./indicators.ts')).indicators,
  'indicators.10m': async () => (await import('./indicators.ts')).indicatorsTenfold,
  report: async () => (await import('./report.ts')).report,
  rollup: async () => (await import('./rollup.ts')).rollup,
  fanout: async () => (await import('./fanout.ts')).fanout,
  offline: async () => (await import('./offline.ts')).offline,
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
    console.error(`${name}: not done in time`)
    process.exit(1)
  }, args.includes('--long') ? 1_200_000 : 300_000)
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
  const elsewhere = f.judged || !f.elsewhere ? '' : `  not judged: ${f.cores} cores${f.elsewhere.ratio === undefined ? '' : `; bound ${f.elsewhere.ratio} of the limit`}, because ${f.elsewhere.because}`
  return `${f.ok ? '✓' : '✗'} ${f.name.padEnd(24)} ${f.value} ${f.unit}, goal ${f.goal}${ratio}${latency}  [n ${f.n}, ${f.cores} cores, load ${f.load}]${elsewhere}`
}
