import { actorId, actorName } from '#kit/access'
import { raw, sql, type Tx } from '#kit/db'
import type { GivenView, LedgerSettings } from './model.ts'

export type Kept = GivenView & { id: string; ledger: string; ownerId: string; owner: string; updatedAt: string }

const columns = raw('v.id, v.ledger, v.owner_id, v.owner_name as owner, v.name, v.query, v.sort, v.columns, v.density, v.shared_at is not null as shared, v.updated_at')

/** The reader's own, and those that somebody shared above or below him on the line of regions. */
export const viewsOf = (tx: Tx, ledger: string): Promise<Kept[]> => tx.rows(sql`select ${columns} from ledger_views v
  where v.ledger = ${ledger} and (v.owner_id = ${actorId(tx.actor)} or (v.shared_at is not null and (starts_with(v.owner_scope, ${tx.actor.scope}) or starts_with(${tx.actor.scope}, v.owner_scope)))) order by v.created_at`)

export const viewOf = (tx: Tx, id: string): Promise<Kept | undefined> => tx.maybe(sql`select ${columns} from ledger_views v where v.id = ${id} for update`)

export const nameTaken = async (tx: Tx, ledger: string, name: string, but: string | null): Promise<boolean> =>
  Boolean(await tx.maybe(sql`select 1 from ledger_views where owner_id = ${actorId(tx.actor)} and ledger = ${ledger} and name = ${name} and id is distinct from ${but}::uuid`))

export const insertView = (tx: Tx, ledger: string, v: GivenView): Promise<Kept> => tx.one(sql`insert into ledger_views as v (ledger, owner_id, owner_name, owner_scope, name, query, sort, columns, density, shared_at)
  values (${ledger}, ${actorId(tx.actor)}, ${actorName(tx.actor)}, ${tx.actor.scope}, ${v.name}, ${JSON.stringify(v.query)}::jsonb, ${v.sort}, ${v.columns}::text[], ${v.density}, case when ${v.shared} then anlan_now() end) returning ${columns}`)

export const updateView = (tx: Tx, id: string, v: GivenView): Promise<Kept> => tx.one(sql`update ledger_views v set name = ${v.name}, query = ${JSON.stringify(v.query)}::jsonb, sort = ${v.sort}, columns = ${v.columns}::text[],
  density = ${v.density}, shared_at = case when ${v.shared} then coalesce(v.shared_at, anlan_now()) end, updated_at = anlan_now() where v.id = ${id} returning ${columns}`)

export const deleteView = (tx: Tx, id: string): Promise<number> => tx.run(sql`delete from ledger_views where id = ${id}`)

export const settingsOf = (tx: Tx): Promise<LedgerSettings[]> => tx.rows(sql`select ledger, view, columns, density, page_size as size from ledger_settings where owner_id = ${actorId(tx.actor)} order by ledger, view`)

export const putSettings = (tx: Tx, { ledger, view, columns, density, size }: LedgerSettings): Promise<number> => tx.run(sql`insert into ledger_settings (owner_id, ledger, view, columns, density, page_size) values (${actorId(tx.actor)}, ${ledger}, ${view}, ${columns}::text[], ${density}, ${size})
  on conflict (owner_id, ledger, view) do update set columns = excluded.columns, density = excluded.density, page_size = excluded.page_size, updated_at = anlan_now()`)
