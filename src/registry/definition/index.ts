// The typed definition of a ledger, for the server and the browser. Pure.
export { defineLedger, entries, hasFacet, isSealed, optionsOf, permissionsOfLedger, snake, writable, type Field, type Issue, type Kind, type Ledger, type Option, type Role, type Words } from './model.ts'
export { columnsOfField, dayText, inputOf, plainText, readCell, writeCell, type Read } from './kinds.ts'
export { filters, filterOf, listQuery, ANY, NONE, sortKeys, states, type Asked, type ListQuery, type Query, type State } from './query.ts'
export { apiOf, given, shown, type HistoryEntry, type LedgerApi, type Row } from './contracts.ts'
export { identityCheck, identityNumber, industry, orgCheck, realDay, uscc, usccCheck } from './checks.ts'
export { atMost, dayOrder, numberIn, readers, staff, yearsAfter } from './rules.ts'
export { knowLists, listsOf, numbersOf, optionsListOf, stepsOf, valueOf, type Shape, type Standard, type Standards } from './standards.ts'
export { EXAMPLE_MARK, fileColumns, placeColumns, positionColumns, type FileColumn } from './file.ts'
