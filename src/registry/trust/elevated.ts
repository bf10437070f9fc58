// References follow a row wherever they stand: for these statements alone the transaction sees beyond its actor's scope, who stays named in what is written.
import { sql, type Tx } from '#kit/db'

/** Runs with the whole city in scope, then returns to what the actor sees. Nothing that it reads may be answered. */
export async function everywhere<T>(tx: Tx, run: () => Promise<T>): Promise<T> {
  const { scope, unit } = await tx.one<{ scope: string; unit: string }>(sql`select coalesce(current_setting('anlan.scope', true), '') as scope, coalesce(current_setting('anlan.unit', true), '') as unit`)
  await tx.run(sql`select set_config('anlan.scope', '*', true), set_config('anlan.unit', '', true)`)
  // after an error the transaction is rolled back as a whole, and the settings with it
  const value = await run()
  await tx.run(sql`select set_config('anlan.scope', ${scope}, true), set_config('anlan.unit', ${unit}, true)`)
  return value
}
