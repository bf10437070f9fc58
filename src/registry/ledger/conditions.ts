// A query of a ledger as SQL over its `…_seen` view, called `t`: one set of conditions for list, groups, map, export, bulk and circle, so that they agree.
import { join, raw, sql, type Sql } from '#kit/db'
import { forbidden } from '#kit/errors'
import { destination, type Position } from '#kit/geo'
import { ANY, type Asked, entries, type Field, hasFacet, isSealed, type Ledger, NONE, snake } from '#registry/definition'
import { planeOf } from '#registry/regions'
import { ledgerNamed } from './registered.ts'
import { facetToken, folded, regionToken, tailToken, tokensOfWord } from './words.ts'

export type Conditions = { where: Sql; /** depends on the clock: its total may not be kept */ timed: boolean }

/** `reveal`: whether the asker may see sensitive fields and find by phone tails; a filter on them is refused to others. */
export function conditionsOf(ledger: Ledger, query: Asked, reveal: boolean): Conditions {
  const tokens: string[] = [], all: Sql[] = []
  let timed = false
  for (const [name, field] of entries(ledger)) {
    const given = query[name]
    if (given === undefined || given === '') continue
    if ((field.sensitive || isSealed(field)) && !reveal) throw forbidden({ permission: `${ledger.key}.reveal` })
    const [token, condition] = ofField(name, field, String(given))
    if (token) tokens.push(token)
    if (condition) all.push(condition)
  }
  if (query.region) {
    if (/^\d{4}00$/.test(query.region)) all.push(sql`starts_with(t.region_path, ${`${query.region}/`})`)
    else tokens.push(regionToken(query.region))
  }
  for (const word of folded(query.q ?? '').split(/\s+/).filter(Boolean)) all.push(ofWord(ledger, word, reveal))
  if (tokens.length) all.push(sql`t.tokens @> ${tokens}::text[]`)
  if (query.state === 'retired') all.push(sql`t.retired_at is not null`)
  else if (query.state !== 'all') all.push(sql`t.retired_at is null`)
  if (query.state === 'stale') {
    timed = true
    all.push(ledger.confirm ? raw(`coalesce(t.confirmed_at, t.created_at) < (select anlan_now()) - interval '${ledger.confirm.days} days'`) : sql`false`)
  }
  // kept under the version of this ledger alone: what stands for its rows may move by itself
  if (ledger.stands && (query.near || query.within)) timed = true
  if (query.near) all.push(located(ledger, (at) => inCircle(at, query.near as string)))
  if (query.within) all.push(located(ledger, (at) => sql`${at}.plane <@ ${`(${(query.within as string).split(';').map((point) => { const [lon, lat] = point.split(',').map(Number); return planeOf(lon as number, lat as number) }).join(',')})`}::polygon`))
  if (query.change) all.push(sql`t.change_id = ${query.change}`)
  if (query.lacks) all.push(lacking(ledger, query.lacks))
  return { where: all.length ? join(all, ' and ') : sql`true`, timed }
}

const column = (name: string) => raw(`t.${snake(name)}`)

function ofField(name: string, field: Field, given: string): [token: string | undefined, condition?: Sql] {
  const at = column(name)
  switch (field.kind) {
    case 'choice': case 'choices': {
      const values = given.split(',')
      if (hasFacet(field) && values.length === 1) return [facetToken(name, values[0])]
      if (hasFacet(field)) return [undefined, sql`t.tokens && ${values.map((v) => facetToken(name, v))}::text[]`]
      const rest = values.filter((v) => v !== NONE), none = values.includes(NONE) ? [sql`${at} is null`] : []
      return [undefined, sql`(${join([...(rest.length ? [field.kind === 'choice' ? sql`${at} = any(${rest}::text[])` : sql`${at} && ${rest}::text[]`] : []), ...none], ' or ')})`]
    }
    case 'flag': return hasFacet(field) ? [facetToken(name, given)] : [undefined, sql`${at} = ${given === 'true'}`]
    case 'integer': case 'decimal': case 'day': {
      const [from, to] = given.split('..'), type = raw(field.kind === 'day' ? 'date' : 'numeric')
      return [undefined, join([...(from ? [sql`${at} >= ${from}::${type}`] : []), ...(to ? [sql`${at} <= ${to}::${type}`] : []), ...(from || to ? [] : [sql`${at} is not null`])], ' and ')]
    }
    case 'ref': return [undefined, given === ANY ? sql`${at} is not null` : sql`${at} = ${given}::uuid`]
    case 'phone': case 'identity': return [undefined, sql`${raw(`t.${snake(name)}_tail`)} = ${given.toUpperCase()}`]
    default: return [undefined, sql`${at} like ${likeOf(given)}`]
  }
}

