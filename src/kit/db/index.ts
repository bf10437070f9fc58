// kit/db: transactions under an actor's region scope, tagged SQL, migrations. Rows come back plain: camelCase names, instants as ISO text in UTC, days as 'YYYY-MM-DD', bigint and numeric as numbers.
export { join, raw, empty } from 'sql-template-tag'
export { sql, openDb, isTransient, type Db } from './db.ts'
export type { Tx, Sql } from './tx.ts'
export { migrate, migrations } from './migrate.ts'
export { prepared } from './tx.ts'
export { translate } from './constraints.ts'
