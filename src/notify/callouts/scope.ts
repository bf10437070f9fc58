import { sql, type Tx } from '#kit/db'

/** Part of a verb that reaches above the actor's region (the last post of a county may end the city's callout); then the scope is put back. */
export async function beyondScope<T>(tx: Tx, fn: () => Promise<T>): Promise<T> {
  if (tx.actor.kind !== 'user') return fn() // the system, a gateway and a signed link act beyond any scope already
  const { scope } = await tx.one<{ scope: string }>(sql`select current_setting('anlan.scope') as scope`)
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  const value = await fn()
  await tx.run(sql`select set_config('anlan.scope', ${scope}, true)`)
  return value
}
