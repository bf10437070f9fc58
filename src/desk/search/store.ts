import { sql, type Sql, type Tx } from '#kit/db'
import { EACH, type Found, type Kind } from './model.ts'

type Source = { permission: string; rows: (like: string, q: string) => Sql }

const county = (path: Sql) => sql`coalesce((select name from regions where code = split_part(${path}, '/', 2)), '')`

/** The permission is that of the ledger itself: search shows nothing that its list would not. */
const SOURCES: Record<Kind, Source> = {
  warning: { permission: 'warning.read', rows: (like) => sql`select w.id::text, w.title, coalesce(w.doc_no, '') as detail, w.level::int from warnings w where w.title like ${like} or w.doc_no like ${like} order by w.drafted_at desc` },
  incident: { permission: 'incident.read', rows: (like) => sql`select i.id::text, i.title, i.place as detail, i.grade::int as level from incidents i where i.title like ${like} or i.place like ${like} order by i.opened_at desc` },
  order: { permission: 'order.read', rows: (like) => sql`select o.id::text, 'Y-' || lpad(o.no::text, 4, '0') || ' ' || o.title as title, o.addressee_name as detail, null::int as level from orders o
    where o.no is not null and (o.title like ${like} or o.addressee_name like ${like} or 'Y-' || lpad(o.no::text, 4, '0') like ${like}) order by o.created_at desc` },
  callout: { permission: 'callout.read', rows: (like) => sql`select c.id::text, c.title, coalesce(c.number, '') as detail, c.level::int from callouts c where c.title like ${like} or c.number like ${like} order by c.started_at desc` },
  region: { permission: 'region.read', rows: (like, q) => sql`select r.code as id, r.name as title, r.code || ' ' || ${county(sql`r.path`)} as detail, null::int as level from regions r
    where r.name like ${like} or r.code = ${q} order by r.level, r.name <> ${q}, r.code` },
  station: { permission: 'station.read', rows: (like, q) => sql`select s.id::text, s.name as title, s.code || ' ' || ${county(sql`s.region_path`)} as detail, null::int as level from stations s
    where s.retired_at is null and (s.name like ${like} or s.code = ${q} or ltrim(s.code, '0') = ${q}) order by s.name` },
  holder: { permission: 'duty_holder.read', rows: (like, q) => sql`select h.id::text, h.person_name as title, p.title || ' ' || h.rank || ' ' || ${county(sql`h.region_path`)} as detail, null::int as level
    from duty_holders h join posts p on p.id = h.post_id where h.disabled_at is null and (h.person_name like ${like} or h.phone_tail = ${q} or p.title like ${like}) order by p.level, h.person_name, h.id` },
  team: { permission: 'team.read', rows: (like) => sql`select t.id::text, t.name as title, ${county(sql`t.region_path`)} as detail, null::int as level from teams t where t.name like ${like} order by t.name` },
  shelter: { permission: 'shelter.read', rows: (like) => sql`select s.id::text, s.name as title, s.address as detail, null::int as level from shelters s where s.name like ${like} or s.address like ${like} order by s.name` },
}

/** LIKE's own signs are text here. */
const likeOf = (q: string): string => `%${q.replace(/[\\%_]/g, '\\$&')}%`

export async function findAll(tx: Tx, q: string, may: (permission: string) => boolean): Promise<{ rows: Found[]; more: Kind[] }> {
  const rows: Found[] = [], more: Kind[] = []
  for (const [kind, { permission, rows: query }] of Object.entries(SOURCES) as [Kind, Source][]) {
    if (!may(permission)) continue
    const hits = await tx.rows<Omit<Found, 'kind'>>(sql`select * from (${query(likeOf(q), q)}) hits limit ${EACH + 1}`)
    rows.push(...hits.slice(0, EACH).map((hit) => ({ ...hit, kind })))
    if (hits.length > EACH) more.push(kind)
  }
  return { rows, more }
}
