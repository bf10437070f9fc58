// The common ground of the ledgers of 一库: lists, filters, sealed phones. No ledger of its own.
export { inside, listLedger, matching, type LedgerPage } from './list.ts'
export { openPhone, sealPhone, type SealedPhone } from './phones.ts'
