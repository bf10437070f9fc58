import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/rules/:id?', title: 'rule.page', centre: 'monitoring', permission: 'rule.read', menu: { order: 60, icon: 'settings' }, load: () => import('./RulesPage.tsx') },
]

export { colourOf, levelOfColour, levelOfRoman, levels, romanOf, weightOf, type Level } from './level.ts'
