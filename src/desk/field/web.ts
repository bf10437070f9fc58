import type { Page } from '#kit/ui'

export type { Bundle, FieldDanger, FieldList, FieldTask } from './api.ts'
export type { Answer, Difference, ItemKind } from './model.ts'

export const pages: Page[] = [
  { path: '/field', title: 'field.phone', centre: 'supervision', permission: 'field.use', menu: { order: 5, section: 'inspect', icon: 'phone' }, load: () => import('./ToPhonePage.tsx') },
  { path: '/field-items', title: 'field.items', centre: 'supervision', permission: 'field.read', menu: { order: 90, section: 'inspect', icon: 'list' }, load: () => import('./FieldItemsPage.tsx') },
]
