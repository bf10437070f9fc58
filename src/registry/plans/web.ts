// For the browser: the definition, the next edition in a plan's card, and over the list the villages without one.
export { villagePlans } from './ledger.ts'
export const villagePlanParts = { card: [() => import('./NextEdition.tsx')], toolbar: [() => import('./MissingPlans.tsx')] }
