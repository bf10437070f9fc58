// What a killed server left behind. postmaster.pid may name nobody, a zombie, some other program that got its number, or a server that still runs.
import { readFile, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Makes the way free. A server that outlived the process that had started it (kill -9 of that one alone) is ended in good order first;
 * whoever calls holds the folder's lock, so it is nobody else's.
 */
export async function clearStale(data: string, log: (line: string) => void): Promise<void> {
  const file = join(data, 'postmaster.pid')
  const [first = '', folder = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(first)
  if (!pid) return
  if ((await isPostgres(pid)) && (await same(folder, data))) {
    log(`ending PostgreSQL ${pid}, left running by a process that was killed`)
    await end(pid)
  }
  await rm(file, { force: true })
}

const same = async (a: string, b: string): Promise<boolean> => (await realpath(a).catch(() => a)) === (await realpath(b).catch(() => b))

async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return signal(pid, 0)
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return /^Name:\s+postgres/m.test(status) && !/^State:\s+[ZX]/m.test(status)
}

/** Fast shutdown, and an immediate one (recovery at the next start) when it does not come to an end. */
async function end(pid: number): Promise<void> {
  for (const [how, tries] of [['SIGINT', 200], ['SIGQUIT', 100], ['SIGKILL', 50]] as const) {
    signal(pid, how)
    for (let n = 0; n < tries; n++) {
      if (!(await isPostgres(pid))) return
      await sleep(50)
    }
  }
}

function signal(pid: number, how: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, how)
  } catch {
    return false
  }
}
