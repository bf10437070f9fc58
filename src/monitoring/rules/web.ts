import type { Page } from '#kit/ui'

export const pages: Page[] = [
  { path: '/rules/:id?', title: 'rule.page', centre: 'monitoring', permission: 'rule.read', menu: { order: 60, icon: 'settings', section: 'judge' }, load: () => import('./RulesPage.tsx') },
  { path: '/rule-trials/:id?', title: 'rule.trials', centre: 'monitoring', permission: 'rule.read', menu: { order: 62, icon: 'clock', section: 'judge' }, load: () => import('./TrialPage.tsx') },
]

export { colourOf, levelOfColour, levelOfRoman, romanOf, weightOf, type Level } from './level.ts'
export { tellMeasure } from './conditions/list.ts'
export { short } from './conditions/kind.ts'
export { unitWord } from './conditions/elements.ts'
/** The curve with threshold lines; loaded by the pages that draw it. */
export const loadLevelCurve = () => import('./LevelCurve.tsx')
