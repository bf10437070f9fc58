// The rows that say who warns, of what, in which words, how soon. Every one has its source and whether it was verified.
import { sql, type Tx } from '#kit/db'
import type { Level } from '#monitoring/rules/web'
import type { Issuer, Kind, Track } from './model.ts'
import { cityArea } from './store.ts'

export type { Issuer, Kind } from './model.ts'

const kindColumns = sql`key, name, name_en, body, signal, event_code, category, hours, source, verified, changed_at, changed_by`
export const kinds = (tx: Tx): Promise<Kind[]> => tx.rows<Kind>(sql`select ${kindColumns} from warning_kinds order by position, key`)
export const kindOf = (tx: Tx, key: Track): Promise<Kind | undefined> => tx.maybe<Kind>(sql`select ${kindColumns} from warning_kinds where key = ${key}`)
export const writeKind = (tx: Tx, k: Pick<Kind, 'key' | 'name' | 'nameEn' | 'body' | 'eventCode' | 'category' | 'hours' | 'source' | 'verified'>, by: string): Promise<number> =>
  tx.run(sql`update warning_kinds set name = ${k.name}, name_en = ${k.nameEn}, body = ${k.body}, event_code = ${k.eventCode}, category = ${k.category}, hours = ${k.hours}, source = ${k.source},
    verified = ${k.verified}, changed_at = anlan_now(), changed_by = ${by} where key = ${k.key}`)

const issuerColumns = sql`i.body, b.title, i.issuer, i.series, i.legal_basis, i.source, i.verified, i.changed_at, i.changed_by`
const issuerFrom = sql`from warning_issuers i join warning_bodies b on b.key = i.body`
const readIssuer = (tx: Tx, body: string) => tx.maybe<Issuer>(sql`select ${issuerColumns} ${issuerFrom} where i.body = ${body} order by i.region_code limit 1`)

/** The city's row of a body, made from its name when it is first needed: 泉州市 → 泉州市防汛抗旱指挥部, 泉防指预. Nothing before a city is chosen. */
export async function issuerRow(tx: Tx, body = 'flood'): Promise<Issuer | undefined> {
  const known = await readIssuer(tx, body)
  const city = known ? undefined : await cityArea(tx)
  if (!city) return known
  await tx.run(sql`insert into warning_issuers (region_code, body, issuer, series, legal_basis, source)
    select ${city.code}, key, ${city.name} || title, ${city.name[0]} || series_ending, legal_basis, source from warning_bodies where key = ${body} on conflict do nothing`)
  return readIssuer(tx, body)
}

/** Whose word a kind is. */
export const issuerOfKind = async (tx: Tx, track: Track): Promise<Issuer | undefined> => {
  const kind = await kindOf(tx, track)
  return kind && issuerRow(tx, kind.body)
}

/** Every body as it would sign here, whether its row has been needed yet or not. */
export async function issuers(tx: Tx): Promise<Issuer[]> {
  const city = await cityArea(tx)
  return tx.rows<Issuer>(sql`select b.key as body, b.title, coalesce(i.issuer, ${city?.name ?? ''} || b.title) as issuer, coalesce(i.series, ${city?.name[0] ?? ''} || b.series_ending) as series,
      coalesce(i.legal_basis, b.legal_basis) as legal_basis, coalesce(i.source, b.source) as source, coalesce(i.verified, b.verified) as verified, i.changed_at, i.changed_by
    from warning_bodies b left join warning_issuers i on i.body = b.key order by b.position`)
}
export const writeIssuer = (tx: Tx, i: Pick<Issuer, 'body' | 'issuer' | 'series' | 'legalBasis' | 'source' | 'verified'>, by: string): Promise<number> =>
  tx.run(sql`update warning_issuers set issuer = ${i.issuer}, series = ${i.series}, legal_basis = ${i.legalBasis}, source = ${i.source}, verified = ${i.verified}, changed_at = anlan_now(), changed_by = ${by} where body = ${i.body}`)

export type Template = { track: Track; level: Level; caution: string; measures: string; source: string; verified: boolean; version: number; changedAt: string; changedBy: string }
export const templates = (tx: Tx): Promise<Template[]> => tx.rows<Template>(sql`select t.* from warning_templates t join warning_kinds k on k.key = t.track order by k.position, t.level`)
export const templateOf = (tx: Tx, track: Track, level: Level): Promise<Template | undefined> => tx.maybe<Template>(sql`select * from warning_templates where track = ${track} and level = ${level}`)
export const writeTemplate = (tx: Tx, t: { track: Track; level: Level; version: number; caution: string; measures: string; source: string; verified: boolean }, by: string): Promise<number> =>
  tx.run(sql`update warning_templates set caution = ${t.caution}, measures = ${t.measures}, source = ${t.source}, verified = ${t.verified}, version = version + 1, changed_at = anlan_now(), changed_by = ${by}
    where track = ${t.track} and level = ${t.level} and version = ${t.version}`)

/** submit, release: how long a draft waits for its next hand · expire: how long before its end somebody is asked to continue or lift */
export type Limit = { step: 'submit' | 'release' | 'expire'; minutes: number; article: string; source: string; verified: boolean }
export const limits = (tx: Tx): Promise<Limit[]> => tx.rows<Limit>(sql`select * from warning_limits order by array_position(array['submit', 'release', 'expire'], step)`)
export const limitOf = (tx: Tx, step: Limit['step']): Promise<Limit | undefined> => tx.maybe<Limit>(sql`select * from warning_limits where step = ${step}`)
export const writeLimit = (tx: Tx, l: Limit): Promise<number> =>
  tx.run(sql`update warning_limits set minutes = ${l.minutes}, article = ${l.article}, source = ${l.source}, verified = ${l.verified} where step = ${l.step}`)

export type SignalKindRow = { key: string; name: string; blue: string | null; yellow: string | null; orange: string | null; red: string | null; source: string; verified: boolean }
export const signalKindRows = (tx: Tx): Promise<SignalKindRow[]> => tx.rows<SignalKindRow>(sql`select key, name, blue, yellow, orange, red, source, verified from signal_kinds order by position`)
