// `anlan backup` and `anlan restore`.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { system } from '../access/index.ts'
import type { Db } from '../db/index.ts'
import { dataFolder, hold, openHome, openSecrets, told, UsageError, withDatabase, type Questions } from '#kit/process'
import { useSecret, useVault } from '#kit/seal'
import { backUp, inScratch, tryBackup } from './loop.ts'
import { backupRoot, listBackups, pickBackup, type Backup } from './place.ts'
import { restoreBackup } from './restore.ts'
import { policyRows, setPolicy } from './store.ts'

type Asked = Pick<Questions, 'promises' | 'ledgers'>

const megabytes = ({ manifest }: Backup) => `${(manifest.files.reduce((n, f) => n + f.bytes, 0) / 2 ** 20).toFixed(1)} MB`

/** One backup now, beside the running server or without it. */
export async function backupCommand(argv: string[], questions: Asked): Promise<number> {
  if (argv[0] === 'list') return list()
  if (argv[0] === 'policy') return policy(argv.slice(1))
  const { values } = parseArgs({ args: argv, options: { to: { type: 'string' }, logical: { type: 'boolean' }, verify: { type: 'boolean' } } })
  const home = await openHome()
  const secrets = await openSecrets(home.folder)
  return withDatabase(async (db, url) => {
    const kind = process.env.DATABASE_URL ? ('external' as const) : ('embedded' as const)
    const given = { db, database: { url, kind }, home, secrets }
    const backup = await backUp(given, values.to ? resolve(values.to) : backupRoot(home.folder), kind === 'external' || values.logical ? 'logical' : 'base')
    console.log(`${backup.folder}  ${megabytes(backup)}, read back and whole`)
    console.log('  it holds the installation\'s secrets, readable by this account alone: keep it as you keep the server')
    if (backup.manifest.kind === 'logical') console.log(`  of one moment (${backup.manifest.asOf}): what is written after it is in the next one, or in your server's own archive`)
    if (!values.verify) return 0
    const ok = await tryBackup({ ...given, questions }, backup)
    console.log(ok ? '  restored into an empty folder: every promise holds there' : '  restored into an empty folder: a promise is broken there (anlan restore FOLDER --verify tells which)')
    return ok ? 0 : 1
  })
}

async function list(): Promise<number> {
  const root = backupRoot(dataFolder())
  const found = await listBackups(root)
  for (const b of found) console.log(`${b.manifest.asOf}  ${b.manifest.kind.padEnd(8)} ${megabytes(b).padStart(10)}  ${b.folder}`)
  if (!found.length) console.log(`no backup in ${root}`)
  return 0
}

async function policy([key, value]: string[]): Promise<number> {
  const number = Number(value)
  if (key !== undefined && !(Number.isInteger(number) && number > 0)) throw new UsageError('a whole number above zero is needed')
  return withDatabase(async (db: Db) => {
    if (key !== undefined && !(await db.tx(system('command line'), (tx) => setPolicy(tx, key, number)))) throw new UsageError(`there is no ${key}`)
    for (const row of await db.tx(system('command line'), policyRows)) console.log(`${row.key.padEnd(16)}${String(row.value).padStart(5)} ${row.unit}   ${row.source}`)
    return 0
  })
}

/** FOLDER is a backup, or a folder of backups: then its newest, or the newest before `--to`. */
export async function restoreCommand(argv: string[], questions: Asked): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { to: { type: 'string' }, verify: { type: 'boolean' } } })
  const [folder] = positionals
  if (!folder) throw new UsageError('which backup?')
  const to = values.to === undefined ? undefined : new Date(values.to)
  if (to && Number.isNaN(to.getTime())) throw new UsageError(`${values.to} is no time; 2026-11-26T08:30:00+08:00 is one`)
  const backup = await pickBackup(folder, to)
  const secrets = JSON.parse(await readFile(join(backup.folder, 'secret.json'), 'utf8')) as { master: string; vault?: string }
  useSecret(secrets.master)
  if (secrets.vault) useVault(secrets.vault)
  const restore = (target: string, into?: string) => restoreBackup({ backup, target, to, into, questions, say: (line) => console.log(`  ${line}`) })
  const { diagnosis, asOf, seconds } = await (values.verify ? verify(restore) : bringBack(restore))
  console.log(`${told(diagnosis)}\n`)
  console.log(`${values.verify ? 'tried in a folder of its own, now removed' : `restored to ${dataFolder()}; start it with: anlan start`}\n  as of ${asOf}, in ${seconds.toFixed(1)} s`)
  return diagnosis.ok ? 0 : 1
}

/** The folder below TMPDIR: the data folder of a machine that has none yet is not made by a trial. */
async function verify<T>(restore: (target: string) => Promise<T>): Promise<T> {
  const beside = await mkdtemp(join(tmpdir(), 'anlan-verify-'))
  await chmod(beside, 0o711)
  return inScratch(beside, restore).finally(() => rm(beside, { recursive: true, force: true }))
}

async function bringBack<T>(restore: (target: string, into?: string) => Promise<T>): Promise<T> {
  const home = await openHome()
  const lock = await hold(home.folder, 'a restore')
  return restore(home.folder, process.env.DATABASE_URL || undefined).finally(lock.release)
}
