// The composition root: every feature is named here once, by hand.
import type { FastifyInstance } from 'fastify'
import { grantPermissions, system, type Permissions } from '#kit/access'
import { feature as backups } from '#kit/backup'
import type { Db } from '#kit/db'
import { documents } from '#kit/docs'
import { feature as erasure, registerErasures } from '#kit/erasure'
import { subscribe } from '#kit/events'
import { everything, type Feature } from '#kit/feature'
import { figureRoutes, registerFigures } from '#kit/figures'
import { buildServer, mountNews, mountOpenApi, type ServerOptions } from '#kit/http'
import { feature as photos } from '#kit/photos'
import { registerTimers } from '#kit/timers'
import { featuresOf } from '#registry/catalogue'
import { enterpriseUnit } from '#registry/enterprises'
import { feature as identity, registerUnits } from '#registry/identity'
import { atlasOf } from '#registry/atlas'
import { exportsOf } from '#registry/exports'
import { importsOf } from '#registry/imports'
import { registerLedgers } from '#registry/ledger'
import { feature as regions } from '#registry/regions'
import { feature as retention } from '#registry/retention'
import { feature as holidays } from '#registry/holidays'
import { feature as standards } from '#registry/standards'
import { feature as stations } from '#registry/stations'
import { teamUnit } from '#registry/teams'
import { trustOf } from '#registry/trust'
import { feature as chain } from '#registry/chain'
import { feature as views } from '#registry/views'
import { feature as apiDocs } from '#registry/openapi'
import { feature as webhooks } from '#registry/webhooks'
import { feature as callouts } from '#notify/callouts'
import { feature as channels } from '#notify/channels'
import { feature as banner } from '#notify/banner'
import { feature as push } from '#notify/push'
import { feature as contact } from '#notify/contact'
import { heartbeatOf } from '#notify/heartbeat'
import { feature as confirmations } from '#notify/confirmations'
import { feature as links } from '#notify/links'
import { feature as notices } from '#notify/notices'
import { feature as reminders } from '#notify/reminders'
import { feature as policies } from '#notify/policies'
import { feature as reach } from '#notify/reach'
import { feature as replay } from '#monitoring/replay'
import { feature as bulletins } from '#monitoring/bulletins'
import { feature as downlink } from '#monitoring/downlink'
import { feature as sources } from '#monitoring/sources'
import { feature as telemetry, gauges } from '#monitoring/telemetry'
import { feature as health } from '#monitoring/health'
import { feature as typhoons } from '#monitoring/typhoons'
import { feature as movers, insideWarnings } from '#monitoring/movers'
import { feature as hotspots } from '#monitoring/hotspots'
import { feature as quakes } from '#monitoring/quakes'
import { feature as rules } from '#monitoring/rules'
import { feature as alarms, watchReadings } from '#monitoring/alarms'
import { feature as warnings, registerInside } from '#monitoring/warnings'
import { feature as publication } from '#monitoring/publication'
import { feature as factors } from '#monitoring/factors'
import { feature as feeds } from '#monitoring/feeds'
import { feature as incidents } from '#command/incidents'
import { feature as responses } from '#command/responses'
import { feature as orders } from '#command/orders'
import { feature as dispatches } from '#command/dispatches'
import { feature as losses } from '#command/losses'
import { feature as sitreps } from '#command/sitreps'
import { feature as accidents } from '#supervision/accidents'
import { feature as letters } from '#supervision/letters'
import { feature as investigations } from '#supervision/investigations'
import { feature as referrals } from '#supervision/referrals'
import { feature as dangers } from '#supervision/dangers'
import { feature as inspections } from '#supervision/inspections'
import { feature as patrols } from '#supervision/patrols'
import { feature as measures } from '#supervision/measures'
import { feature as knowledge } from '#supervision/knowledge'
import { feature as duties } from '#supervision/duties'
import { feature as assessments } from '#supervision/assessments'
import { feature as tipoffs } from '#supervision/tipoffs'
import { feature as exposures } from '#supervision/exposures'
import { feature as selfChecks } from '#supervision/selfChecks'
import { feature as benchmarks } from '#supervision/benchmarks'
import { feature as targets } from '#supervision/targets'
import { feature as weather } from '#command/weather'
import { feature as forestFires } from '#command/forestFires'
import { feature as drills } from '#command/drills'
import { feature as linkage } from '#command/linkage'
import { feature as planPilots } from '#command/planPilots'
import { feature as trainings } from '#education/trainings'
import { feature as safetyEvents } from '#education/safetyEvents'
import { feature as indicators } from '#reporting/indicators'
import { feature as reports } from '#reporting/reports'
import { feature as field } from '#desk/field'
import { feature as nightDesk } from '#desk/night'
import { feature as search } from '#desk/search'
import { ledgers as everyLedger } from './ledgers.ts'
import { sensing } from './probe.ts'

