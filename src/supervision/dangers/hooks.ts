// What is special to the ledger of dangers: each row has its code, its state and its first step, whichever way it came in; no form, file or undo moves it on.
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { cancelTimers } from '#kit/timers'
import type { LedgerHooks, Stored } from '#registry/ledger'
import { notByVerb } from './errors.ts'
import { dangerColumns } from './ledger.ts'
import { numberOf } from './register.ts'
import { whoIs } from './who.ts'

async function prepare(tx: Tx, { id, values }: { id: string | null; values: Record<string, unknown> }): Promise<Stored> {
  const enterprise = values.enterpriseId ? await tx.maybe<{ industry: string | null; sector: string | null }>(sql`select industry, sector from enterprises where id = ${values.enterpriseId as string}`) : undefined
  const trade = { industry: enterprise?.industry ?? null, sector: enterprise?.sector ?? null }, code = values.code ?? (await numberOf(tx, String(values.foundOn)))
  return id ? { code, ...trade } : { code, ...trade, status: 'found', found_by: actorName(tx.actor), found_by_key: whoIs(tx.actor) }
}

/** Rows of a file: what nobody wrote into it. */
const stage = async (tx: Tx, importId: string): Promise<void> => {
  await tx.run(sql`update dangers_stage s set status = coalesce(s.status, 'found'), code = coalesce(s.code, 'YH-' || to_char(s.found_on, 'YYYY') || '-' || lpad(nextval('danger_numbers')::text, 5, '0')),
      found_by = coalesce(s.found_by, ${actorName(tx.actor)}), found_by_key = coalesce(s.found_by_key, ${whoIs(tx.actor)}),
      industry = coalesce(s.industry, e.industry), sector = coalesce(s.sector, e.sector)
    from dangers_stage o left join enterprises e on e.id = o.enterprise_id where s.import_id = ${importId} and o.import_id = s.import_id and o.row_no = s.row_no`)
}

/** Every row begins with its first step, and stands where its last step left it. */
async function after(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(sql`insert into danger_steps (danger_id, seq, region_path, enterprise_id, kind, to_status, by_key, by_name, note, lon, lat)
    select d.id, 1, d.region_path, d.enterprise_id, 'found', 'found', ${whoIs(tx.actor)}, ${actorName(tx.actor)}, coalesce(d.description, ''), d.lon, d.lat
    from dangers d where d.id = any(${ids}::uuid[]) and d.status = 'found' and not exists (select from danger_steps s where s.danger_id = d.id)`)
  const astray = await tx.maybe<{ code: string }>(sql`select d.code from dangers d where d.id = any(${ids}::uuid[])
    and d.status is distinct from (select s.to_status from danger_steps s where s.danger_id = d.id order by s.seq desc limit 1) limit 1`)
  if (astray) throw notByVerb(astray)
}

export const hooks: LedgerHooks = { columns: dangerColumns, prepare, stage, after, leaving: async (tx, ids) => void (await cancelTimers(tx, { subject: { kind: 'danger', id: ids } })) }
