// Prints the `create table` of a ledger that is new: `node scripts/ledger-sql.ts KEY > migrations/NNNN-name.sql`. All ledgers where no key is given.
import { tableSql } from '#registry/ledger'
const key = process.argv[2]
const { catalogue } = await import('#registry/catalogue')
for (const { ledger } of catalogue) if (!key || ledger.key === key) console.log(tableSql(ledger))
