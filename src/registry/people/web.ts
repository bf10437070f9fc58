// For the browser: the definitions, the chain above a holder in his card, and over the list the posts without an A.
export { holders } from './holdersLedger.ts'
export { informants } from './informantsLedger.ts'
export const holderParts = { card: [() => import('./HolderChain.tsx')], toolbar: [() => import('./VacantPosts.tsx')] }
