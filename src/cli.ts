// The command line: every command is named here once, by hand. What it needs is loaded only when it is asked for.
import { UsageError, withDatabase } from '#kit/process'

type Run = (argv: string[]) => Promise<number>
type Listed = { name: string; usage: string; summary: string; load: () => Promise<Run> }

const commands: readonly Listed[] = [
  { name: 'start', usage: '', summary: 'the database, the pages and the server; Ctrl+C stops all of it', load: async () => (await import('./start.ts')).start },
  { name: 'migrate', usage: '', summary: 'bring the database up to date', load: async () => migrateNow },
  { name: 'doctor', usage: '[--json]', summary: 'prove the promises on the live database, count every ledger', load: async () => doctor },
  { name: 'audit verify', usage: '[--json]', summary: 'walk the sealed chain of events', load: async () => auditVerify },
  { name: 'backup', usage: '[--to FOLDER] [--logical] [--verify]', summary: 'one backup now, beside the running server', load: async () => backup },
  { name: 'backup list', usage: '', summary: 'the backups that are whole, newest first', load: async () => (argv) => backup(['list', ...argv]) },
  { name: 'backup policy', usage: '[KEY VALUE]', summary: 'how often, how many, how old at most', load: async () => (argv) => backup(['policy', ...argv]) },
  { name: 'restore', usage: 'FOLDER [--to TIME] [--verify]', summary: 'a backup into an empty data folder, every promise checked; --verify only tries', load: async () => restore },
  { name: 'erase', usage: '[--dry]', summary: 'personal data whose time is up; the server does it daily by itself', load: async () => erase },
  { name: 'erase policy', usage: '[KEY DAYS [REASON]]', summary: 'how long what is kept, and why', load: async () => (argv) => erase(['policy', ...argv]) },
  { name: 'user list', usage: '', summary: 'accounts, their roles and regions', load: () => ofIdentity('user list') },
  { name: 'user link', usage: 'LOGIN', summary: 'a one-time sign-in link, good for ten minutes', load: () => ofIdentity('user link') },
  { name: 'init', usage: '--city CODE', summary: 'the divisions of any prefecture of China in an empty installation', load: () => ofRegions('init') },
  { name: 'seed demo', usage: '[--scale 1–20]', summary: 'the demo city; --scale 10 has ten times its enterprises', load: async () => ((await import('./server.ts')).compose(), found((await import('#registry/demo')).commands, 'seed demo')) },
  { name: 'export', usage: 'LEDGER [--format F] [--filter F] --out FILE', summary: 'a ledger as xlsx, csv or GeoJSON, with the list\'s own filters', load: async () => ((await import('./server.ts')).compose(), found((await import('#registry/exports')).commands, 'export')) },
  { name: 'import', usage: 'LEDGER FILE [--region CODE] [--datum D] [--dry-run]', summary: 'a spreadsheet into a ledger; wrong rows come back as FILE.错误.xlsx', load: async () => ((await import('./server.ts')).compose(), found((await import('#registry/imports')).commands, 'import')) },
  { name: 'import boundaries', usage: 'FILE.geojson --datum gcj02|wgs84', summary: 'real outlines of the city and its counties', load: () => ofRegions('import boundaries') },
  { name: 'import seats', usage: 'FILE.csv', summary: 'positions of regions: code,lon,lat in WGS84', load: () => ofRegions('import seats') },
  { name: 'import census', usage: 'FILE.geojson|xlsx|csv --title TEXT --datum wgs84|gcj02|cgcs2000', summary: 'a layer of the risk survey, kept by version', load: async () => found((await import('#registry/census')).commands, 'import census') },
  { name: 'ingest', usage: 'KIND FILE', summary: 'what a source or a line would bring, from a file: cap, national, nmc_typhoon, zjwater_typhoon, best_track, firms, usgs, sl651, jt808, nmea …', load: async () => ingest },
  { name: 'replay typhoon', usage: '[FILE] [--speed N]', summary: 'a storm\'s track as 240 gauges speaking to the running server', load: async () => async (argv) => replay(argv) },
  { name: 'replay report', usage: '[RUN]', summary: 'the last replay hour by hour: towns reached, warnings, callouts', load: async () => async (argv) => replay(argv, 'report') },
  { name: 'report', usage: 'annual|county|monthly|weekly --year 2022 [--region CODE] --out FILE.docx [--figures FILE.json]', summary: 'a report of a period, every figure out of the records as they are now', load: async () => ((await import('./server.ts')).compose(), found((await import('#reporting/reports')).commands, 'report')) },
  { name: 'watch', usage: '[--once] [--every SECONDS] [--url ADDRESS]', summary: 'a second process: raises the alarm when the heartbeat is missed', load: async () => watch },
  { name: 'simulate gateway', usage: '', summary: 'a gateway for every channel, with delay, loss and repeats (demo)', load: async () => (argv) => simulate('gateway', argv) },
  { name: 'simulate movers', usage: '[--jt808 PORT] [--nmea PORT] [--every SECONDS]', summary: 'the demo city\'s vehicles and vessels, speaking JT/T 808 and AIS (demo)', load: async () => simulateFleet },
  { name: 'simulate people', usage: '', summary: 'duty holders who answer, sleep or are late (demo)', load: async () => (argv) => simulate('people', argv) },
]

