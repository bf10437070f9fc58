export { join, raw, empty } from 'sql-template-tag'
export { sql, openDb, type Db } from './db.ts'
export type { Tx, Sql } from './tx.ts'
export { migrate, migrations } from './migrate.ts'
