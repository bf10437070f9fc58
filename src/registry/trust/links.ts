// Links for holders: made in a batch, handed over as a list, answered once.
import { randomUUID } from 'node:crypto'
import { actorName, type Actor } from '#kit/access'
import { raw, sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { attachment, type Attachment } from '#kit/http'
import { bytesOf, writeSheet } from '#kit/sheets'
import { entries, type Ledger, snake } from '#registry/definition'
import { ledgerNamed, type Stored } from '#registry/ledger'
import { placeLabels } from '#registry/regions'
import { nobodyToAsk } from './errors.ts'
import { linkOf, type LinkOf, numberIn, tokenHolds } from './token.ts'

/** Days that a link lives: a fortnight in which a message is read and a Sunday lies. */
const days = 15
type Sent = { name: string; place: string; mask: string; link: string }
const phoneOf = (ledger: Ledger): string => snake(ledger.confirm?.phone as string)

/** One link for each row in service with a number; made anew each time, since nobody knows whether the last was read. */
export async function makeLinks(tx: Tx, ledger: Ledger, ids: readonly string[]): Promise<{ batch: string; expiresAt: string; without: number; rows: Sent[] }> {
  const phone = phoneOf(ledger), batch = randomUUID()
  await tx.run(sql`insert into confirmation_links (batch, ledger, row_id, region_path, phone_index, made_by, expires_at)
    select ${batch}, ${ledger.key}, t.id, t.region_path, t.${raw(`"${phone}_index"`)}, ${actorName(tx.actor)}, anlan_now() + make_interval(days => ${days}) from ${raw(`"${ledger.table}_seen"`)} t
    where t.id = any(${ids}::uuid[]) and t.retired_at is null and t.${raw(`"${phone}_index"`)} is not null`)
  const made = await batchOf(tx, ledger, batch)
  if (!made.length) throw nobodyToAsk()
  await record(tx, { type: 'confirmation.links_made', subject: { kind: 'confirmation_batch', id: batch }, region: tx.actor.scope === '!' ? '' : tx.actor.scope, data: { ledger: ledger.key, links: made.length } })
  return { batch, expiresAt: made[0]?.expiresAt as string, without: ids.length - made.length, rows: made.map(({ expiresAt: _, ...row }) => row) }
}

async function batchOf(tx: Tx, ledger: Ledger, batch: string): Promise<(Sent & { expiresAt: string })[]> {
  const rows = await tx.rows<LinkOf & { name: string; mask: string; regionPath: string }>(sql`select l.no, l.ledger, l.row_id, l.expires_at, t.${raw(`"${snake(ledger.name)}"`)}::text as name, t.${raw(`"${phoneOf(ledger)}_mask"`)} as mask, t.region_path
    from confirmation_links l join ${raw(`"${ledger.table}_seen"`)} t on t.id = l.row_id where l.batch = ${batch} and l.ledger = ${ledger.key} and l.made_by = ${actorName(tx.actor)} order by t.region_path, 5, l.no`)
  const label = await placeLabels(tx, rows.map((r) => r.regionPath))
  return rows.map((r) => ({ name: r.name, place: label(r.regionPath), mask: r.mask, link: linkOf(r), expiresAt: new Date(r.expiresAt).toISOString() }))
}

/** Hands a batch of one's own to SMS; the list stays. */
export async function textLinks(tx: Tx, ledger: Ledger, batch: string): Promise<{ links: number }> {
  const made = await batchOf(tx, ledger, batch)
  if (!made.length) throw notFound({ what: '这批确认链接' })
  await record(tx, { type: 'confirmation.sms_asked', subject: { kind: 'confirmation_batch', id: batch }, region: tx.actor.scope === '!' ? '' : tx.actor.scope, data: { ledger: ledger.key, links: made.length } })
  return { links: made.length }
}

export type ConfirmationText = { no: number; demo: boolean; words: string; phoneSealed: Buffer | null }
/** What is to be sent for these links, to whom, for whoever carries it; links that are answered, over, or whose row left or has another number are left out. */
export async function confirmationTexts(tx: Tx, nos: readonly number[]): Promise<ConfirmationText[]> {
  const kept = await tx.rows<LinkOf>(sql`select no, ledger, row_id, expires_at from confirmation_links where no = any(${nos}::bigint[]) and answered_at is null and expires_at > anlan_now()`), out: ConfirmationText[] = []
  for (const [key, links] of Map.groupBy(kept, (link) => link.ledger)) {
    const ledger = ledgerNamed(key)
    if (!ledger?.confirm?.phone) continue
    const phone = phoneOf(ledger), rows = await tx.rows<{ no: number; demo: boolean; phoneSealed: Buffer | null }>(sql`select l.no, t.demo, t.${raw(`"${phone}_sealed"`)} as phone_sealed from confirmation_links l join ${raw(`"${ledger.table}"`)} t on t.id = l.row_id
      where l.no = any(${links.map((l) => l.no)}::bigint[]) and t.retired_at is null and t.${raw(`"${phone}_index"`)} is not distinct from l.phone_index`)
    for (const row of rows) out.push({ ...row, words: wordsFor(ledger, links.find((l) => l.no === row.no) as LinkOf) })
  }
  return out
}
const wordsFor = (ledger: Ledger, link: LinkOf): string => `【安澜】请核对您在“${ledger.title.zh}”台账中的信息，无误请点“信息无误”，有变化请填写：${linkOf(link)} ${days} 天内有效，请勿转发。`

/** The list as a workbook, for whoever made it. */
export async function linksFile(tx: Tx, ledger: Ledger, batch: string): Promise<Attachment> {
  const rows = await batchOf(tx, ledger, batch)
  if (!rows.length) throw notFound({ what: '这批确认链接' })
  const text = (title: string, width: number) => ({ title, width, kind: 'text' as const })
  const sheet = { name: '确认链接', columns: [text('名称', 28), text('所在地', 28), text('手机', 16), text('确认链接', 60), text('有效期至', 18)], rows: rows.map((r) => [r.name, r.place, r.mask, r.link, r.expiresAt.slice(0, 10)]) }
  return attachment({ name: `${ledger.title.zh}确认链接.xlsx`, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: await bytesOf(writeSheet({ sheets: [sheet] })) })
}

export type Opened = LinkOf & { answeredAt: string | null; answer: 'right' | 'changed' | null; expired: boolean; /** the row left, or has another number */ gone: boolean; of: Ledger; row: Stored; place: string; holder: Actor }

/** What a token proves, read and from then on acted upon as its holder, beyond any region's scope; undefined for a token that proves nothing. */
export async function opened(tx: Tx, token: string): Promise<{ tx: Tx; link: Opened } | undefined> {
  const no = numberIn(token)
  if (no === undefined) return undefined
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  const kept = await tx.maybe<Omit<Opened, 'of' | 'row' | 'gone' | 'place' | 'holder'> & { phoneIndex: Buffer }>(sql`select no, ledger, row_id, expires_at, answered_at, answer, phone_index, expires_at < anlan_now() as expired from confirmation_links where no = ${no} for update`)
  const of = kept && ledgerNamed(kept.ledger)
  if (!kept || !of?.confirm?.phone || !tokenHolds(token, kept)) return undefined
  const found = await tx.maybe<{ row: Stored; regionPath: string; same: boolean }>(sql`select to_jsonb(t) as row, t.region_path, t.${raw(`"${phoneOf(of)}_index"`)} is not distinct from ${kept.phoneIndex}::bytea as same from ${raw(`"${of.table}"`)} t where t.id = ${kept.rowId}`)
  if (!found) return undefined
  const name = holderOf(of, found.row), holder: Actor = { kind: 'holder', id: kept.rowId, name, scope: found.regionPath }
  const { phoneIndex: _, ...rest } = kept
  return { tx: { ...tx, actor: holder }, link: { ...rest, of, row: found.row, place: (await placeLabels(tx, [found.regionPath]))(found.regionPath), gone: Boolean(found.row.retired_at) || !found.same, holder } }
}

/** Whose number it is: the person whose field stands next before it, else the row's own name. */
function holderOf(ledger: Ledger, row: Stored): string {
  const all = entries(ledger), at = all.findIndex(([name]) => name === ledger.confirm?.phone)
  const person = all.slice(0, at).reverse().find(([, f]) => f.kind === 'person')
  return String((person && row[snake(person[0])]) ?? row[snake(ledger.name)] ?? '本人').slice(0, 60)
}

export const answered = (tx: Tx, no: number, answer: 'right' | 'changed'): Promise<number> => tx.run(sql`update confirmation_links set answered_at = anlan_now(), answer = ${answer} where no = ${no} and answered_at is null`)

