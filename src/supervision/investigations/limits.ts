// 时限表: what the statutes give, as rows with their source; the office keeps them.
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { Limit } from './store.ts'

const rows: readonly Limit[] = [
  { key: 'report', amount: 60, unit: 'day', article: '国务院令第493号 第二十九条', source: '自事故发生之日起 60 日内提交事故调查报告', verified: true },
  { key: 'extension', amount: 60, unit: 'day', article: '国务院令第493号 第二十九条', source: '特殊情况下经批准可以延长，延长的期限最长不超过 60 日', verified: true },
  ...(['general', 'larger', 'major', 'extra_major'] as const).map((grade): Limit => ({ key: `extension_${grade}`, amount: 60, unit: 'day', article: '国务院令第493号 第二十九条', source: '特殊情况下经批准可以延长，延长的期限最长不超过 60 日（各等级相同）', verified: true })),
  { key: 'approval', amount: 15, unit: 'day', article: '国务院令第493号 第三十二条', source: '重大、较大、一般事故自收到事故调查报告之日起 15 日内批复', verified: true },
  { key: 'approval_extra_major', amount: 30, unit: 'day', article: '国务院令第493号 第三十二条', source: '特别重大事故 30 日内批复', verified: true },
  { key: 'listing', amount: 60, unit: 'day', article: '安委〔2010〕6号', source: '挂牌督办期限：自督办通知下达之日起 60 日（设区市挂牌一般事故的期限由市规定）', verified: false },
  { key: 'evaluation_start', amount: 10, unit: 'month', article: '安委办〔2021〕4号', source: '批复后第 10 个月起着手评估', verified: false },
  { key: 'evaluation', amount: 12, unit: 'month', article: '安全生产法 第八十六条', source: '应当在批复事故调查报告后一年内组织评估整改和防范措施落实情况', verified: true },
]

export async function seedLimits(tx: Tx): Promise<void> {
  for (const r of rows) await tx.run(sql`insert into investigation_limits (key, amount, unit, article, source, verified) values (${r.key}, ${r.amount}, ${r.unit}, ${r.article}, ${r.source}, ${r.verified}) on conflict (key) do nothing`)
}

/** What is open keeps the day it was given; what begins from now on takes the new limit. */
export async function changeLimit(tx: Tx, key: string, given: { amount: number; source: string; verified: boolean }): Promise<{ ok: true }> {
  if (!(await tx.run(sql`update investigation_limits set amount = ${given.amount}, source = ${given.source}, verified = ${given.verified} where key = ${key}`))) throw notFound({ what: '这项时限' })
  await record(tx, { type: 'investigation_limit.changed', subject: { kind: 'investigation_limit', id: key }, region: tx.actor.scope, data: given })
  return { ok: true }
}
