// Every statement of tip-offs. The reporter's own table is read by `sealedReporters` alone.
import { actorName } from '#kit/access'
import { join, prepared, raw, sql, type Sql, type Tx } from '#kit/db'
import type { Kind, Opening, Reward, State, StepKind, Tipoff } from './model.ts'

const rewardJson = raw(`(select jsonb_build_object('basis', w.basis, 'amount', w.amount, 'formula', w.formula, 'proposedAt', w.proposed_at, 'proposedName', w.proposed_name, 'approvedAt', w.approved_at, 'approvedName', w.approved_name,
  'notifiedAt', w.notified_at, 'claimDueAt', w.claim_due_at, 'claimedAt', w.claimed_at, 'paidName', w.paid_name, 'forfeitedAt', w.forfeited_at) from tipoff_rewards w where w.tipoff_id = t.id)`)
const columns = sql`t.id, t.code, t.region_code, t.region_path, region_label(t.region_path) as place, t.channel, t.anonymous, (select count(*)::int from tipoff_reporters r where r.tipoff_id = t.id) as reporters, t.kind, t.title, t.unit_name, t.enterprise_id, t.site, t.description,
  t.state, t.received_at, t.received_by, t.verify_due_at, t.verify_article, t.extended_at, t.handler_id, t.handler_name, t.transferred_to, t.first_id, (select f.code from tipoffs f where f.id = t.first_id) as first_code,
  t.finding, t.finding_at, t.danger_id, t.fine, t.grade, t.deaths, t.demo, ${rewardJson} as reward`

export const tipoffRow = (tx: Tx, id: string): Promise<Tipoff | undefined> => tx.maybe(sql`select ${columns} from tipoffs t where t.id = ${id}`)
export const lockTipoff = (tx: Tx, id: string): Promise<number> => tx.run(sql`select from tipoffs where id = ${id} for update`)

export const shown = { open: sql`t.state not in ('archived', 'claimed', 'forfeited', 'duplicate', 'transferred', 'unfounded')`, overdue: sql`t.state in ('received', 'verifying') and t.verify_due_at < anlan_now()`, reward: sql`t.state in ('established', 'proposed', 'approved', 'notified')`, done: sql`t.state in ('archived', 'claimed', 'forfeited', 'duplicate', 'transferred', 'unfounded')`, all: sql`true` } as const satisfies Record<string, Sql>
export type Shown = keyof typeof shown

export async function listTipoffs(tx: Tx, f: { show: Shown; q?: string; limit: number }): Promise<{ rows: Tipoff[]; counts: Record<Shown, number> }> {
  const rows = await tx.rows<Tipoff>(sql`select ${columns} from tipoffs t where ${shown[f.show]} and (${f.q ?? null}::text is null or t.code ilike '%' || ${f.q ?? ''} || '%' or t.title ilike '%' || ${f.q ?? ''} || '%' or t.unit_name ilike '%' || ${f.q ?? ''} || '%')
    order by t.state in ('received', 'verifying') desc, case when t.state in ('received', 'verifying') then t.verify_due_at end, t.received_at desc limit ${f.limit}`)
  const counts = await tx.one<Record<Shown, number>>(sql`select ${join(Object.entries(shown).map(([key, where]) => sql`count(*) filter (where ${where})::int as ${raw(`"${key}"`)}`), ', ')} from tipoffs t`)
  return { rows, counts }
}

export type NewTipoff = { code: string; regionCode: string; regionPath: string; channel: 'web' | 'phone'; anonymous: boolean; kind: Kind; title: string; unitName?: string; site?: string; description: string; passwordHash: string; receivedBy: string; verifyDueAt: Date; article: string }
export async function insertTipoff(tx: Tx, t: NewTipoff): Promise<string | undefined> {
  const made = await tx.maybe<{ id: string }>(sql`insert into tipoffs (code, region_code, region_path, channel, anonymous, kind, title, unit_name, enterprise_id, site, description, password_hash, received_by, verify_due_at, verify_article)
    values (${t.code}, ${t.regionCode}, ${t.regionPath}, ${t.channel}, ${t.anonymous}, ${t.kind}, ${t.title}, ${t.unitName ?? null}, (select e.id from enterprises e where e.name = ${t.unitName ?? null} and e.retired_at is null limit 1), ${t.site ?? null}, ${t.description},
      ${t.passwordHash}, ${t.receivedBy}, ${t.verifyDueAt}, ${t.article}) on conflict (code) do nothing returning id`)
  return made?.id
}

export const insertReporter = (tx: Tx, of: { tipoffId: string; regionPath: string; ordinal: number; identity: Buffer; mark: string }): Promise<number> =>
  tx.run(sql`insert into tipoff_reporters (tipoff_id, region_path, ordinal, identity, key_mark) values (${of.tipoffId}, ${of.regionPath}, ${of.ordinal}, ${of.identity}, ${of.mark})`)