const likeOf = (text: string) => `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%`

/** One word: in the name's Chinese, its pinyin, its initials, a code; four digits also as the end of a phone. The index narrows, the text decides. */
function ofWord(ledger: Ledger, word: string, reveal: boolean): Sql {
  const ways = tokensOfWord(word).filter((tokens) => tokens.length), inText = sql`t.find_text like ${likeOf(word)}`
  const exact = /^[㐀-鿿]{2}$/.test(word)
  // two readings, one of them without pairs: the index would lose rows, so the text alone is asked
  const narrowed = ways.length && ways.length === tokensOfWord(word).length ? join(ways.map((tokens) => sql`t.tokens @> ${tokens}::text[]`), ' or ') : undefined
  const text = narrowed ? (exact ? narrowed : sql`(${narrowed}) and ${inText}`) : inText
  const tails = reveal && /^\d{4}$/.test(word) ? [sql`t.tokens @> ${[tailToken(word)]}::text[]`] : []
  return tails.length ? sql`((${text}) or ${join(tails, ' or ')})` : sql`(${text})`
}

/** What stands for a ledger's rows on the ground, as `r`; undefined where they stand for themselves. */
export function groundOf(ledger: Ledger): { from: Sql; on: Sql } | undefined {
  const field = ledger.stands === undefined ? undefined : ledger.fields[ledger.stands], target = field?.kind === 'ref' ? ledgerNamed(field.ledger) : undefined
  if (ledger.stands === 'region') return { from: raw('regions r'), on: raw('r.code = t.region_code') }
  return target && { from: raw(`${target.table}_seen r`), on: raw(`r.retired_at is null and r.id = t.${snake(ledger.stands as string)}`) }
}

function located(ledger: Ledger, inShape: (at: Sql) => Sql): Sql {
  const ground = groundOf(ledger)
  return ground ? sql`exists (select from ${ground.from} where ${ground.on} and ${inShape(raw('r'))})` : inShape(raw('t'))
}

/** Within metres of a point, on the globe; the plane's index narrows. Only who lies near the rim is measured. */
function inCircle(at: Sql, near: string): Sql {
  const [lon = 0, lat = 0, metres = 0] = near.split(',').map(Number), middle = { lon, lat }, [x, y] = onPlane(middle)
  const rim = Array.from({ length: 32 }, (_, i) => { const [u, v] = onPlane(destination(middle, i * 11.25, metres)); return Math.hypot(u - x, v - y) })
  // the rim on the plane is no circle, the less so the farther from the plane's axis; a per mille is for what lies between the 32 points
  const inner = Math.max(0, Math.min(...rim) * 0.999 - 5), outer = Math.max(...rim) * 1.001 + 5
  return sql`${at}.plane <@ ${`<(${x},${y}),${outer}>`}::circle and (${at}.plane <@ ${`<(${x},${y}),${inner}>`}::circle or anlan_metres(${at}.lon, ${at}.lat, ${lon}::float8, ${lat}::float8) <= ${metres})`
}
const onPlane = ({ lon, lat }: Position) => planeOf(lon, lat).slice(1, -1).split(',').map(Number) as [number, number]

function lacking(ledger: Ledger, name: string): Sql {
  if (name === 'position') return sql`t.plane is null`
  const field = ledger.fields[name] as Field
  return sql`${raw(`t.${isSealed(field) ? `${snake(name)}_tail` : snake(name)}`)} is null`
}
