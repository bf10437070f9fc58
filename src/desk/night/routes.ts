import type { Tx } from '#kit/db'
import { figureValue } from '#kit/figures'
import { route } from '#kit/http'
import { unseenReminders } from '#notify/reminders'
import { arrivalsOf, circlesOf, stormNow, trackOf } from '#monitoring/typhoons'
import { deskBadges, nightDesk, type NightDesk, stormDesk, type StormDesk } from './api.ts'
import { calloutNow, silentCounts, silentRows } from './callouts.ts'
import { dueRows, overdueByCentre } from './due.ts'
import type { Wrong } from './model.ts'
import { gaugesNow, rainClock } from './rain.ts'
import { agesNow, responsesNow, warningCounts } from './store.ts'
import { wrongRows } from './wrong.ts'

/** Rows that a panel of the desk can show; the rest is behind its figure. */
const SHOWN = 20

async function rainOf(tx: Tx, hours: number): Promise<NightDesk['rain']> {
  const { asOf, replay } = await rainClock(tx)
  const gauges = await gaugesNow(tx, asOf, hours), most = gauges[0]
  const over = [50, 100, 200].map((mm) => ({ mm, value: gauges.filter((g) => g.mm !== null && g.mm >= mm).length }))
  return { asOf, replay, hours, gauges, over, silent: gauges.filter((g) => g.mm === null).length, most: most?.mm ? { name: most.name, countyName: most.countyName, mm: most.mm } : null }
}

/** A gauge that fell silent is wrong only where gauges speak: a city whose telemetry never began has one line, not two hundred. */
function silentGauges(rain: NightDesk['rain'], at: string): Wrong[] {
  if (!rain.silent || !rain.asOf) return []
  return [{ kind: 'silent', level: null, id: '', title: '', who: null, since: at, n: rain.silent, station: null, mm: null, hours: null, said: null, warningId: null }]
}

async function night(tx: Tx, hours: number): Promise<NightDesk> {
  const at = (await tx.now()).toISOString()
  const rain = await rainOf(tx, hours)
  const wrong = [...(await wrongRows(tx)), ...silentGauges(rain, rain.asOf ?? at)]
  const count = async (key: string) => (await figureValue(tx, key, {})).value ?? 0
  return {
    at, rain, responses: await responsesNow(tx), warnings: await warningCounts(tx), wrong: { rows: wrong.slice(0, SHOWN), value: wrong.length },
    due: { rows: await dueRows(tx, SHOWN), overdue: await count('desk.due_overdue'), today: await count('desk.due_today') },
    silent: { rows: await silentRows(tx, SHOWN), ...(await silentCounts(tx)) }, callout: await calloutNow(tx), ages: await agesNow(tx),
  }
}

async function badges(tx: Tx): Promise<{ desk: number; monitoring: number; command: number; supervision: number }> {
  const wrong = await wrongRows(tx), drafts = wrong.filter((w) => w.kind === 'response').length, { accidents, others } = await overdueByCentre(tx)
  return { desk: await unseenReminders(tx), monitoring: wrong.length - drafts, command: drafts + others, supervision: accidents }
}

async function storm(tx: Tx): Promise<StormDesk> {
  const { storm, state, replayed } = await stormNow(tx)
  if (!storm || !state) return { storm: null, track: [], circles: [], next: null, reached: 0 }
  const { rows } = await arrivalsOf(tx, storm.id, 10)
  const { id, no, name, nameZh, receivedAt, source } = storm
  return {
    storm: { ...state, id, no, name: nameZh ?? name, replayed, receivedAt, source },
    track: (await trackOf(tx, id)).features, circles: (await circlesOf(tx, id)).features,
    next: rows.find((town) => !town.observed) ?? null, reached: rows.filter((town) => town.observed).length,
  }
}

export const routes = [
  route(nightDesk, { permission: 'desk.read', scope: 'region', run: ({ tx, query }) => night(tx, query.hours) }),
  route(deskBadges, { permission: 'desk.read', scope: 'region', run: ({ tx }) => badges(tx) }),
  route(stormDesk, { permission: 'desk.read', scope: { open: 'a storm belongs to no region; the towns it reaches are those in the reader\'s scope' }, run: ({ tx }) => storm(tx) }),
]
