// What the board reads. Counts are of people called in their own right; a superior who is asked to knock is not one of them.
import { empty, raw, sql, type Sql, type Tx } from '#kit/db'
import type { Callout, Counts, Ladder, Person } from './model.ts'

const tally = sql`count(*)::int as due, count(k.sent_at)::int as sent, count(k.delivered_at)::int as delivered, count(k.heard_at)::int as heard,
  count(*) filter (where k.state = 'answered')::int as answered, count(*) filter (where k.state = 'covered')::int as covered,
  count(*) filter (where k.state = 'calling')::int as calling, count(*) filter (where k.state = 'unwoken')::int as unwoken`

/** The n-th callout for its subject's title and level on that day: 第 3 轮. */
const round = sql`(select count(*)::int from callouts o where o.subject_kind = c.subject_kind and o.subject_id = c.subject_id and o.started_at <= c.started_at) as round`

export type CalloutFilter = { open?: boolean; drill?: boolean; subjectId?: string; level?: number }
const where = (f: CalloutFilter): Sql => sql`true
  ${f.open === undefined ? empty : sql`and (c.ended_at is null) = ${f.open}::boolean`} ${f.drill === undefined ? empty : sql`and c.drill = ${f.drill}::boolean`}
  ${f.subjectId ? sql`and c.subject_id = ${f.subjectId}` : empty} ${f.level ? sql`and c.level = ${f.level}` : empty}`

