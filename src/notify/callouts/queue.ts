// Attempts are rows before anything is sent: by which ways a step goes, and when each may go (quiet hours).
import { empty, raw, sql, type Sql, type Tx } from '#kit/db'
import { ring } from '#kit/events'
import type { PolicySnapshot, Way } from '#notify/policies'

/** What a step needs of its callout. */
export type Going = { id: string; level: number; drill: boolean; policy: PolicySnapshot }

const always = new Set<Way>(['sms', 'voice'])

/** SMS and voice always (they wait for their gateway); the others only while they are connected. */
export async function openWays(tx: Tx, ways: readonly Way[]): Promise<Way[]> {
  if (ways.every((w) => always.has(w))) return [...ways]
  const open = new Set((await tx.rows<{ key: Way }>(sql`select key from channels where key = any(${ways}::text[]) and connected_at is not null`)).map((c) => c.key))
  return ways.filter((w) => always.has(w) || open.has(w))
}

/** One attempt per chosen call and way. `chosen` selects calls; `at`: when they would go if nobody slept. */
export async function queueAttempts(tx: Tx, going: Going, step: number, ways: readonly Way[], chosen: Sql, at: Sql = sql`anlan_now()`): Promise<number> {
  const open = await openWays(tx, ways)
  if (!open.length) return 0
  const { heedsQuiet } = going.policy
  tx.afterCommit(() => ring('attempts'))
  const reach = heedsQuiet || open.includes('email')
  return tx.run(sql`
    insert into attempts (call_id, callout_id, channel, step, level, drill, region_path, queued_at, due_at)
    select k.id, k.callout_id, w.way, ${step}, ${going.level}, ${going.drill}, k.region_path, ${at}, ${heedsQuiet ? dueOf(going.policy, at) : at}
    from (${chosen}) k cross join unnest(${open}::text[]) w(way) ${reach ? sql`left join holder_reach hr on hr.holder_id = k.holder_id` : empty}
    ${open.includes('email') ? sql`where w.way <> 'email' or hr.email_sealed is not null` : empty}`)
}

/** At once, or when the quiet hours of the person or of the policy end for this way. */
function dueOf({ quiet }: PolicySnapshot, at: Sql): Sql {
  const own = sql`case when w.way = any(hr.quiet_channels) then null else anlan_quiet_until(${at}, hr.quiet_from, hr.quiet_to) end`
  const all = quiet ? sql`case when w.way = any(${quiet.channels}::text[]) then null else anlan_quiet_until(${at}, ${quiet.from}::time, ${quiet.to}::time) end` : raw('null::timestamptz')
  return sql`greatest(${at}, ${own}, ${all})`
}

/** A text for the place's loudspeaker, one a post, kept with the call of its first person. */
export const queueBroadcast = (tx: Tx, going: Going, step: number, postIds: readonly string[]) => tx.run(sql`
  insert into attempts (call_id, callout_id, channel, step, level, drill, region_path, queued_at, due_at)
  select distinct on (k.region_path) k.id, k.callout_id, 'broadcast', ${step}, ${going.level}, ${going.drill}, k.region_path, anlan_now(), anlan_now()
  from calls k where k.callout_post_id = any(${postIds}::uuid[]) and k.role = 'holder' and exists (select from channels where key = 'broadcast' and connected_at is not null)
  order by k.region_path, k.rank, k.no`)