const ofIdentity = async (name: string): Promise<Run> => found((await import('#registry/identity')).commands, name)
const ofRegions = async (name: string): Promise<Run> => found((await import('#registry/regions')).commands, name)

function found(list: readonly { name: string; run: Run }[], name: string): Run {
  const one = list.find((c) => c.name === name)
  if (!one) throw new Error(`the command ${name} is not in this build`)
  return one.run
}

async function migrateNow(): Promise<number> {
  const { migrate } = await import('#kit/db')
  const done = await withDatabase((_, url) => migrate(url, (name) => console.log(`  ${name}`)))
  console.log(done.length ? `${done.length} migrations run` : 'the database is up to date')
  return 0
}

async function doctor(argv: string[]): Promise<number> {
  const { examine, told } = await import('#kit/process')
  const { compose, ledgers, promises } = await import('./server.ts')
  compose()
  const found = await withDatabase((db) => examine(db, { promises, ledgers }))
  console.log(argv.includes('--json') ? JSON.stringify(found, null, 2) : told(found))
  return found.ok ? 0 : 1
}

async function backup(argv: string[]): Promise<number> {
  const { compose, ledgers, promises } = await import('./server.ts')
  compose()
  return (await import('#kit/backup')).backupCommand(argv, { promises, ledgers })
}

async function restore(argv: string[]): Promise<number> {
  const { compose, ledgers, promises } = await import('./server.ts')
  compose()
  return (await import('#kit/backup')).restoreCommand(argv, { promises, ledgers })
}

async function erase(argv: string[]): Promise<number> {
  const { compose } = await import('./server.ts')
  compose()
  return (await import('#kit/erasure')).eraseCommand(argv)
}

async function auditVerify(argv: string[]): Promise<number> {
  const { verifySeals } = await import('#kit/events')
  const { anchorOf } = await import('#kit/process')
  const verdict = await withDatabase(async (db) => verifySeals(db, await anchorOf()))
  const open = verdict.events - verdict.sealed
  if (argv.includes('--json')) console.log(JSON.stringify(verdict))
  else if (verdict.ok) console.log(`the chain is whole: ${verdict.sealed} of ${verdict.events} events sealed${open ? `, ${open} not yet` : ''}`)
  else console.error(`the chain is broken${verdict.brokenAt ? ` at event ${verdict.brokenAt}` : ''}: ${verdict.reason}`)
  return verdict.ok ? 0 : 1
}

async function replay(argv: string[], what = 'typhoon'): Promise<number> {
  const [{ replayCommand }, { compose }] = await Promise.all([import('#monitoring/replay'), import('./server.ts')])
  // what is told of the storm wakes the jobs of the features
  compose()
  return withDatabase(async (db) => replayCommand([what, ...argv], async () => ({ ...db, close: async () => {} })))
}

/** The rules judge what a file of frames brings, as they do over the line. */
async function ingest([kind, file, ...rest]: string[]): Promise<number> {
  const [{ ingestFile }, { compose }, { watchReadings }] = await Promise.all([import('#monitoring/feeds'), import('./server.ts'), import('#monitoring/alarms')])
  if (!kind || !file || rest.length) throw new UsageError('a kind and a file')
  compose()
  return withDatabase(async (db) => {
    const { said, ok } = await ingestFile(db, kind, file, [watchReadings()])
    console.log(said)
    return ok ? 0 : 1
  })
}

