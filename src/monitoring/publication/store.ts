import { createHash } from 'node:crypto'
import { sql, type Tx } from '#kit/db'
import type { Earlier } from './capMessage.ts'
import type { Entry } from './feed.ts'
import type { Act, Channel, Publication, Said, Setting } from './model.ts'

export type Item = { id: string; eventId: number; eventAt: string; warningId: string; rootId: string; channel: Channel; act: Act; alertId: string; regionPath: string; drill: boolean; attempts: number }

/** The first version of a chain. */
export const rootOf = async (tx: Tx, id: string): Promise<string> => (await tx.one<{ id: string }>(sql`
  with recursive back as (select id, supersedes_id, 0 as depth from warnings where id = ${id} union all select w.id, w.supersedes_id, b.depth + 1 from warnings w join back b on w.id = b.supersedes_id where b.depth < 200)
  select id from back order by depth desc limit 1`)).id

/** Warnings that lost towns to this one and still hold others: they say so themselves. */
export const narrowedBy = (tx: Tx, id: string): Promise<{ id: string; regionPath: string }[]> =>
  tx.rows(sql`select w.id, w.region_path from warnings w where w.state = 'released' and exists (select from warning_regions r where r.warning_id = w.id and r.taken_by = ${id})`)

export const addPublication = (tx: Tx, p: { eventId: number; warningId: string; rootId: string; channel: Channel; act: Act; alertId: string; regionPath: string; drill: boolean }): Promise<number> =>
  tx.run(sql`insert into publications (event_id, warning_id, root_id, channel, act, alert_id, region_path, drill)
    values (${p.eventId}, ${p.warningId}, ${p.rootId}, ${p.channel}, ${p.act}, ${p.alertId}, ${p.regionPath}, ${p.drill}) on conflict do nothing`)

export const alertIdOf = async (tx: Tx, eventId: number, warningId: string): Promise<string | undefined> => (await tx.maybe<{ id: string }>(sql`select id from alert_ids where event_id = ${eventId} and warning_id = ${warningId}`))?.id
export const keepAlertId = (tx: Tx, id: string, eventId: number, warningId: string): Promise<number> => tx.run(sql`insert into alert_ids (id, event_id, warning_id) values (${id}, ${eventId}, ${warningId}) on conflict do nothing`)

/** Takes what is due and first of its chain on its channel for a minute: a process that dies in between leaves it to another. */
export const claim = (tx: Tx): Promise<Item | undefined> => tx.maybe<Item>(sql`
  update publications p set attempts = p.attempts + 1, next_at = anlan_now() + interval '1 minute' from events e
  where e.id = p.event_id and p.id = (select p.id from publications p join warnings w on w.id = p.warning_id where p.state = 'pending' and p.next_at <= anlan_now()
      and not exists (select from publications o where o.state = 'pending' and o.channel = p.channel and o.root_id = p.root_id and (o.event_id, o.id) < (p.event_id, p.id))
    order by w.level, p.event_id, p.id limit 1 for update of p skip locked)
  returning p.id, p.event_id, e.at as event_at, p.warning_id, p.root_id, p.channel, p.act, p.alert_id, p.region_path, p.drill, p.attempts`)

export const markDone = (tx: Tx, id: string, detail: object): Promise<number> =>
  tx.run(sql`update publications set state = 'done', done_at = anlan_now(), reason = null, detail = detail || ${JSON.stringify(detail)}::jsonb where id = ${id} and state = 'pending'`)
/** Not yet: what it waits for is somebody else's work, so it is no failed attempt. */
export const markWaiting = (tx: Tx, id: string, reason: string, seconds: number): Promise<number> =>
  tx.run(sql`update publications set attempts = greatest(attempts - 1, 0), reason = ${reason}, next_at = anlan_now() + make_interval(secs => ${seconds}) where id = ${id} and state = 'pending'`)
export const markFailed = (tx: Tx, id: string, reason: string, seconds: number, dead: boolean): Promise<number> =>
  tx.run(sql`update publications set state = case when ${dead} then 'failed' else 'pending' end, reason = ${reason.slice(0, 500)}, next_at = anlan_now() + make_interval(secs => ${seconds}) where id = ${id} and state = 'pending'`)
export const again = (tx: Tx, id: string): Promise<{ warningId: string; channel: Channel; regionPath: string } | undefined> =>
  tx.maybe(sql`update publications set state = 'pending', attempts = 0, next_at = anlan_now(), done_at = null where id = ${id} and state = 'failed' returning warning_id, channel, region_path`)

const columns = sql`p.id, p.warning_id, p.channel, p.act, p.alert_id, p.drill, p.state, p.attempts, p.reason, p.detail, p.created_at, case when p.state = 'pending' then p.next_at end as next_at, p.done_at,
  coalesce((select array_agg(f.name order by f.name) from publication_files f where f.publication_id = p.id), '{}') as files`
