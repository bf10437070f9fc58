// One process per data folder. The lock names its holder, so that a second start can say who it is.
import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

export type Holder = { pid: number; born: string; host: string; address: string; since: string }
export type Lock = { release: () => Promise<void> }

/** Throws, naming the holder, when a living process has the folder. What a dead one left is taken over. */
export async function hold(folder: string, address: string): Promise<Lock> {
  const file = join(folder, 'anlan.lock')
  const mine = JSON.stringify({ pid: process.pid, born: bornOf(process.pid), host: hostname(), address, since: new Date().toISOString() } satisfies Holder)
  for (let tries = 0; tries < 20; tries++) {
    if (await create(file, mine)) return keep(file, mine)
    const text = await readFile(file, 'utf8').catch(() => '')
    const holder = parse(text)
    if (holder && (await alive(holder, file))) throw new Error(`${folder} is in use by another Anlan: process ${holder.pid}, since ${holder.since}, at ${holder.address}. Stop that one first (kill ${holder.pid}), or give this one a folder of its own with ANLAN_DATA.`)
    await takeAway(file, text)
  }
  throw new Error(`the lock ${file} keeps changing hands; is something starting Anlan in a loop?`)
}

/** Written whole before it has its name: a reader never sees half a lock. */
async function create(file: string, text: string): Promise<boolean> {
  const half = `${file}.${process.pid}.new`
  await writeFile(half, text, { mode: 0o600 })
  const made = await link(half, file).then(() => true, (e: NodeJS.ErrnoException) => {
    if (e.code === 'EEXIST') return false
    throw e
  })
  await rm(half, { force: true })
  return made
}

/** Two starts may find the same dead lock: what was taken away must be what was read, else it goes back. */
async function takeAway(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}`
  if (!(await rename(file, aside).then(() => true, () => false))) return
  const taken = await readFile(aside, 'utf8')
  const holder = parse(taken)
  if (taken !== text && holder && (await alive(holder, aside))) await rename(aside, file)
  else await rm(aside, { force: true })
}

/** A process of another machine or container can't be looked at: its lock is alive while it keeps touching it. */
function keep(file: string, mine: string): Lock {
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), 10_000)
  beat.unref()
  return { release: async () => {
    clearInterval(beat)
    if ((await readFile(file, 'utf8').catch(() => '')) === mine) await rm(file, { force: true })
  } }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined
  }
}

/** The moment a process was born, in clock ticks since boot; '' when it is gone or a zombie. A pid alone may be somebody else's by now. */
export function bornOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? '' : (fields[19] ?? '')
  } catch {
    return process.platform === 'linux' ? '' : signalled(pid)
  }
}

function signalled(pid: number): string {
  try {
    return process.kill(pid, 0) ? 'alive' : ''
  } catch {
    return ''
  }
}

async function alive({ pid, born, host }: Holder, file: string): Promise<boolean> {
  if (host === hostname()) return born !== '' && bornOf(pid) === born
  const touched = await stat(file).then((s) => s.mtimeMs, () => 0)
  return Date.now() - touched < 30_000
}
