import { sql, type Tx } from '#kit/db'

export type Place = { code: string; name: string; path: string; level: number }

export const placeOf = (tx: Tx, path: string): Promise<Place | undefined> => tx.maybe(sql`select code, name, path, level from regions where path = ${path}`)
export const regionName = async (tx: Tx, path: string): Promise<string> => (await placeOf(tx, path))?.name ?? ''
/** The city that has somebody to run it. One whose divisions alone were loaded (`anlan init`) still waits for its first run. */
export const theCity = (tx: Tx): Promise<Place | undefined> => tx.maybe(sql`select code, name, path, level from regions where parent_code is null and exists (select from users) order by code limit 1`)
