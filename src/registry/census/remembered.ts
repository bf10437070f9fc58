// What was said of a file once is offered for the next one with the same columns: a survey is mapped once.
import { createHash } from 'node:crypto'
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import type { Datum } from './read.ts'

export type Answers = { title: string; theme: string; source: string; datum: Datum; scale?: string | null; labelField?: string | null; lon?: string | null; lat?: string | null; fields?: Readonly<Record<string, string>> }

/** Of the columns' names, in any order. */
const fingerprintOf = (names: readonly string[]): string => createHash('sha256').update([...new Set(names)].sort().join('\n')).digest('hex').slice(0, 32)

export async function remember(tx: Tx, { code, path }: { code: string; path: string }, names: readonly string[], { title, theme, source, datum, scale = null, labelField = null, lon = null, lat = null, fields = {} }: Answers): Promise<void> {
  await tx.run(sql`insert into census_mappings (fingerprint, region_code, region_path, answers, used_by) values (${fingerprintOf(names)}, ${code}, ${path}, ${JSON.stringify({ title, theme, source, datum, scale, labelField, lon, lat, fields })}::jsonb, ${actorName(tx.actor)})
    on conflict (region_code, fingerprint) do update set answers = excluded.answers, used_at = anlan_now(), used_by = excluded.used_by`)
}

export const remembered = async (tx: Tx, regionCode: string, names: readonly string[]): Promise<{ answers: Answers; usedAt: string; usedBy: string } | undefined> =>
  tx.maybe(sql`select answers, used_at, used_by from census_mappings where region_code = ${regionCode} and fingerprint = ${fingerprintOf(names)}`)
