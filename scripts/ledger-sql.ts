// Prints the `create table` of a ledger that is new: `node scripts/ledger-sql.ts KEY > migrations/NNNN-name.sql`. All ledgers where no key is given.
import { tableSql } from '#registry/ledger'
const key = process.argv[2]
const { ledgers } = await import('../src/ledgers.ts')
for (const { ledger } of ledgers) if (!key || ledger.key === key) console.log(tableSql(ledger))
