import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { levelsOutOfOrder, levelTwice, mixedConditions, ruleChanged, ruleNeedsRegion, ruleUntried } from './errors.ts'
import { driverOf, fingerprint, outOfOrder, ruleForm, sameLevelTwice, wordsOfLevels, type Rule, type RuleForm } from './model.ts'
import { insertRule, insertVersion, markVerified, regionExists, ruleById, triedBefore, updateRule } from './store.ts'

/** Refuses a form that could not stand as a rule, with the reason. */
export async function checkForm(tx: Tx, form: RuleForm): Promise<void> {
  if (sameLevelTwice(form.levels)) throw levelTwice({})
  if (!driverOf(form.levels)) throw mixedConditions({})
  const wrong = outOfOrder(form.levels)
  if (wrong) throw levelsOutOfOrder({ severer: wrong[0], milder: wrong[1] })
  if (form.regionCode !== null && !(await regionExists(tx, form.regionCode))) throw ruleNeedsRegion({ regionCode: form.regionCode })
}

/** The reason to keep where this form goes into force untried; null where none is needed. */
async function whyUntried(tx: Tx, form: RuleForm, before: Rule | undefined, untried: string | null): Promise<string | null> {
  const standsAlready = before?.enabled && fingerprint(before) === fingerprint(form)
  if (!form.enabled || standsAlready || (await triedBefore(tx, form))) return null
  if (!untried) throw ruleUntried({})
  return untried
}

export async function found(tx: Tx, id: string): Promise<Rule> {
  const rule = await ruleById(tx, id)
  if (!rule) throw notFound({ what: '这条规则' })
  return rule
}

/** `untried`: why it may go into force without a trial on history. */
export async function addRule(tx: Tx, form: RuleForm, reason: string, untried: string | null = null): Promise<Rule> {
  const clean = ruleForm.parse(form)
  await checkForm(tx, clean)
  const why = await whyUntried(tx, clean, undefined, untried)
  const id = await insertRule(tx, clean, actorName(tx.actor))
  await insertVersion(tx, id, { version: 1, form: clean, reason, untried: why }, actorName(tx.actor))
  const rule = await found(tx, id)
  await record(tx, { type: 'rule.created', subject: { kind: 'rule', id }, region: rule.regionPath, data: { title: rule.title, version: 1, reason, untried: why } })
  return rule
}

/** A change of what trips, or of where it comes from, takes the verified mark away: it was given to other words. */
export async function editRule(tx: Tx, id: string, version: number, form: RuleForm, reason: string, untried: string | null = null): Promise<Rule> {
  const clean = ruleForm.parse(form)
  await checkForm(tx, clean)
  const before = await found(tx, id)
  const why = await whyUntried(tx, clean, before, untried)
  const keep = wordsOfLevels(before.levels) === wordsOfLevels(clean.levels) && before.source === clean.source
  if ((await updateRule(tx, id, version, clean, keep, actorName(tx.actor))) === 0) throw ruleChanged({ version: before.version })
  await insertVersion(tx, id, { version: version + 1, form: clean, reason, untried: why }, actorName(tx.actor))
  const rule = await found(tx, id)
  await record(tx, {
    type: 'rule.changed', subject: { kind: 'rule', id }, region: rule.regionPath,
    data: { title: rule.title, version: rule.version, reason, enabled: rule.enabled, wasEnabled: before.enabled, untried: why },
  })
  return rule
}

export async function verify(tx: Tx, id: string, version: number, source: string): Promise<Rule> {
  const before = await found(tx, id)
  if ((await markVerified(tx, id, version, source, actorName(tx.actor))) === 0) throw ruleChanged({ version: before.version })
  await record(tx, { type: 'rule.verified', subject: { kind: 'rule', id }, region: before.regionPath, data: { title: before.title, version, source } })
  return found(tx, id)
}