export const sealedReporters = (tx: Tx, tipoffId: string): Promise<{ ordinal: number; identity: Buffer; keyMark: string }[]> =>
  tx.rows(sql`select ordinal, identity, key_mark from tipoff_reporters where tipoff_id = ${tipoffId} order by ordinal`)

export const insertStep = (tx: Tx, s: { id: string; regionPath: string; step: StepKind; from: State | null; to: State; note: string }): Promise<number> =>
  tx.run(sql`insert into tipoff_steps (tipoff_id, region_path, step, from_state, to_state, note, by_name) values (${s.id}, ${s.regionPath}, ${s.step}, ${s.from}, ${s.to}, ${s.note}, ${actorName(tx.actor)})`)
export const stepsOf = (tx: Tx, id: string): Promise<{ step: StepKind; fromState: State | null; toState: State; note: string; at: string; byName: string }[]> =>
  tx.rows(sql`select step, from_state, to_state, note, at, by_name from tipoff_steps where tipoff_id = ${id} order by no`)

const own = { handlerId: 'handler_id', handlerName: 'handler_name', transferredTo: 'transferred_to', firstId: 'first_id', finding: 'finding', findingAt: 'finding_at', dangerId: 'danger_id', fine: 'fine', grade: 'grade', deaths: 'deaths', verifyDueAt: 'verify_due_at', extendedAt: 'extended_at', enterpriseId: 'enterprise_id' } as const
export type Set = Partial<Record<keyof typeof own, unknown>>
export const setTipoff = (tx: Tx, id: string, state: State, set: Set): Promise<number> =>
  tx.run(sql`update tipoffs set ${join([sql`state = ${state}`, ...Object.entries(set).map(([name, value]) => sql`${raw(own[name as keyof typeof own])} = ${value}`)], ', ')} where id = ${id}`)

/** Others of the same unit or the same words, that came before: what a duplicate is looked for among. */
export const sameMatter = (tx: Tx, t: Tipoff): Promise<Tipoff[]> => tx.rows(sql`select ${columns} from tipoffs t where t.id <> ${t.id} and t.received_at <= ${t.receivedAt} and t.received_at > ${t.receivedAt}::timestamptz - interval '1 year' and t.state not in ('duplicate', 'unfounded')
  and ((t.enterprise_id is not null and t.enterprise_id = ${t.enterpriseId}::uuid) or (t.unit_name is not null and t.unit_name = ${t.unitName}) or t.title = ${t.title}) order by t.received_at limit 10`)

const openingColumns = sql`o.id, o.reason, o.asked_at, o.asked_by, o.asked_name, o.decided_at, o.decided_name, o.granted, o.shown_at`
export const openingsOf = (tx: Tx, tipoffId: string): Promise<Opening[]> => tx.rows(sql`select ${openingColumns} from tipoff_openings o where o.tipoff_id = ${tipoffId} order by o.asked_at desc`)
export const lockOpening = (tx: Tx, id: string): Promise<(Opening & { tipoffId: string }) | undefined> => tx.maybe(sql`select ${openingColumns}, o.tipoff_id from tipoff_openings o where o.id = ${id} for update`)

export const rulesOf = async (tx: Tx): Promise<Record<string, number>> => Object.fromEntries((await tx.rows<{ key: string; value: number }>(sql`select key, value::float8 as value from tipoff_rules`)).map((r) => [r.key, r.value]))
export const ruleRows = (tx: Tx): Promise<{ key: string; value: number; unit: string; source: string; verified: boolean }[]> => tx.rows(sql`select key, value::float8 as value, unit, source, verified from tipoff_rules order by key`)

export const rewardRows = (tx: Tx, year: number): Promise<(Reward & { code: string; title: string; tipoffId: string })[]> => tx.rows(sql`select t.code, t.title, t.id as tipoff_id, w.basis, w.amount, w.formula, w.proposed_at, w.proposed_name, w.approved_at, w.approved_name, w.notified_at, w.claim_due_at, w.claimed_at, w.paid_name, w.forfeited_at
  from tipoff_rewards w join tipoffs t on t.id = w.tipoff_id where extract(year from w.proposed_at at time zone 'Asia/Shanghai') = ${year} order by w.proposed_at desc`)

/** By its code, for the reporter: what proves him is checked by the caller. */
export const byCode = (tx: Tx, code: string): Promise<{ id: string; regionPath: string; passwordHash: string; wrongTries: number } | undefined> => tx.maybe(prepared('tipoffs.by_code', sql`select id, region_path, password_hash, wrong_tries from tipoffs where code = ${code}`))