const order = sql`p.event_id desc, array_position(array['callout', 'cap', 'national', 'broadcast', 'public', 'webhook'], p.channel)`
export const ofWarning = (tx: Tx, warningId: string): Promise<Publication[]> => tx.rows<Publication>(sql`select ${columns} from publications p where p.warning_id = ${warningId} order by ${order} limit 120`)
export const newest = (tx: Tx, state: Publication['state'] | null, limit: number): Promise<(Publication & { title: string })[]> =>
  tx.rows(sql`select ${columns}, w.title from publications p join warnings w on w.id = p.warning_id where ${state}::text is null or p.state = ${state} order by ${order} limit ${limit}`)

export const keepFile = (tx: Tx, item: Item, name: string, mime: string, bytes: Buffer): Promise<number> =>
  tx.run(sql`insert into publication_files (publication_id, name, region_path, mime, bytes, sha256) values (${item.id}, ${name}, ${item.regionPath}, ${mime}, ${bytes}, ${createHash('sha256').update(bytes).digest('hex')}) on conflict do nothing`)
export const fileOf = (tx: Tx, id: string, name: string): Promise<{ mime: string; bytes: Buffer; sha256: string } | undefined> => tx.maybe(sql`select mime, bytes, sha256 from publication_files where publication_id = ${id} and name = ${name}`)
export const filesOf = (tx: Tx, id: string): Promise<{ name: string; bytes: Buffer }[]> => tx.rows(sql`select name, bytes from publication_files where publication_id = ${id} order by name`)

/** What a warning says now; a town lent to a zone, or a zone, is named by the code that it has in the national statistics. */
export const saidOf = (tx: Tx, item: Item): Promise<Omit<Said, 'alertId' | 'act' | 'drill' | 'at'> & { draftedName: string; releasedName: string }> => tx.one(sql`
  select w.id as warning_id, w.doc_no, w.level, w.change, w.state, k.name as kind_name, k.name_en as kind_name_en, k.event_code, k.category, w.issuer, w.title, w.area, w.caution, w.measures, w.legal_basis, w.ended_reason,
    w.starts_at, w.released_at, w.expires_at, w.shape, w.drafted_name, w.released_name, exists (select from warning_regions r where r.warning_id = w.id and r.by_alarm) as by_alarm,
    (select array_agg(distinct coalesce(g.gb_code, g.gb_parent, split_part(g.path, '/', 1))) from warning_regions r join regions g on g.code = r.region_code where r.warning_id = w.id and (r.ended_at is null or w.state <> 'released')) as codes,
    c.code as city_code, c.name as city_name
  from warnings w join warning_kinds k on k.key = w.track, (select code, name from regions where level = 2 order by code limit 1) c where w.id = ${item.warningId}`)

/** Messages of this warning's chain, and of every warning that it took the place of, oldest first. */
export const earlierMessages = (tx: Tx, item: Item): Promise<Earlier[]> => tx.rows<Earlier>(sql`
  with recursive chain as (
    select w.id, w.supersedes_id from warnings w where w.id = ${item.warningId} or (w.state = 'superseded' and exists (select from warning_regions r where r.warning_id = w.id and r.taken_by = ${item.warningId}))
    union select w.id, w.supersedes_id from warnings w join chain c on w.id = c.supersedes_id where w.state <> 'released')
  select m.sender, m.identifier, m.sent_at from cap_messages m join publications p on p.id = m.publication_id join chain c on c.id = m.warning_id where p.event_id < ${item.eventId} order by m.sent_at, m.identifier limit 40`)
export const firstNational = async (tx: Tx, item: Item): Promise<string | null> => (await tx.maybe<{ alertId: string }>(sql`select alert_id from publications where channel = 'national' and root_id = ${item.rootId} and event_id < ${item.eventId} order by event_id limit 1`))?.alertId ?? null
export const firstBroadcast = async (tx: Tx, item: Item): Promise<string | null> =>
  (await tx.maybe<{ ebm: string }>(sql`select detail ->> 'ebmId' as ebm from publications where channel = 'broadcast' and root_id = ${item.rootId} and event_id < ${item.eventId} and detail ? 'ebmId' order by event_id limit 1`))?.ebm ?? null

export const nextBroadcastNo = async (tx: Tx, day: string, kind: 'EBD' | 'EBM'): Promise<number> =>
  (await tx.one<{ last: number }>(sql`insert into broadcast_numbers (day, kind, last) values (${day}, ${kind}, 1) on conflict (day, kind) do update set last = broadcast_numbers.last + 1 returning last`)).last

export const keepMessage = (tx: Tx, item: Item, m: { sender: string; msgType: string; status: string; title: string; summary: string; xml: string }): Promise<number> =>
  tx.run(sql`insert into cap_messages (identifier, publication_id, warning_id, region_path, sender, sent_at, msg_type, status, title, summary, xml, sha256)
    values (${item.alertId}, ${item.id}, ${item.warningId}, ${item.regionPath}, ${m.sender}, ${item.eventAt}, ${m.msgType}, ${m.status}, ${m.title}, ${m.summary}, ${m.xml}, ${createHash('sha256').update(m.xml).digest('hex')}) on conflict do nothing`)
