import { sql, type Tx } from '#kit/db'

export type Place = { code: string; name: string; path: string; level: number }

export const placeOf = (tx: Tx, path: string): Promise<Place | undefined> => tx.maybe(sql`select code, name, path, level from regions where path = ${path}`)
export const regionName = async (tx: Tx, path: string): Promise<string> => (await placeOf(tx, path))?.name ?? ''
export const theCity = (tx: Tx): Promise<Place | undefined> => tx.maybe(sql`select code, name, path, level from regions where parent_code is null order by code limit 1`)
