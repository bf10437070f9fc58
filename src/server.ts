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
import { registerTimers } from '#kit/timers'
import { catalogue, features as ledgerFeatures } from '#registry/catalogue'
import { enterpriseUnit } from '#registry/enterprises'
import { feature as identity, registerUnits } from '#registry/identity'
import { atlasOf } from '#registry/atlas'
import { exportsOf } from '#registry/exports'
import { importsOf } from '#registry/imports'
import { registerLedgers } from '#registry/ledger'
import { feature as regions } from '#registry/regions'
import { feature as stations } from '#registry/stations'
import { teamUnit } from '#registry/teams'
import { trustOf } from '#registry/trust'
import { feature as views } from '#registry/views'
import { feature as apiDocs } from '#registry/openapi'
import { feature as webhooks } from '#registry/webhooks'
import { feature as callouts } from '#notify/callouts'
import { feature as channels } from '#notify/channels'
import { feature as links } from '#notify/links'
import { feature as notices } from '#notify/notices'
import { feature as policies } from '#notify/policies'
import { feature as replay } from '#monitoring/replay'
import { feature as telemetry, gauges } from '#monitoring/telemetry'
import { feature as typhoons } from '#monitoring/typhoons'
import { feature as rules } from '#monitoring/rules'
import { feature as alarms, watchRain } from '#monitoring/alarms'
import { feature as warnings } from '#monitoring/warnings'
import { feature as incidents } from '#command/incidents'
import { feature as responses } from '#command/responses'
import { feature as orders } from '#command/orders'
import { feature as dispatches } from '#command/dispatches'
import { feature as losses } from '#command/losses'
import { feature as sitreps } from '#command/sitreps'
import { feature as nightDesk } from '#desk/night'
import { feature as search } from '#desk/search'

const everyRole = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'enterprise_officer', 'team_leader', 'office', 'sysadmin', 'secadmin', 'auditor']
const own: Permissions = { 'figure.read': everyRole }

export const features: readonly Feature[] = [
  documents, backups, erasure,
  identity,
  regions, stations,
  ...ledgerFeatures, exportsOf(catalogue.map((c) => c.ledger)), importsOf(catalogue.map((c) => c.ledger)), atlasOf(catalogue.map((c) => c.ledger)), trustOf(catalogue.map((c) => c.ledger)), webhooks, apiDocs, views,
  policies, callouts, links, channels, notices,
  telemetry,
  typhoons,
  rules, alarms, warnings,
  replay,
  incidents,
  responses,
  orders,
  dispatches,
  losses,
  sitreps,
  nightDesk,
  search,
]

const all = everything(features)

/** Gives kit what the features declare. Once per process, before anything is recorded. */
export function compose(): void {
  grantPermissions([own, ...all.permissions])
  subscribe(all.jobs)
  registerTimers(all.timers)
  registerFigures(all.figures)
  registerErasures(all.erasures)
  registerLedgers(catalogue)
  registerUnits([enterpriseUnit, teamUnit])
}

/** The rows that every installation has, of every feature. Idempotent. */
export async function seedAll(db: Db): Promise<void> {
  for (const { seed, name } of features) if (seed) await db.tx(system(`seed ${name}`), seed)
}

export const { ledgers, promises, figures } = all

/** Beside the requests; the rain rules judge in the transaction that stores the readings. */
export const background = [...all.background, gauges([watchRain()])]

/** The HTTP application, not yet listening. */
export async function buildApp(options: Omit<ServerOptions, 'routes'>): Promise<FastifyInstance> {
  const app = await buildServer({ ...options, routes: [...figureRoutes, ...all.routes] })
  mountNews(app, options.db, options.authenticate)
  mountOpenApi(app, options.db, options.authenticate)
  return app
}
