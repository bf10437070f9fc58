// What scripts/lean.ts makes of src/ledgers.ts for the pages.
declare module 'anlan:ledgers' {
  export const ledgers: readonly import('#registry/pages/web').LedgerHead[]
}
