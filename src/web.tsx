/** The composition root of the pages: every feature with a page is named here once. */
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { type Page, queryClient, startPage } from '#kit/ui'
import { routerOf } from '#desk/frame/web'
import { ledgerPages } from '#registry/catalogue/web'
import { pages as census } from '#registry/census/web'
import { pages as onemap } from '#registry/onemap/web'
import { pages as identity } from '#registry/identity/web'
import { pages as apiDocs } from '#registry/openapi/web'
import { pages as regions } from '#registry/regions/web'
import { pages as stations } from '#registry/stations/web'
import { pages as trust } from '#registry/trust/web'
import { pages as retention } from '#registry/retention/web'
import { pages as webhooks } from '#registry/webhooks/web'
import { pages as callouts } from '#notify/callouts/web'
import { pages as channels } from '#notify/channels/web'
import { pages as push } from '#notify/push/web'
import { pages as contact } from '#notify/contact/web'
import { pages as notices } from '#notify/notices/web'
import { pages as policies } from '#notify/policies/web'
import { pages as reach } from '#notify/reach/web'
import { pages as alarms } from '#monitoring/alarms/web'
import { pages as sources } from '#monitoring/sources/web'
import { pages as telemetry } from '#monitoring/telemetry/web'
import { pages as health } from '#monitoring/health/web'
import { pages as rules } from '#monitoring/rules/web'
import { pages as warnings } from '#monitoring/warnings/web'
import { pages as publication } from '#monitoring/publication/web'
import { fillStormPage, pages as typhoons } from '#monitoring/typhoons/web'
import { pages as replay } from '#monitoring/replay/web'
import { pages as bulletins } from '#monitoring/bulletins/web'
import { pages as hotspots } from '#monitoring/hotspots/web'
import { pages as quakes } from '#monitoring/quakes/web'
import { pages as movers } from '#monitoring/movers/web'
import { learnNames } from '#monitoring/factors/web'
import { pages as feeds } from '#monitoring/feeds/web'
import { pages as incidents } from '#command/incidents/web'
import { pages as responses } from '#command/responses/web'
import { pages as orders, StormTasks } from '#command/orders/web'
import { pages as dispatches } from '#command/dispatches/web'
import { pages as room } from '#command/room/web'
import { pages as sitreps } from '#command/sitreps/web'
import { pages as accidentsPages, ledgers as accidents } from '#supervision/accidents/web'
import { pages as lettersPages, ledgers as letters } from '#supervision/letters/web'
import { pages as investigationsPages, ledgers as investigations } from '#supervision/investigations/web'
import { pages as referralsPages, ledgers as referrals } from '#supervision/referrals/web'
import { pages as dangersPages, ledgers as dangers } from '#supervision/dangers/web'
import { pages as inspectionsPages, ledgers as inspections } from '#supervision/inspections/web'
import { pages as patrolsPages, ledgers as patrols } from '#supervision/patrols/web'
import { pages as measuresPages, ledgers as measures } from '#supervision/measures/web'
import { pages as knowledgePages, ledgers as knowledge } from '#supervision/knowledge/web'
import { pages as dutiesPages, ledgers as duties } from '#supervision/duties/web'
import { pages as assessmentsPages, ledgers as assessments } from '#supervision/assessments/web'
import { pages as tipoffsPages, ledgers as tipoffs } from '#supervision/tipoffs/web'
import { pages as exposuresPages, ledgers as exposures } from '#supervision/exposures/web'
import { pages as selfChecksPages, ledgers as selfChecks } from '#supervision/selfChecks/web'
import { pages as benchmarksPages, ledgers as benchmarks } from '#supervision/benchmarks/web'
import { pages as targetsPages, ledgers as targets } from '#supervision/targets/web'
import { pages as weatherPages, ledgers as weather } from '#command/weather/web'
import { pages as forestFiresPages, ledgers as forestFires } from '#command/forestFires/web'
import { pages as drillsPages, ledgers as drills } from '#command/drills/web'
import { pages as linkagePages, ledgers as linkage } from '#command/linkage/web'
import { pages as planPilotsPages, ledgers as planPilots } from '#command/planPilots/web'
import { pages as trainingsPages, ledgers as trainings } from '#education/trainings/web'
import { pages as safetyEventsPages, ledgers as safetyEvents } from '#education/safetyEvents/web'
import { pages as indicatorsPages } from '#reporting/indicators/web'
import { pages as reportsPages } from '#reporting/reports/web'
import { pages as fieldPages } from '#desk/field/web'
import { pages as night, useBadges } from '#desk/night/web'
import { SearchBox } from '#desk/search/web'

/** Ledgers in the manner of 一库 that centres above it keep. */
const above = [
  ...accidents, ...letters, ...investigations, ...referrals, ...dangers, ...inspections, ...patrols, ...measures, ...knowledge, ...duties, ...assessments, ...tipoffs, ...exposures, ...selfChecks, ...benchmarks, ...targets,
  ...weather, ...forestFires, ...drills, ...linkage, ...planPilots,
  ...trainings, ...safetyEvents,
]

const pages: Page[] = [
  identity, retention, webhooks, apiDocs,
  ledgerPages(above), onemap, census, trust,
  stations, regions,
  warnings, publication, alarms, rules,
  callouts, policies, channels, push, notices, reach, contact,
  telemetry, health, sources,
  typhoons, replay, bulletins, hotspots, quakes, movers, feeds, sitreps,
  incidents, room, responses, orders, dispatches,
  accidentsPages, lettersPages, investigationsPages, referralsPages, dangersPages, inspectionsPages, patrolsPages, measuresPages, knowledgePages, dutiesPages, assessmentsPages, tipoffsPages, exposuresPages, selfChecksPages, benchmarksPages, targetsPages,
  weatherPages, forestFiresPages, drillsPages, linkagePages, planPilotsPages,
  trainingsPages, safetyEventsPages,
  indicatorsPages, reportsPages,
  fieldPages,
  night,
].flat()

fillStormPage({ Tasks: StormTasks })
await Promise.all([startPage(), learnNames()])
const root = document.getElementById('root')
if (root) createRoot(root).render(<QueryClientProvider client={queryClient}><RouterProvider router={routerOf({ pages, Above: SearchBox, useBadges })} /></QueryClientProvider>)
