/** The composition root of the pages: every feature with a page is named here once. */
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { type Page, queryClient, startPage } from '#kit/ui'
import { routerOf } from '#desk/frame/web'
import { pages as ledgers } from '#registry/catalogue/web'
import { pages as onemap } from '#registry/onemap/web'
import { pages as identity } from '#registry/identity/web'
import { pages as apiDocs } from '#registry/openapi/web'
import { pages as regions } from '#registry/regions/web'
import { pages as stations } from '#registry/stations/web'
import { pages as trust } from '#registry/trust/web'
import { pages as webhooks } from '#registry/webhooks/web'
import { pages as callouts } from '#notify/callouts/web'
import { pages as channels } from '#notify/channels/web'
import { pages as notices } from '#notify/notices/web'
import { pages as policies } from '#notify/policies/web'
import { pages as alarms } from '#monitoring/alarms/web'
import { pages as telemetry } from '#monitoring/telemetry/web'
import { pages as rules } from '#monitoring/rules/web'
import { pages as warnings } from '#monitoring/warnings/web'
import { pages as typhoons } from '#monitoring/typhoons/web'
import { pages as incidents } from '#command/incidents/web'
import { pages as responses } from '#command/responses/web'
import { pages as orders } from '#command/orders/web'
import { pages as dispatches } from '#command/dispatches/web'
import { pages as room } from '#command/room/web'
import { pages as sitreps } from '#command/sitreps/web'
import { pages as night, useBadges } from '#desk/night/web'
import { SearchBox } from '#desk/search/web'

const pages: Page[] = [
  identity, webhooks, apiDocs,
  ledgers, onemap, trust,
  stations, regions,
  warnings, alarms, rules,
  callouts, policies, channels, notices,
  telemetry,
  typhoons, sitreps,
  incidents, room, responses, orders, dispatches,
  night,
].flat()

await startPage()
const root = document.getElementById('root')
if (root) createRoot(root).render(<QueryClientProvider client={queryClient}><RouterProvider router={routerOf({ pages, Above: SearchBox, useBadges })} /></QueryClientProvider>)
