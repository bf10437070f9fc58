// A ledger under a filter as its asker may see it, and the tag that moves with every change.
import { createHash } from 'node:crypto'
import type { Actor } from '#kit/access'
import { prepared, sql, type Tx } from '#kit/db'
import type { Ledger, Query } from '#registry/definition'
import { conditionsOf, type Conditions, mayReveal } from '#registry/ledger'

/** Whether a row is stale is a matter of days; a filter that asks for it is exact to the minute. */
const HOUR = 3600, MINUTE = 60

/** `line`: the tag but for the ledger's version, under which the layer goes on while its rows change. */
export type Layer = { ledger: Ledger; query: Query; conditions: Conditions; actor: Actor; tag: string; line: string; version: number }
/** How every ledger stands: read once per request, before what is kept under it. */
export type Standing = { at: string; now: Date; versions: Readonly<Record<string, number>> }

export async function standingOf(tx: Tx): Promise<Standing> {
  const { now, ...standing } = await tx.one<{ at: string; now: string; versions: Record<string, number> }>(prepared('atlas.standing', sql`select current_database() as at, anlan_now() as now, (select json_object_agg(ledger, version) from ledger_versions) as versions`))
  return { ...standing, now: new Date(now) }
}

/** The tag tells database, version, scope and filter apart: it is the ETag, and the key of what is kept. */
export function layerIn({ at, now, versions }: Standing, actor: Actor, ledger: Ledger, query: Query): Layer {
  const reveal = mayReveal(actor, ledger), conditions = conditionsOf(ledger, query, reveal), seconds = now.getTime() / 1000
  const clock = conditions.timed ? Math.floor(seconds / MINUTE) : ledger.confirm ? Math.floor(seconds / HOUR) : 0
  const asked = JSON.stringify(Object.entries(query).filter(([, v]) => v !== undefined && v !== '').sort())
  const version = versions[ledger.table] ?? 0, line = digest(`${at} ${clock} ${ledger.key} ${whose(actor)} ${reveal} ${asked}`)
  return { ledger, query, conditions, actor, version, line, tag: digest(`${line}:${version}`) }
}
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)
export const whose = (actor: Actor) => `${actor.scope} ${'unit' in actor ? actor.unit ?? '' : ''}`

export const layerOf = async (tx: Tx, ledger: Ledger, query: Query): Promise<Layer> => layerIn(await standingOf(tx), tx.actor, ledger, query)