export const messageOf = (tx: Tx, identifier: string): Promise<{ xml: string; sha256: string; sentAt: string } | undefined> => tx.maybe(sql`select xml, sha256, sent_at from cap_messages where identifier = ${identifier}`)
/** In force, and whatever was said in the last seven days; newest first. */
export const feedEntries = (tx: Tx): Promise<(Entry & { sha256: string })[]> => tx.rows(sql`
  select m.identifier, m.title, m.summary, m.sent_at, m.msg_type, m.sender, m.status, m.sha256 from cap_messages m join warnings w on w.id = m.warning_id
  where w.state = 'released' or m.sent_at > anlan_now() - interval '7 days' order by m.sent_at desc, m.identifier desc limit 500`)

export const settings = (tx: Tx): Promise<Setting[]> => tx.rows<Setting>(sql`select key, value, source, verified, changed_at, changed_by from publication_settings order by position, key`)
export const settingValues = async (tx: Tx): Promise<Record<string, string>> => Object.fromEntries((await settings(tx)).map((s) => [s.key, s.value]))
export const writeSetting = (tx: Tx, s: Pick<Setting, 'key' | 'value' | 'source' | 'verified'>, by: string): Promise<number> =>
  tx.run(sql`update publication_settings set value = ${s.value}, source = ${s.source}, verified = ${s.verified}, changed_at = anlan_now(), changed_by = ${by} where key = ${s.key}`)

export type PublicWarning = {
  id: string; level: 1 | 2 | 3 | 4; state: string; change: string; kindName: string; kindNameEn: string; title: string; issuer: string; docNo: string; area: string; caution: string; measures: string; legalBasis: string
  startsAt: string; expiresAt: string; releasedAt: string; liftedAt: string | null; endedReason: string | null; nextId: string | null; alertId: string | null
}
/** Nothing of a person: no names of who drafted or signed, no basis that was written for the house. */
const publicRows = sql`
  select w.id, w.level, w.state, w.change, k.name as kind_name, k.name_en as kind_name_en, w.title, w.issuer, w.doc_no, w.area, w.caution, w.measures, w.legal_basis, w.starts_at, w.expires_at, w.released_at, w.lifted_at,
    case when w.state in ('lifted', 'cancelled') then w.ended_reason end as ended_reason, (select n.id from warnings n where n.supersedes_id = w.id and n.released_at is not null order by n.released_at limit 1) as next_id,
    (select m.identifier from cap_messages m where m.warning_id = w.id order by m.sent_at desc limit 1) as alert_id
  from warnings w join warning_kinds k on k.key = w.track where w.origin = 'own' and w.released_at is not null`
export const publicNow = (tx: Tx): Promise<PublicWarning[]> => tx.rows<PublicWarning>(sql`${publicRows} and w.state = 'released' order by w.level, w.released_at desc limit 200`)
export const publicEnded = (tx: Tx): Promise<PublicWarning[]> => tx.rows<PublicWarning>(sql`${publicRows} and w.state in ('lifted', 'cancelled') and w.lifted_at > anlan_now() - interval '7 days' order by w.lifted_at desc limit 50`)
export const publicOne = (tx: Tx, id: string): Promise<PublicWarning | undefined> => tx.maybe<PublicWarning>(sql`${publicRows} and w.id = ${id}`)
export const cityName = async (tx: Tx): Promise<string> => (await tx.maybe<{ name: string }>(sql`select name from regions where level = 2 order by code limit 1`))?.name ?? ''

/** What the house's own channels have come to for one event: the callout, who was told, and the web hooks. */
export const calledFor = (tx: Tx, item: Item): Promise<{ type: string; data: Record<string, unknown> }[]> =>
  tx.rows(sql`select type, data from events where subject_kind = 'warning' and subject_id = ${item.warningId} and id > ${item.eventId} and type in ('warning.called_out', 'warning.nobody_called', 'warning.told') order by id limit 10`)
export const jobsLeft = async (tx: Tx, item: Item): Promise<number> =>
  (await tx.one<{ n: number }>(sql`select count(*)::int as n from jobs where event_id = ${item.eventId} and consumer in ('warnings.call_out', 'warnings.tell_changed', 'warnings.end_callout') and done_at is null and dead_at is null`)).n
export const hooksFor = (tx: Tx, item: Item): Promise<{ hooks: number; made: number; delivered: number; dead: number }> => tx.one(sql`
  select count(*)::int as hooks, count(d.id)::int as made, count(d.delivered_at)::int as delivered, count(d.dead_at)::int as dead
  from webhooks h join events e on e.id = ${item.eventId} left join webhook_deliveries d on d.webhook_id = h.id and d.event_id = e.id
  where h.disabled_at is null and h.created_at <= e.at and starts_with(e.region_path, h.region_path) and exists (select from unnest(h.prefixes) x where starts_with(e.type, x))`)
export const noteDetail = (tx: Tx, id: string, detail: object): Promise<number> => tx.run(sql`update publications set detail = detail || ${JSON.stringify(detail)}::jsonb where id = ${id}`)
export const cityPath = async (tx: Tx): Promise<string> => (await tx.maybe<{ path: string }>(sql`select path from regions where level = 2 order by code limit 1`))?.path ?? ''