/**
 * 审计督查人员 the examiner (an audit office, a patrol team, a group that assesses) reads what the year's report rests on: every ledger, with what is sealed masked, work safety
 * and its figures, the chain behind each record. He writes nothing and keeps no desk.
 */
const examined = ['chain', 'figure', 'region', 'map', 'photo', 'standard', 'ledger_view', 'search', 'replay', 'response', 'warning', 'letter', 'investigation', 'checklist', 'assessment', 'tipoff', 'indicator', 'report']
const withExaminer = (tables: readonly Permissions[]): Permissions[] => {
  const his = new Set([...examined, ...everyLedger.map(({ ledger }) => ledger.key)].map((key) => `${key}.read`).concat('ledger_view.keep'))
  return tables.map((table) => Object.fromEntries(Object.entries(table).map(([key, roles]) => [key, his.has(key) ? [...roles, 'examiner'] : roles])))
}

const everyRole = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'enterprise_officer', 'team_leader', 'office', 'inspector', 'sysadmin', 'secadmin', 'auditor']
const own: Permissions = { 'figure.read': everyRole }

const definitions = everyLedger.map(({ ledger }) => ledger)

export const features: readonly Feature[] = [
  documents, backups, erasure, photos,
  identity,
  regions, stations,
  ...featuresOf(everyLedger), exportsOf(definitions), importsOf(definitions, new URL('./ledgers.ts', import.meta.url)), atlasOf(definitions), trustOf(definitions), standards, holidays, chain, retention, webhooks, apiDocs, views,
  policies, callouts, links, channels, confirmations, notices, reminders, reach, banner, push, contact, heartbeatOf(sensing()),
  telemetry, health, downlink, sources,
  typhoons, hotspots, quakes, movers,
  rules, alarms, warnings, publication,
  factors, feeds,
  replay, bulletins,
  incidents,
  responses,
  orders,
  dispatches,
  losses,
  sitreps,
  accidents, letters, investigations, referrals, dangers, inspections, patrols, measures, knowledge, duties, assessments, tipoffs, exposures, selfChecks, benchmarks, targets,
  weather, forestFires, drills, linkage, planPilots,
  trainings, safetyEvents,
  indicators, reports,
  nightDesk,
  search,
  field,
]

const all = everything(features)

/** Gives kit what the features declare. Once per process, before anything is recorded. */
export function compose(): void {
  grantPermissions(withExaminer([own, ...all.permissions]))
  subscribe(all.jobs)
  registerTimers(all.timers)
  registerFigures(all.figures)
  registerErasures(all.erasures)
  registerLedgers(everyLedger)
  registerUnits([enterpriseUnit, teamUnit])
  registerInside(insideWarnings)
}

/** The rows that every installation has, of every feature. Idempotent. */
export async function seedAll(db: Db): Promise<void> {
  for (const { seed, name } of features) if (seed) await db.tx(system(`seed ${name}`), seed)
}

/** What has happened in the demo city beside its ledgers, feature by feature, each in a transaction of its own. Idempotent. */
export async function demoAll(db: Db, scale: 'full' | 'small', at: (done: number, total: number, note?: string) => void = () => {}): Promise<void> {
  const having = features.filter((f) => f.demo), early = demoChains.map((chain) => having.filter((f) => chain.includes(f.name)))
  let done = 0
  const inTurn = async (of: readonly Feature[]): Promise<void> => {
    for (const { demo, name } of of) {
      at(done++, having.length, name)
      await db.tx(system('演示'), (tx) => (demo as NonNullable<Feature['demo']>)(tx, scale))
    }
  }
  await Promise.all(early.map(inTurn))
  await inTurn(having.filter((f) => !early.some((chain) => chain.includes(f))))
}

/** The two largest pasts of the demo city, which know nothing of each other: they are made side by side, and first. */
const demoChains = [['supervision/accidents', 'supervision/letters', 'supervision/investigations', 'supervision/referrals'], ['supervision/dangers', 'supervision/inspections']]

export const { ledgers, promises, figures } = all

/** Beside the requests; the rain rules judge in the transaction that stores the readings. */
export const background = [...all.background, gauges([watchReadings()])]

/** The HTTP application, not yet listening. */
export async function buildApp(options: Omit<ServerOptions, 'routes'>): Promise<FastifyInstance> {
  const app = await buildServer({ ...options, routes: [...figureRoutes, ...all.routes] })
  mountNews(app, options.db, options.authenticate)
  mountOpenApi(app, options.db, options.authenticate)
  return app
}
