import { sql, type Tx } from '#kit/db'
import type { LedgerQuery } from '#registry/filters'
import { listLedger, matching, type LedgerPage, type SealedPhone } from '#registry/ledger'
import type { DutyHolder, Informant, Post } from './model.ts'

const holderColumns = sql`t.id, t.post_id, p.title as post_title, p.level, t.rank, t.person_name, t.phone_mask, t.region_code, t.region_path, region_label(t.region_path) as place, t.confirmed_at, t.disabled_at, t.demo`
const holderFrom = sql`duty_holders t join posts p on p.id = t.post_id`

export type HolderQuery = LedgerQuery & { rank?: 'A' | 'B'; level?: number; state?: 'serving' | 'disabled' | 'all' }

/** Found by a fragment of name or post, or by the last four digits of the number. */
export const listHolders = (tx: Tx, query: HolderQuery): Promise<LedgerPage<DutyHolder>> => listLedger<DutyHolder>(tx, {
  columns: holderColumns, from: holderFrom, key: sql`p.id::text || t.rank || t.id::text`, query,
  where: [
    ...matching(query.q, [sql`t.person_name`, sql`p.title`, sql`t.phone_tail`]),
    ...(query.rank ? [sql`t.rank = ${query.rank}`] : []),
    ...(query.level ? [sql`p.level = ${query.level}`] : []),
    ...(query.state === 'all' ? [] : [query.state === 'disabled' ? sql`t.disabled_at is not null` : sql`t.disabled_at is null`]),
  ],
})

export const findHolder = (tx: Tx, id: string): Promise<DutyHolder | undefined> =>
  tx.maybe(sql`select ${holderColumns} from ${holderFrom} where t.id = ${id}`)

const postColumns = sql`t.id, t.title, t.level, t.charge, t.region_code, t.region_path, region_label(t.region_path) as place, t.superior_post_id, s.title as superior_title, a.person_name as a, b.person_name as b`
const postFrom = sql`posts t left join posts s on s.id = t.superior_post_id
  left join duty_holders a on a.post_id = t.id and a.rank = 'A' and a.disabled_at is null left join duty_holders b on b.post_id = t.id and b.rank = 'B' and b.disabled_at is null`

/** `vacant`: posts with no A. */
export const listPosts = (tx: Tx, query: LedgerQuery & { vacant?: boolean }): Promise<LedgerPage<Post>> => listLedger<Post>(tx, {
  columns: postColumns, from: postFrom, key: sql`t.id::text`, query,
  where: [sql`t.retired_at is null`, ...matching(query.q, [sql`t.title`, sql`t.charge`]), ...(query.vacant ? [sql`a.id is null`] : [])],
})

export const findPost = (tx: Tx, id: string): Promise<Post | undefined> => tx.maybe<Post>(sql`select ${postColumns} from ${postFrom} where t.id = ${id}`)

/** The oldest post of a region is the one that its subordinates report to. */
export const headPost = (tx: Tx, regionCode: string): Promise<{ id: string } | undefined> =>
  tx.maybe(sql`select id from posts where region_code = ${regionCode} and retired_at is null order by id limit 1`)

export const insertPost = (tx: Tx, p: { regionCode: string; regionPath: string; level: number; title: string; charge: string; superiorPostId: string | null }): Promise<{ id: string }> =>
  tx.one(sql`insert into posts (region_code, region_path, level, title, charge, superior_post_id) values (${p.regionCode}, ${p.regionPath}, ${p.level}, ${p.title}, ${p.charge}, ${p.superiorPostId}) returning id`)

export const insertHolder = (tx: Tx, post: Post, h: { rank: string; personName: string; phone: SealedPhone }): Promise<{ id: string }> => tx.one(sql`
  insert into duty_holders (post_id, rank, person_name, phone_sealed, phone_mask, phone_tail, region_code, region_path)
  values (${post.id}, ${h.rank}, ${h.personName}, ${h.phone.sealed}, ${h.phone.mask}, ${h.phone.tail}, ${post.regionCode}, ${post.regionPath}) returning id`)

/** A new number has not been confirmed by anyone yet. */
export const updateHolder = (tx: Tx, id: string, personName: string, phone: SealedPhone | undefined): Promise<number> => tx.run(phone
  ? sql`update duty_holders set person_name = ${personName}, phone_sealed = ${phone.sealed}, phone_mask = ${phone.mask}, phone_tail = ${phone.tail}, confirmed_at = null where id = ${id}`
  : sql`update duty_holders set person_name = ${personName} where id = ${id}`)

export const disableHolder = (tx: Tx, id: string): Promise<number> => tx.run(sql`update duty_holders set disabled_at = anlan_now() where id = ${id} and disabled_at is null`)

const informantColumns = sql`t.id, t.person_name, t.rank, t.phone_mask, t.region_code, t.region_path, region_label(t.region_path) as place, t.trained_on, t.disabled_at, t.demo`

export const listInformants = (tx: Tx, query: LedgerQuery & { rank?: 'A' | 'B' }): Promise<LedgerPage<Informant>> => listLedger<Informant>(tx, {
  columns: informantColumns, from: sql`informants t`, key: sql`t.id::text`, query,
  where: [sql`t.disabled_at is null`, ...matching(query.q, [sql`t.person_name`, sql`t.phone_tail`]), ...(query.rank ? [sql`t.rank = ${query.rank}`] : [])],
})

export const findInformant = (tx: Tx, id: string): Promise<Informant | undefined> =>
  tx.maybe(sql`select ${informantColumns} from informants t where t.id = ${id}`)

export const insertInformant = (tx: Tx, i: { personName: string; rank: string; regionCode: string; trainedOn: string | null }, path: string, phone: SealedPhone): Promise<{ id: string }> => tx.one(sql`
  insert into informants (person_name, rank, phone_sealed, phone_mask, phone_tail, region_code, region_path, trained_on)
  values (${i.personName}, ${i.rank}, ${phone.sealed}, ${phone.mask}, ${phone.tail}, ${i.regionCode}, ${path}, ${i.trainedOn}) returning id`)

export const updateInformant = (tx: Tx, id: string, i: { personName: string; trainedOn: string | null }, phone: SealedPhone | undefined): Promise<number> => tx.run(sql`
  update informants set person_name = ${i.personName}, trained_on = ${i.trainedOn}, phone_sealed = coalesce(${phone?.sealed ?? null}, phone_sealed),
    phone_mask = coalesce(${phone?.mask ?? null}, phone_mask), phone_tail = coalesce(${phone?.tail ?? null}, phone_tail) where id = ${id}`)

export const disableInformant = (tx: Tx, id: string): Promise<number> => tx.run(sql`update informants set disabled_at = anlan_now() where id = ${id} and disabled_at is null`)
