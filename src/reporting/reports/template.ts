// Templates are rows: the newest version of a kind is what drafts are made of. The first one is installed; the office's text makes the next.
import { actorName } from '#kit/access'
import type { Block } from '#kit/bound'
import { officialDate } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { annual } from './annual.ts'
import type { Binding, Kind, Span } from './model.ts'
import { county, monthly, weekly } from './periodic.ts'
import type { Proposal } from './proposal.ts'

export type Template = { kind: Kind; version: number; title: string[]; recipients: string[]; body: Block[]; bindings: Binding[] }

const proposals: readonly Proposal[] = [annual, county, monthly, weekly]

/** Idempotent: a kind that has a template keeps it. */
export async function seedTemplates(tx: Tx): Promise<void> {
  for (const p of proposals) await tx.run(sql`insert into report_templates (kind, version, title, recipients, body, bindings, made_by)
    values (${p.kind}, 1, ${p.title}, ${p.recipients}, ${JSON.stringify(p.body)}, ${JSON.stringify(p.bindings)}, '安装') on conflict do nothing`)
}

export const templateOf = (tx: Tx, kind: Kind, version?: number): Promise<Template> => tx.one(sql`
  select kind, version, title, recipients, body, bindings from report_templates where kind = ${kind} and (${version ?? null}::int is null or version = ${version ?? null}) order by version desc limit 1`)

/** The next version of a kind, out of a text that somebody has edited: his period's words become places again. */
export async function saveTemplate(tx: Tx, t: Omit<Template, 'version'>): Promise<number> {
  // one writer at a time: the version is the number of those before
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('report_templates'))`)
  return (await tx.one<{ version: number }>(sql`insert into report_templates (kind, version, title, recipients, body, bindings, made_by)
    select ${t.kind}, max(version) + 1, ${t.title}, ${t.recipients}, ${JSON.stringify(t.body)}, ${JSON.stringify(t.bindings)}, ${actorName(tx.actor)} from report_templates where kind = ${t.kind} returning version`)).version
}

type Filling = { span: Span; regionName: string }
/** The longest first, so that going back no year is taken for a part of a day. */
function placesOf({ span, regionName }: Filling): [place: string, words: string][] {
  const year = Number(span.to.slice(0, 4))
  return [['$fromDay', officialDate(span.from)], ['$toDay', officialDate(span.to)], ['$before2', String(year - 2)], ['$before1', String(year - 1)], ['$next', String(year + 1)], ['$year', String(year)], ['$month', String(Number(span.to.slice(5, 7)))], ['$region', regionName]]
}

const inWords = (body: readonly Block[], turn: (text: string) => string): Block[] =>
  body.map((b) => (b.kind === 'heading' ? { ...b, text: turn(b.text) } : b.kind === 'table' ? { ...b, title: turn(b.title) } : { ...b, runs: b.runs.map((r) => (typeof r === 'string' ? turn(r) : r)) }))

/** A template's words with the period's own: years, days, the region's name. */
export function filled<T extends { title: string[]; recipients: string[]; body: Block[] }>(t: T, filling: Filling): Pick<T, 'title' | 'recipients' | 'body'> {
  const turn = (text: string): string => placesOf(filling).reduce((all, [place, words]) => all.replaceAll(place, words), text)
  return { title: t.title.map(turn), recipients: t.recipients.map(turn), body: inWords(t.body, turn) }
}

/** The way back: '2022年' becomes '$year年' again. A month's number alone stays as it is: it could be any number. */
export function emptied<T extends { title: string[]; recipients: string[]; body: Block[] }>(t: T, filling: Filling): Pick<T, 'title' | 'recipients' | 'body'> {
  const year = Number(filling.span.to.slice(0, 4)), month = Number(filling.span.to.slice(5, 7))
  const turn = (text: string): string => placesOf(filling).filter(([place]) => place !== '$month').reduce((all, [place, words]) => all.replaceAll(words, place), text).replaceAll(`${year}年${month}月`, '$year年$month月').replaceAll(`$year年${month}月`, '$year年$month月')
  return { title: t.title.map(turn), recipients: t.recipients.map(turn), body: inWords(t.body, turn) }
}
