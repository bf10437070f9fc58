// The rows behind a warning's words and clocks.
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import type { Level } from '#monitoring/rules/web'
import { templateChanged } from './errors.ts'
import type { Track } from './model.ts'
import { cityArea, writeLimit, writeTemplate, type Limit } from './store.ts'

const region = async (tx: Tx) => (await cityArea(tx))?.path ?? ''

export async function changeTemplate(tx: Tx, t: { track: Track; level: Level; version: number; caution: string; measures: string; source: string; verified: boolean }): Promise<void> {
  if (!(await writeTemplate(tx, t, actorName(tx.actor)))) throw templateChanged({})
  await record(tx, { type: 'warning.template_changed', subject: { kind: 'warning_template', id: `${t.track}/${t.level}` }, region: await region(tx), data: { version: t.version + 1, verified: t.verified } })
}

export async function changeLimit(tx: Tx, limit: Limit): Promise<void> {
  await writeLimit(tx, limit)
  await record(tx, { type: 'warning.limit_changed', subject: { kind: 'warning_limit', id: limit.step }, region: await region(tx), data: { minutes: limit.minutes, article: limit.article } })
}
