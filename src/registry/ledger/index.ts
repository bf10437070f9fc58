// The engine of 一库: what is done with the rows of any ledger, whatever its definition says. No ledger of its own.
export { inside, listLedger, matching, type LedgerPage } from './list.ts'
export { openPhone, sealPhone, type SealedPhone } from './phones.ts'
export { ledgerFeature } from './feature.ts'
export { allLedgers, hooksOf, ledgerNamed, registerLedgers, type LedgerHooks } from './registered.ts'
// reading
export { conditionsOf, type Conditions } from './conditions.ts'
export { dressed, groupsOf, listRows, mayReveal, orderSql, rowOf, seen, totalRows } from './find.ts'
export { kept, versionOf } from './totals.ts'
export { historyOf } from './history.ts'
export { hanPairs, folded, initialsOfPinyin, spoken, tokensOfWord, wordsOf } from './words.ts'
// writing
export { addRow, changeMany, changeRow, fieldsOf, restoreRow, retireRow, type Given } from './write.ts'
export { closeChange, insertRecords, lockRecords, only, openChange, updateRecords, type Change, type Origin, type Update } from './change.ts'
export { changedColumns, ownColumns, placeOfRecord, recordOf, selected, valuesOf, type Place, type Stored } from './columns.ts'
export { insertMany } from './bulk.ts'
export { undoChange, undoHours } from './undo.ts'
export { ifMatch } from './routes.ts'
export { tableSql, tableTroubles } from './ddl.ts'
