// The heartbeat: this process writes to the database every ten seconds; its age shows on every page and at /health.
import { hostname } from 'node:os'
import { system } from '#kit/access'
import { sql, type Db } from '#kit/db'

export type Heartbeat = { stop: () => Promise<void> }

const everyMs = 10_000

export async function startHeartbeat(db: Db, version: string): Promise<Heartbeat> {
  const { id } = await db.tx(system('heartbeat'), async (tx) => {
    await tx.run(sql`delete from processes where seen_at < anlan_now() - interval '30 days'`)
    return tx.one<{ id: string }>(sql`insert into processes (host, pid, version) values (${hostname()}, ${process.pid}, ${version}) returning id`)
  })
  const beat = () => db.tx(system('heartbeat'), (tx) => tx.run(sql`update processes set seen_at = anlan_now() where id = ${id}`)).catch(() => {})
  const timer = setInterval(() => void beat(), everyMs)
  return { stop: async () => {
    clearInterval(timer)
    await db.tx(system('heartbeat'), (tx) => tx.run(sql`update processes set ended_at = anlan_now(), seen_at = anlan_now() where id = ${id}`)).catch(() => {})
  } }
}

/** Seconds since any living process wrote last; null when there is none. */
export async function heartbeatAge(db: Db): Promise<number | null> {
  const { age } = await db.tx(system('heartbeat'), (tx) => tx.one<{ age: number | null }>(sql`select extract(epoch from anlan_now() - max(seen_at))::float8 as age from processes where ended_at is null`))
  return age === null ? null : Math.max(0, Math.round(age))
}
