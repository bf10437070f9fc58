import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { createBrowserRouter, Navigate, Outlet, useLocation, useRouteError } from 'react-router'
import { Button, Empty, type Page, Skeleton, Toasts, Trouble, useMe } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Frame } from './Frame.tsx'
import { addressOf, menuOf } from './menu.ts'

export type Desk = { pages: readonly Page[]; /** Adds what stands above every page: the search box. */ Above?: ComponentType<{ open: boolean; onClose: () => void }>; useBadges?: () => Readonly<Record<string, number>> }

/** Every page's code is fetched when it is first opened; a page that the actor may not see has no route for them. */
export function routerOf({ pages, Above, useBadges }: Desk) {
  const routes = pages.map(page => ({ path: page.path, element: <Show page={page} />, errorElement: <Broken /> }))
  return createBrowserRouter([
    { element: <Alone />, errorElement: <Broken />, children: routes.filter((_, i) => pages[i]?.alone) },
    { element: <Signed pages={pages} Above={Above} useBadges={useBadges} />, errorElement: <Broken />, children: [...routes.filter((_, i) => !pages[i]?.alone), { path: '/', element: <First pages={pages} /> }, { path: '*', element: <Lost /> }] },
  ])
}

const shown = new WeakMap<Page, ComponentType>()
function viewOf(page: Page): ComponentType {
  const made = shown.get(page) ?? lazy(async () => ({ default: componentOf(await page.load(), page.path) }))
  shown.set(page, made)
  return made
}

function componentOf(module: Record<string, unknown>, path: string): ComponentType {
  const found = module.default ?? Object.entries(module).find(([name]) => name.endsWith('Page'))?.[1]
  if (typeof found !== 'function') throw new Error(`the module of ${path} exports no …Page`)
  return found as ComponentType
}

function Show({ page }: { page: Page }): ReactNode {
  const { may } = useMe(), View = viewOf(page)
  return page.alone || may(page.permission) ? <Suspense fallback={<Skeleton rows={8} />}><View /></Suspense> : <Lost />
}

function Alone() {
  return <div className="alone"><Outlet /><Toasts /></div>
}

function Signed({ pages, Above, useBadges }: Desk) {
  const { me, signedIn, may, problem, refetch } = useMe(), { pathname, search } = useLocation()
  if (problem && !me) return <div className="alone"><Trouble problem={problem} onRetry={() => void refetch()} /></div>
  if (!me) return <Skeleton rows={8} />
  if (!signedIn) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
  return <Frame me={me} pages={pages.filter(p => !p.alone && may(p.permission))} Above={Above} useBadges={useBadges}><Outlet /></Frame>
}

/** The first page of what one may see: the desk for those on duty, the board for who inspects or examines, the users for an administrator. */
function First({ pages }: { pages: readonly Page[] }) {
  const { may } = useMe()
  const first = (['desk', 'reporting', 'command', 'monitoring', 'registry', 'system'] as const).flatMap(c => menuOf(pages, c)).find(p => may(p.permission))
  return first ? <Navigate to={addressOf(first)} replace /> : <Lost />
}

function Lost() {
  const t = useT()
  return <Empty icon="map" title={t('frame.lost')}>{t('frame.lostNext')}</Empty>
}

function Broken() {
  const t = useT(), error = useRouteError()
  return <Empty icon="warn" title={t('frame.broken')}><p>{t('frame.brokenNext')}</p><p className="mono">{error instanceof Error ? error.message : String(error)}</p><Button icon="refresh" onClick={() => location.reload()}>{t('frame.reload')}</Button></Empty>
}
