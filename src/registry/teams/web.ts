// For the browser: the definition, and what stands in a team's card beside it.
export { teams } from './ledger.ts'
export const teamParts = { card: [() => import('./Readiness.tsx')] }
