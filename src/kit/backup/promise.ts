// I-13: the newest backup restores on an empty machine and I-1 … I-12 hold there. Three questions, each with its age.
import { system } from '../access/index.ts'
import type { Db } from '../db/index.ts'
import type { Feature, PromiseCheck } from '../feature/index.ts'
import { Gauge, metrics } from '../metrics/index.ts'
import { agesOf, policyOf } from './store.ts'

const told = (n: number, unit: string) => `${n < 10 ? n.toFixed(1) : Math.round(n)} ${unit}`

const promises: readonly PromiseCheck[] = [
  {
    key: 'I-13', title: 'a backup was made and read back within its limit',
    check: async (tx) => {
      const [{ made, kind }, policy] = [await agesOf(tx), await policyOf(tx)]
      return { ok: made <= policy['backup.limit'], figure: kind ? told(made, 'h old') : `none yet, ${told(made, 'h')} after the installation` }
    },
  },
  {
    key: 'I-13', title: 'the newest trial of a backup came up on an empty folder, and I-1 … I-12 held there',
    check: async (tx) => {
      const [{ restored, lastOk }, policy] = [await agesOf(tx), await policyOf(tx)]
      return { ok: lastOk !== false && restored <= policy['restore.limit'], figure: lastOk === null ? `none yet, ${told(restored, 'days')} after the installation` : lastOk ? told(restored, 'days ago') : 'it failed' }
    },
  },
  {
    key: 'I-13', title: 'what was committed is kept outside the database\'s folder within the limit (RPO)',
    check: async (tx) => {
      const [{ log }, policy] = [await agesOf(tx), await policyOf(tx)]
      return { ok: log === null || log <= policy['wal.limit'], figure: log === null ? `by backups alone: ${policy['backup.every']} h` : `${Math.round(log)} s` }
    },
  },
]

export const feature: Feature = { name: 'kit/backup', promises, ledgers: ['backups'] }

/** Ages for /metrics, told from the database so that every process tells the same; -1 where nothing can be said. */
export function mountBackupMetrics(db: Db): void {
  const of = (name: string, help: string, read: (ages: Awaited<ReturnType<typeof agesOf>>) => number | null) => {
    if (!metrics.getSingleMetric(name)) new Gauge({ name, help, collect: async function () { this.set(await db.tx(system('metrics'), agesOf).then(read, () => null) ?? -1) } })
  }
  of('anlan_backup_age_seconds', 'since the newest backup was made and read back; since the installation where there is none', (a) => a.made * 3600)
  of('anlan_backup_verified_age_seconds', 'since a backup last came up on an empty folder and the promises held there; since the installation where none has', (a) => a.restored * 86_400)
  of('anlan_wal_archive_lag_seconds', 'what the log archive lacks of what was committed; -1 where the log is not archived', (a) => a.log)
}
