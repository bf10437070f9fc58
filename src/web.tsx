/** The composition root of the pages: every feature with a page is named here once. */
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { type Page, queryClient, startPage } from '#kit/ui'
import { routerOf } from '#desk/frame/web'
import { ledgers } from 'anlan:ledgers'
import { ledgerPages } from '#registry/catalogue/web'
import { pages as census } from '#registry/census/web'
import { pages as onemap } from '#registry/onemap/web'
import { pages as identity } from '#registry/identity/web'
import { pages as apiDocs } from '#registry/openapi/web'
import { pages as regions } from '#registry/regions/web'
import { pages as stations } from '#registry/stations/web'
import { pages as trust } from '#registry/trust/web'
import { pages as holidays } from '#registry/holidays/web'
import { pages as retention } from '#registry/retention/web'
import { pages as webhooks } from '#registry/webhooks/web'
import { pages as callouts } from '#notify/callouts/web'
import { pages as channels } from '#notify/channels/web'
import { pages as push } from '#notify/push/web'
import { pages as contact } from '#notify/contact/web'
import { pages as notices } from '#notify/notices/web'
import { pages as reminders } from '#notify/reminders/web'
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
import { pages as accidentsPages } from '#supervision/accidents/web'
import { pages as lettersPages } from '#supervision/letters/web'
import { pages as investigationsPages } from '#supervision/investigations/web'
import { pages as dangersPages } from '#supervision/dangers/web'
import { pages as inspectionsPages } from '#supervision/inspections/web'
import { pages as patrolsPages } from '#supervision/patrols/web'
import { pages as measuresPages } from '#supervision/measures/web'
import { pages as knowledgePages } from '#supervision/knowledge/web'
import { pages as dutiesPages } from '#supervision/duties/web'
import { pages as assessmentsPages } from '#supervision/assessments/web'
import { pages as tipoffsPages } from '#supervision/tipoffs/web'
import { pages as exposuresPages } from '#supervision/exposures/web'
import { pages as selfChecksPages } from '#supervision/selfChecks/web'
import { pages as indicatorsPages } from '#reporting/indicators/web'
import { pages as reportsPages } from '#reporting/reports/web'
import { pages as fieldPages } from '#desk/field/web'
import { pages as night, useBadges } from '#desk/night/web'
import { SearchBox } from '#desk/search/web'

const pages: Page[] = [
  identity, retention, webhooks, apiDocs,
  ledgerPages(ledgers), onemap, census, trust,
  stations, regions, holidays,
  warnings, publication, alarms, rules,
  callouts, policies, channels, push, notices, reminders, reach, contact,
  telemetry, health, sources,
  typhoons, replay, bulletins, hotspots, quakes, movers, feeds, sitreps,
  incidents, room, responses, orders, dispatches,
  accidentsPages, lettersPages, investigationsPages, dangersPages, inspectionsPages, patrolsPages, measuresPages, knowledgePages, dutiesPages, assessmentsPages, tipoffsPages, exposuresPages, selfChecksPages,
  indicatorsPages, reportsPages,
  fieldPages,
  night,
].flat()

fillStormPage({ Tasks: StormTasks })
await Promise.all([startPage(), learnNames()])
const root = document.getElementById('root')
if (root) createRoot(root).render(<QueryClientProvider client={queryClient}><RouterProvider router={routerOf({ pages, Above: SearchBox, useBadges })} /></QueryClientProvider>)