/** Runs until Ctrl+C. The simulators share a secret with the server, made of the install's own. */
async function simulate(what: 'gateway' | 'people', argv: string[]): Promise<number> {
  const { openHome, openSecrets, stopRequested } = await import('#kit/process')
  const { simulateGateway, simulatePeople } = await import('#notify/simulators')
  await openSecrets((await openHome()).folder)
  const ending = new AbortController()
  void stopRequested().then(() => ending.abort())
  await (what === 'gateway' ? simulateGateway : simulatePeople)(argv, ending.signal)
  return 0
}

/** Runs until Ctrl+C. It needs nothing of the installation but its doors. */
async function simulateFleet(argv: string[]): Promise<number> {
  const { stopRequested } = await import('#kit/process')
  const { simulateDefaults, simulateMovers } = await import('#monitoring/movers')
  const options = { ...simulateDefaults }
  for (let i = 0; i < argv.length; i += 2) {
    const name = argv[i]?.replace(/^--/, '') as keyof typeof options, value = Number(argv[i + 1])
    if (!(name in options) || !(value > 0)) throw new UsageError(`${argv[i]} ${argv[i + 1] ?? ''}`)
    options[name] = value
  }
  const ending = new AbortController()
  void stopRequested().then(() => ending.abort())
  let last = ''
  await simulateMovers(options, ending.signal, (told) => { const line = `${told.proven} terminals proven, ${told.said} positions said, ${told.acknowledged} acknowledged`; if (line !== last) console.log(last = line) })
  return 0
}

/** Runs until Ctrl+C; whom it tells stands in ANLAN_WATCH_PHONES, ANLAN_WATCH_WEBHOOK, ANLAN_WATCH_SMTP and ANLAN_WATCH_EMAIL. */
async function watch(argv: string[]): Promise<number> {
  const { openHome, openSecrets, stopRequested } = await import('#kit/process')
  const { watchCommand } = await import('#notify/heartbeat')
  await openSecrets((await openHome()).folder)
  const ending = new AbortController()
  void stopRequested().then(() => ending.abort())
  return watchCommand(argv, ending.signal)
}

const width = Math.max(...commands.map((c) => `${c.name} ${c.usage}`.length)) + 2

const help = (): string => [
  'Usage: anlan <command>', '',
  ...commands.map((c) => `  ${`${c.name} ${c.usage}`.padEnd(width)}${c.summary}`), '',
  'PORT, HOST         where the pages are (127.0.0.1:8420); off loopback they speak https alone', 'ANLAN_SL651_PORT   where gauges report (6510)',
  'ANLAN_DATA         the data folder (./data)', 'ANLAN_BACKUP_DIR   where backups lie (backups in the data folder); another disk is better', 'DATABASE_URL       a PostgreSQL 15 or later of your own', 'ANLAN_DEMO=0       no demo city',
].join('\n')

/** 'audit verify' before 'audit': the longest name that the words begin with. */
function find(words: string[]): { listed: Listed; rest: string[] } | undefined {
  const listed = commands.toSorted((a, b) => b.name.length - a.name.length).find((c) => words.slice(0, c.name.split(' ').length).join(' ') === c.name)
  return listed && { listed, rest: words.slice(listed.name.split(' ').length) }
}

async function main(words: string[]): Promise<number> {
  if (!words.length || ['help', '--help', '-h'].includes(words[0] ?? '')) return console.log(help()), words.length ? 0 : 2
  const wanted = find(words)
  if (!wanted) return console.error(`anlan: there is no command “${words.join(' ')}”.\n\n${help()}`), 2
  try {
    return await (await wanted.listed.load())(wanted.rest)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const misused = error instanceof UsageError || (code ?? '').startsWith('ERR_PARSE_ARGS')
    console.error(`anlan ${wanted.listed.name}: ${message}${misused ? `\nUsage: anlan ${wanted.listed.name} ${wanted.listed.usage}` : ''}`)
    if (process.env.ANLAN_TRACE) console.error(error)
    return misused ? 2 : 1
  }
}

process.exit(await main(process.argv.slice(2)))
