// 等次和申诉期限 a scheme: what a total is called and how long an appeal has, by kind and from a year on. Results that were put before the second person keep the scheme that they were judged by.
import { actorId, actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { SchemeInput } from './api.ts'
import { ownScheme, schemeMoved, schemeSame } from './errors.ts'
import type { Scheme } from './model.ts'

type Row = Omit<Scheme, 'own'> & { changedId: string | null }
const columns = sql`s.kind, s.from_year, s.appeal_days, s.source, s.reason, s.version, s.changed_at, s.changed_by, s.changed_id, s.verified_at, s.verified_by,
  (select jsonb_agg(jsonb_build_object('name', b.name, 'nameEn', b.name_en, 'fromPoints', b.from_points, 'withVeto', b.with_veto) order by b.from_points desc) from assessment_scheme_bands b where b.kind = s.kind and b.from_year = s.from_year) as bands`
const shown = (tx: Tx, { changedId, ...row }: Row): Scheme => ({ ...row, own: changedId !== null && changedId === actorId(tx.actor) })
type Key = Pick<Scheme, 'kind' | 'fromYear'>

export const schemes = async (tx: Tx): Promise<Scheme[]> => (await tx.rows<Row>(sql`select ${columns} from assessment_schemes s order by s.kind desc, s.from_year desc`)).map((row) => shown(tx, row))

/** The newest that had begun in the year whose work is assessed; of a year before all of them, the first. */
export const schemeFor = async (tx: Tx, kind: Scheme['kind'], year: number): Promise<Scheme> => shown(tx, await tx.one<Row>(sql`select ${columns} from assessment_schemes s where s.kind = ${kind} order by s.from_year <= ${year} desc, case when s.from_year <= ${year} then -s.from_year else s.from_year end limit 1`))

async function locked(tx: Tx, key: Key): Promise<Scheme | undefined> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('assessment_schemes', 0))`)
  const row = await tx.maybe<Row>(sql`select ${columns} from assessment_schemes s where s.kind = ${key.kind} and s.from_year = ${key.fromYear} for update`)
  return row && shown(tx, row)
}
const said = ({ appealDays, bands, source }: Pick<Scheme, 'appealDays' | 'bands' | 'source'>) => ({ appealDays, bands: bands.toSorted((a, b) => b.fromPoints - a.fromPoints).map(({ name, nameEn, fromPoints, withVeto }) => ({ name, nameEn, fromPoints, withVeto })), source })
const subject = (key: Key) => ({ kind: 'assessment_scheme', id: `${key.kind}/${key.fromYear}` })

/** `version` 0: a new one. Throws assessment.scheme_changed_meanwhile, assessment.scheme_unchanged. */
export async function setScheme(tx: Tx, given: SchemeInput): Promise<Scheme> {
  const before = await locked(tx, given), { kind, fromYear } = given
  if ((before?.version ?? 0) !== given.version) throw schemeMoved({ by: before?.changedBy ?? '' })
  if (before && JSON.stringify(said(before)) === JSON.stringify(said(given))) throw schemeSame()
  await tx.run(sql`insert into assessment_schemes (kind, from_year, appeal_days, source, reason, changed_by, changed_id) values (${kind}, ${fromYear}, ${given.appealDays}, ${given.source}, ${given.reason}, ${actorName(tx.actor)}, ${actorId(tx.actor)})
    on conflict (kind, from_year) do update set appeal_days = excluded.appeal_days, source = excluded.source, reason = excluded.reason, version = assessment_schemes.version + 1, changed_at = anlan_now(), changed_by = excluded.changed_by, changed_id = excluded.changed_id, verified_at = null, verified_by = null, verified_id = null`)
  await tx.run(sql`delete from assessment_scheme_bands where kind = ${kind} and from_year = ${fromYear}`)
  await tx.run(sql`insert into assessment_scheme_bands (kind, from_year, name, name_en, from_points, with_veto) select ${kind}, ${fromYear}, b.name, b."nameEn", b."fromPoints", b."withVeto" from jsonb_to_recordset(${JSON.stringify(given.bands)}::jsonb) as b(name text, "nameEn" text, "fromPoints" numeric, "withVeto" boolean)`)
  await record(tx, { type: 'assessment_scheme.changed', subject: subject(given), region: tx.actor.scope, data: { kind, fromYear, ...said(given), reason: given.reason, before: before ? said(before) : null } })
  return (await locked(tx, given)) as Scheme
}

/** By somebody other than who set it. Throws assessment.scheme_changed_meanwhile, assessment.own_scheme. */
export async function verifyScheme(tx: Tx, given: Key & { version: number }): Promise<Scheme> {
  const before = await locked(tx, given)
  if (!before) throw notFound({ what: '这套等次' })
  if (before.version !== given.version) throw schemeMoved({ by: before.changedBy })
  if (before.own) throw ownScheme()
  await tx.run(sql`update assessment_schemes set version = version + 1, verified_at = anlan_now(), verified_by = ${actorName(tx.actor)}, verified_id = ${actorId(tx.actor)} where kind = ${given.kind} and from_year = ${given.fromYear}`)
  await record(tx, { type: 'assessment_scheme.verified', subject: subject(given), region: tx.actor.scope, data: { kind: given.kind, fromYear: given.fromYear, version: given.version + 1 } })
  return (await locked(tx, given)) as Scheme
}
