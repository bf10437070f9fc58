// 判定标准 criterion: the item of a sector's standard by which a danger is major. Words hint at one; a person decides. The office keeps the list.
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import type { z } from 'zod'
import type { criterion, keepCriterion } from './api.ts'
import { proposed } from './model.ts'

type Criterion = z.output<typeof criterion>
const columns = sql`id, code, standard, article, sector, text, hints, whole_standard, in_force_from, in_force_until, source, verified, changed_at, changed_by`

/** Those in force on the day, proposed ones first. */
export async function criteriaFor(tx: Tx, { text, on }: { text?: string; on?: string }): Promise<Criterion[]> {
  const rows = await tx.rows<Omit<Criterion, 'words'>>(sql`select ${columns} from danger_criteria where ${on ?? null}::date is null or (coalesce(in_force_from, '-infinity') <= ${on ?? null}::date and coalesce(in_force_until, 'infinity') >= ${on ?? null}::date) order by whole_standard, code`)
  return rows.map((row) => ({ ...row, words: proposed(row.hints, text ?? '') })).sort((a, b) => b.words.length - a.words.length)
}

export async function keep(tx: Tx, code: string, c: z.output<typeof keepCriterion.body>): Promise<Criterion> {
  const row = await tx.one<Omit<Criterion, 'words'>>(sql`insert into danger_criteria (code, standard, article, sector, text, hints, in_force_from, in_force_until, source, verified, changed_by)
    values (${code}, ${c.standard}, ${c.article}, ${c.sector}, ${c.text}, ${c.hints}, ${c.inForceFrom}, ${c.inForceUntil}, ${c.source}, ${c.verified}, ${actorName(tx.actor)})
    on conflict (code) do update set standard = excluded.standard, article = excluded.article, sector = excluded.sector, text = excluded.text, hints = excluded.hints, in_force_from = excluded.in_force_from, in_force_until = excluded.in_force_until,
      source = excluded.source, verified = excluded.verified, changed_at = anlan_now(), changed_by = excluded.changed_by returning ${columns}`)
  await record(tx, { type: 'danger_criterion.kept', subject: { kind: 'danger_criterion', id: row.id }, region: tx.actor.scope, data: { code, verified: c.verified } })
  return { ...row, words: [] }
}
