import { join, prepared, sql, type Sql, type Tx } from '#kit/db'
import { findAcross } from '#registry/ledger'
import { EACH, type Found } from './model.ts'

type Source = { permission: string; label: { zh: string; en: string }; icon: string; page: string; rows: (like: string, q: string) => Sql }

const county = (path: Sql) => sql`coalesce((select name from regions where code = split_part(${path}, '/', 2)), '')`

/** What is no ledger of 一库. The permission is that of its own list: search shows nothing that the list would not. */
const SOURCES: Record<string, Source> = {
  warning: { permission: 'warning.read', label: { zh: '预警', en: 'Warning' }, icon: 'bell', page: '/warnings', rows: (like) => sql`select w.id::text, w.title, coalesce(w.doc_no, '') as detail, w.level::int from warnings w where w.title like ${like} or w.doc_no like ${like} order by w.drafted_at desc` },
  incident: { permission: 'incident.read', label: { zh: '事件', en: 'Incident' }, icon: 'flag', page: '/incidents', rows: (like) => sql`select i.id::text, i.title, i.place as detail, i.grade::int as level from incidents i where i.title like ${like} or i.place like ${like} order by i.opened_at desc` },
  order: { permission: 'order.read', label: { zh: '指令', en: 'Order' }, icon: 'file', page: '/orders', rows: (like) => sql`select o.id::text, 'Y-' || lpad(o.no::text, 4, '0') || ' ' || o.title as title, o.addressee_name as detail, null::int as level from orders o
    where o.no is not null and (o.title like ${like} or o.addressee_name like ${like} or 'Y-' || lpad(o.no::text, 4, '0') like ${like}) order by o.created_at desc` },
  callout: { permission: 'callout.read', label: { zh: '叫应', en: 'Callout' }, icon: 'phone', page: '/callouts', rows: (like) => sql`select c.id::text, c.title, coalesce(c.number, '') as detail, c.level::int from callouts c where c.title like ${like} or c.number like ${like} order by c.started_at desc` },
  region: { permission: 'region.read', label: { zh: '区划', en: 'Region' }, icon: 'map', page: '/regions', rows: (like, q) => sql`select r.code as id, r.name as title, r.code || ' ' || ${county(sql`r.path`)} as detail, null::int as level from regions r
    where r.name like ${like} or r.code = ${q} order by r.level, r.name <> ${q}, r.code` },
  station: { permission: 'station.read', label: { zh: '测站', en: 'Gauge' }, icon: 'gauge', page: '/stations', rows: (like, q) => sql`select s.id::text, s.name as title, s.code || ' ' || ${county(sql`s.region_path`)} as detail, null::int as level from stations s
    where s.retired_at is null and (s.name like ${like} or s.code = ${q} or ltrim(s.code, '0') = ${q}) order by s.name` },
}

/** LIKE's own signs are text here. */
const likeOf = (q: string): string => `%${q.replace(/[\\%_]/g, '\\$&')}%`

type Row = Pick<Found, 'kind' | 'id' | 'title' | 'detail' | 'level'>

/** One statement for all of them, prepared per set of kinds: to plan it costs more than to answer it. */
async function findUnderWay(tx: Tx, q: string, kinds: readonly string[]): Promise<Row[]> {
  const parts = kinds.map((kind) => sql`select ${kind}::text as kind, hits.* from (${(SOURCES[kind] as Source).rows(likeOf(q), q)} limit ${EACH + 1}) hits(id, title, detail, level)`)
  return parts.length ? tx.rows<Row>(prepared(`search.${kinds.join('.')}`, join(parts.map((part) => sql`(${part})`), ' union all '))) : []
}

export async function findAll(tx: Tx, q: string, may: (permission: string) => boolean): Promise<{ rows: Found[]; more: Found['label'][]; guessed: boolean }> {
  const kinds = Object.keys(SOURCES).filter((kind) => may((SOURCES[kind] as Source).permission)), hits = Map.groupBy(await findUnderWay(tx, q, kinds), (hit) => hit.kind)
  const rows: Found[] = [], more: Found['label'][] = []
  for (const [kind, all] of hits) {
    const { label, icon, page } = SOURCES[kind] as Source
    rows.push(...all.slice(0, EACH).map((hit) => ({ ...hit, label, icon, path: `${page}/${hit.id}` })))
    if (all.length > EACH) more.push(label)
  }
  const across = await findAcross(tx, q)
  return { rows: [...rows, ...across.rows.map(({ place, ...hit }) => ({ ...hit, detail: place, level: null }))], more: [...more, ...across.more], guessed: across.guessed }
}
