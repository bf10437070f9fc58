// The rows behind a warning's words and clocks.
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import type { Level } from '#monitoring/rules/web'
import { templateChanged, unknownKind } from './errors.ts'
import { issuerRow, writeIssuer, writeKind, writeLimit, writeTemplate, type Limit } from './kindStore.ts'
import type { Issuer, Kind, Track } from './model.ts'
import { cityArea } from './store.ts'

const region = async (tx: Tx) => (await cityArea(tx))?.path ?? ''

export async function changeTemplate(tx: Tx, t: { track: Track; level: Level; version: number; caution: string; measures: string; source: string; verified: boolean }): Promise<void> {
  if (!(await writeTemplate(tx, t, actorName(tx.actor)))) throw templateChanged({})
  await record(tx, { type: 'warning.template_changed', subject: { kind: 'warning_template', id: `${t.track}/${t.level}` }, region: await region(tx), data: { version: t.version + 1, verified: t.verified } })
}

export async function changeLimit(tx: Tx, limit: Limit): Promise<void> {
  await writeLimit(tx, limit)
  await record(tx, { type: 'warning.limit_changed', subject: { kind: 'warning_limit', id: limit.step }, region: await region(tx), data: { minutes: limit.minutes, article: limit.article } })
}

export async function changeKind(tx: Tx, k: Omit<Kind, 'signal' | 'changedAt' | 'changedBy'>): Promise<void> {
  if (!(await writeKind(tx, k, actorName(tx.actor)))) throw unknownKind({ track: k.key })
  await record(tx, { type: 'warning.kind_changed', subject: { kind: 'warning_kind', id: k.key }, region: await region(tx), data: { name: k.name, body: k.body, eventCode: k.eventCode, hours: k.hours, verified: k.verified } })
}

export async function changeIssuer(tx: Tx, i: Omit<Issuer, 'title' | 'changedAt' | 'changedBy'>): Promise<void> {
  if (!(await issuerRow(tx, i.body))) throw unknownKind({ track: i.body })
  await writeIssuer(tx, i, actorName(tx.actor))
  await record(tx, { type: 'warning.issuer_changed', subject: { kind: 'warning_issuer', id: i.body }, region: await region(tx), data: { issuer: i.issuer, series: i.series, verified: i.verified } })
}