export const calloutList = (tx: Tx, filter: CalloutFilter, limit: number, before: { at: string; id: string } | null) =>
  tx.rows<Omit<Callout, 'policy' | 'message'> & Counts>(sql`
    select c.id, c.number, c.subject_kind, c.subject_id, ${round}, c.level, c.title, c.region_path, c.drill, c.started_at, c.started_by, c.ended_at, c.end_reason,
      (select r.name from regions r where r.path = c.region_path) as region_name, n.*
    from callouts c cross join lateral (select ${tally} from calls k where k.callout_id = c.id and k.role = 'holder') n
    where ${where(filter)} ${before ? sql`and (c.started_at, c.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : empty}
    order by c.started_at desc, c.id desc limit ${limit}`)

export const calloutTotal = async (tx: Tx, filter: CalloutFilter) => (await tx.one<{ n: number }>(sql`select count(*) as n from callouts c where ${where(filter)}`)).n

export const calloutOf = (tx: Tx, id: string) => tx.maybe<Callout>(sql`
  select c.id, c.number, c.subject_kind, c.subject_id, ${round}, c.level, c.title, c.message, c.policy, c.region_path, (select r.name from regions r where r.path = c.region_path) as region_name, c.drill, c.started_at, c.started_by, c.ended_at, c.end_reason
  from callouts c where c.id = ${id}`)

export const countsOf = (tx: Tx, calloutId: string) => tx.one<Counts>(sql`select ${tally} from calls k where k.callout_id = ${calloutId} and k.role = 'holder'`)

/** Counts of the regions right below `path`, and of the posts on `path` itself; they sum to the counts of `path`. */
export const countsBelow = (tx: Tx, calloutId: string, path: string) => {
  const depth = path.split('/').length // '350500/' is 2 pieces: its children stand in the second
  return tx.rows<Counts & { code: string; name: string; path: string; level: number; own: boolean; leaf: boolean }>(sql`
    with n as (select split_part(k.region_path, '/', ${depth}) as child, bool_and(split_part(k.region_path, '/', ${depth + 1}) = '') as leaf, ${tally}
      from calls k where k.callout_id = ${calloutId} and k.role = 'holder' and starts_with(k.region_path, ${path}) group by 1)
    select r.code, r.name, r.path, r.level, n.child = '' as own, n.leaf, n.due, n.sent, n.delivered, n.heard, n.answered, n.covered, n.calling, n.unwoken
    from n join regions r on r.path = case when n.child = '' then ${path} else ${path} || n.child || '/' end
    order by n.child = '', r.code`)
}

/** The highest region below which the callout's people stand: where the board's table begins for this actor. */
export const commonPath = async (tx: Tx, calloutId: string): Promise<string> => {
  const { lo, hi } = await tx.one<{ lo: string | null; hi: string | null }>(sql`select min(region_path) as lo, max(region_path) as hi from calls where callout_id = ${calloutId} and role = 'holder'`)
  const [a, b] = [(lo ?? '').split('/').filter(Boolean), (hi ?? '').split('/').filter(Boolean)]
  const shared = a.findIndex((piece, i) => piece !== b[i])
  const pieces = shared < 0 ? a.slice(0, Math.max(1, a.length - 1)) : a.slice(0, shared)
  return pieces.length ? `${pieces.join('/')}/` : ''
}

export type PeopleFilter = { state?: 'answered' | 'covered' | 'calling' | 'unwoken' | 'open' | 'sent' | 'delivered' | 'heard'; under?: string; /** only the posts on `under` itself */ own?: boolean }
const narrowed = ({ state, under, own }: PeopleFilter): Sql => sql`
  ${!under ? empty : own ? sql`and k.region_path = ${under}` : sql`and starts_with(k.region_path, ${under})`}
  ${!state ? empty : state === 'open' ? sql`and k.state in ('calling', 'unwoken') and cp.state <> 'woken'` : ['sent', 'delivered', 'heard'].includes(state) ? sql`and k.${raw(`${state}_at`)} is not null` : sql`and k.state = ${state}`}`

export const peopleTotal = async (tx: Tx, calloutId: string, filter: PeopleFilter) => (await tx.one<{ n: number }>(sql`
  select count(*) as n from calls k join callout_posts cp on cp.id = k.callout_post_id where k.callout_id = ${calloutId} and k.role = 'holder' ${narrowed(filter)}`)).n

const mark = sql`c.started_at + make_interval(secs => (c.policy -> 'marks' ->> cp.level::text)::int)`

/** The list that is read down the phone: the un-woken first, then by place, A before B. */
export const people = (tx: Tx, calloutId: string, filter: PeopleFilter, limit: number, after: { key: string } | null) => tx.rows<Person & { key: string }>(sql`
  with chosen as (
    select k.id as call_id, cp.id as callout_post_id, cp.title, cp.region_path, cp.level as post_level, k.rank, k.person_name, k.phone_mask, k.state, cp.state as post_state, k.answer,
      c.policy -> 'steps' -> cp.next_step ->> 'kind' as next_kind, cp.next_at, ${mark} as mark_at, cp.owner_kind, cp.owner_name, cp.region_code,
      (case when k.state = 'unwoken' then '0' when cp.state = 'unmanned' then '1' else '2' end || cp.region_path || cp.id || k.rank || k.id) collate "C" as key
    from calls k join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = k.callout_id
    where k.callout_id = ${calloutId} and k.role = 'holder' ${narrowed(filter)})
  select chosen.*, r.name as region_name, coalesce(t.tried, '[]') as tried from chosen join regions r on r.code = chosen.region_code
  left join lateral (select jsonb_agg(jsonb_build_object('channel', channel, 'state', state, 'times', times, 'reason', reason) order by first) as tried from (
      select channel, count(*) as times, min(queued_at) as first, (array_agg(state order by queued_at desc))[1] as state, (array_agg(reason order by queued_at desc))[1] as reason
      from attempts a where a.call_id = chosen.call_id group by channel) by_channel) t on true
  where ${after ? sql`key > ${after.key} collate "C"` : sql`true`} order by key limit ${limit}`)

/** Null for whom no test has asked. */
const testedOf = sql`(select jsonb_build_object('asked', count(*), 'confirmed', count(confirmed_at), 'month', (array_agg(month))[1], 'result', (array_agg(result))[1]) from (
    select t.month, p.confirmed_at, case when p.confirmed_at is not null then 'confirmed' when p.wrong_at is not null then 'wrong' when p.failed_at is not null then 'failed' else 'silent' end as result
    from contact_test_people p join contact_tests t on t.id = p.test_id where p.person_id = k.holder_id order by t.started_at desc limit 6) last having count(*) > 0)`

export const ladderOf = (tx: Tx, calloutId: string, callId: string) => tx.maybe<Ladder>(sql`
  select cp.id as callout_post_id, cp.title, r.name as region_name, coalesce(p.charge, '') as charge, cp.state, cp.next_step, c.policy -> 'steps' -> cp.next_step ->> 'kind' as next_kind, cp.next_at,
    ${mark} as mark_at, cp.owner_kind, cp.owner_name, cp.owned_at, cp.woken_at,
    (select jsonb_agg(jsonb_build_object('callId', k.id, 'role', k.role, 'rank', k.rank, 'personName', k.person_name, 'phoneMask', k.phone_mask, 'state', k.state,
        'title', case when k.role <> 'superior' then cp.title else coalesce((select s.title from posts s where s.id = cp.superior_post_id), '') end,
        'answer', k.answer, 'answeredAt', k.answered_at, 'answeredVia', k.answered_via, 'answeredBy', k.answered_by, 'note', k.note, 'lon', k.lon, 'lat', k.lat, 'namedBy', k.named_by, 'handedTo', (select o.person_name from duty_holders o where o.id = k.handed_to), 'tested', ${testedOf}, 'attempts', coalesce(t.list, '[]'))
        order by k.role, k.rank, k.no)
      from calls k left join lateral (select jsonb_agg(jsonb_build_object('id', a.id, 'channel', a.channel, 'step', a.step, 'state', a.state, 'reason', a.reason, 'queuedAt', a.queued_at, 'sentAt', a.sent_at,
        'deliveredAt', a.delivered_at, 'heardAt', a.heard_at, 'endedAt', a.ended_at, 'keyPressed', a.key_pressed, 'seconds', a.seconds, 'madeBy', a.made_by, 'dueAt', a.due_at, 'recording', a.recording, 'readBack', a.read_back) order by a.queued_at, a.id) as list
        from attempts a where a.call_id = k.id) t on true
      where k.callout_post_id = cp.id) as calls
  from calls mine join callout_posts cp on cp.id = mine.callout_post_id join callouts c on c.id = cp.callout_id join regions r on r.code = cp.region_code left join posts p on p.id = cp.post_id
  where mine.id = ${callId} and mine.callout_id = ${calloutId}`)
