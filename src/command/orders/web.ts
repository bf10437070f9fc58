import { lazy } from 'react'
import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/orders', title: 'order.page', centre: 'command', permission: 'order.read', menu: { order: 30, icon: 'list' }, load: () => import('./OrdersPage.tsx') },
  { path: '/orders/:id', title: 'order.page', centre: 'command', permission: 'order.read', load: () => import('./OrderPage.tsx') },
  { path: '/plan-cards', title: 'planCard.page', centre: 'command', permission: 'order.read', menu: { order: 60, icon: 'book' }, load: () => import('./PlanCardsPage.tsx') },
]

export { listOrders } from './api.ts'
export type { Order } from './model.ts'
export { OrdersPanel } from './OrdersPanel.tsx'
export const StormTasks = lazy(async () => ({ default: (await import('./StormTasks.tsx')).StormTasks }))
