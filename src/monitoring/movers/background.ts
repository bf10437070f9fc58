// The doors of vehicles and vessels, and the lines that we open ourselves, beside the requests of a serving process.
import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import type { Background } from '#kit/feature'
import { keepOpen, nmeaUdp, positionKinds } from '#monitoring/protocols'
import { callAis, type Line } from './call.ts'
import { startKeeper, type Keeper } from './ingest.ts'
import { aisSources } from './store.ts'

const everyMs = 5_000

export const doors: Background = {
  key: 'movers.doors',
  run: async (db, signal) => {
    const keeper = startKeeper(db)
    await Promise.all([keepOpen([...positionKinds, nmeaUdp], keeper.receive, process.env, signal), callSources(db, keeper, signal)])
    await keeper.close()
  },
}

async function callSources(db: Db, keeper: Keeper, signal: AbortSignal): Promise<void> {
  const lines = new Map<string, Line & { version: string }>()
  while (!signal.aborted) {
    const sources = await db.tx(system('movers'), aisSources).catch(() => undefined)
    for (const [id, line] of lines) if (sources && !sources.some((s) => s.id === id && s.enabled && s.changedAt === line.version)) { line.close(); lines.delete(id) }
    for (const s of sources ?? []) if (s.enabled && !lines.has(s.id)) lines.set(s.id, { ...callAis(s, keeper), version: s.changedAt })
    await sleep(everyMs, undefined, { signal }).catch(() => {})
  }
  for (const line of lines.values()) line.close()
}
