import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { levelsOutOfOrder, levelTwice, ruleChanged, ruleNeedsRegion } from './errors.ts'
import { outOfOrder, ruleForm, sameLevelTwice, sameThresholds, type Rule, type RuleForm } from './model.ts'
import { insertRule, insertVersion, markVerified, regionExists, ruleById, updateRule } from './store.ts'

async function check(tx: Tx, form: RuleForm): Promise<void> {
  if (sameLevelTwice(form.levels)) throw levelTwice({})
  const wrong = outOfOrder(form.levels)
  if (wrong) throw levelsOutOfOrder({ severer: wrong[0], milder: wrong[1] })
  if (form.regionCode !== null && !(await regionExists(tx, form.regionCode))) throw ruleNeedsRegion({ regionCode: form.regionCode })
}

export async function found(tx: Tx, id: string): Promise<Rule> {
  const rule = await ruleById(tx, id)
  if (!rule) throw notFound({ what: '这条规则' })
  return rule
}

export async function addRule(tx: Tx, form: RuleForm, reason: string): Promise<Rule> {
  const clean = ruleForm.parse(form)
  await check(tx, clean)
  const id = await insertRule(tx, clean, actorName(tx.actor))
  await insertVersion(tx, id, 1, clean, reason, actorName(tx.actor))
  const rule = await found(tx, id)
  await record(tx, { type: 'rule.created', subject: { kind: 'rule', id }, region: rule.regionPath, data: { title: rule.title, version: 1, reason } })
  return rule
}

/** A change of what trips, or of where it comes from, takes the verified mark away: it was given to other words. */
export async function editRule(tx: Tx, id: string, version: number, form: RuleForm, reason: string): Promise<Rule> {
  const clean = ruleForm.parse(form)
  await check(tx, clean)
  const before = await found(tx, id)
  const keep = sameThresholds(before.levels, clean.levels) && before.source === clean.source
  if ((await updateRule(tx, id, version, clean, keep, actorName(tx.actor))) === 0) throw ruleChanged({ version: before.version })
  await insertVersion(tx, id, version + 1, clean, reason, actorName(tx.actor))
  const rule = await found(tx, id)
  await record(tx, {
    type: 'rule.changed', subject: { kind: 'rule', id }, region: rule.regionPath,
    data: { title: rule.title, version: rule.version, reason, enabled: rule.enabled, wasEnabled: before.enabled },
  })
  return rule
}

export async function verify(tx: Tx, id: string, version: number, source: string): Promise<Rule> {
  const before = await found(tx, id)
  if ((await markVerified(tx, id, version, source, actorName(tx.actor))) === 0) throw ruleChanged({ version: before.version })
  await record(tx, { type: 'rule.verified', subject: { kind: 'rule', id }, region: before.regionPath, data: { title: before.title, version, source } })
  return found(tx, id)
}
