/** The panel with its form, loaded by the page that shows it. */
export const loadFactors = () => import('./Factors.tsx')
export { learnNames } from './learn.ts'
