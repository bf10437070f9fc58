import { sql, type Tx } from '#kit/db'
import type { Factor, Given } from './model.ts'

const columns = sql`code, zh, en, unit, source, verified_at, verified_by, changed_at, changed_by`
export const factors = (tx: Tx): Promise<Factor[]> => tx.rows(sql`select ${columns} from pollutant_factors order by code`)
export const factorOf = (tx: Tx, code: string): Promise<Factor | undefined> => tx.maybe(sql`select ${columns} from pollutant_factors where code = ${code} for update`)
/** Whoever says that it is verified answers for it by name. */
export const put = (tx: Tx, code: string, f: Given, by: string): Promise<number> => tx.run(sql`
  insert into pollutant_factors (code, zh, en, unit, source, verified_at, verified_by, changed_by)
  values (${code}, ${f.zh}, ${f.en}, ${f.unit}, ${f.source}, ${f.verified ? sql`anlan_now()` : sql`null`}, ${f.verified ? by : null}, ${by})
  on conflict (code) do update set zh = excluded.zh, en = excluded.en, unit = excluded.unit, source = excluded.source, verified_at = excluded.verified_at, verified_by = excluded.verified_by, changed_at = anlan_now(), changed_by = excluded.changed_by`)
