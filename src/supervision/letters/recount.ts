// The recount: after every write of accidents the rule is run again over the counties concerned. What is called for and not written is drafted; a draft whose facts fell away is withdrawn;
// an issued letter whose facts moved keeps its number and waits for a decision.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { changesOf, type Fact, factsText, issuedStates, titleOf } from './model.ts'
import { calledFor, type Called, type Fatal, keyOf, type Rule, stillCalled, unwritten } from './rule.ts'
import { countiesConcerned, type County, fatalsOf, insertDraft, lockCounty, markBack, markChanged, markWithdrawn, putFacts, rewriteDraft, rulesNow, settingsNow, standingOf, type Standing } from './store.ts'

/** Runs in the transaction that wrote these accidents: entered, changed, supplemented, corrected, moved, retired, imported, undone. */
export async function recount(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const county of await countiesConcerned(tx, ids)) await recountCounty(tx, county)
}

/** The whole city, when the rule itself was changed. */
export async function recountAll(tx: Tx): Promise<void> {
  for (const county of await tx.rows<County>(sql`select code, path, name from regions where level = 3 order by path`)) await recountCounty(tx, county)
}

export async function recountCounty(tx: Tx, county: County): Promise<void> {
  await lockCounty(tx, county.path)
  const rules = await rulesNow(tx), fatals = await fatalsOf(tx, county.path), known = new Map(fatals.map((f) => [f.id, factOf(f)])), called = calledFor(fatals, rules), keys = new Set(called.map((c) => `${c.kind} ${keyOf(c.ids)}`))
  const standing = await standingOf(tx, county.path), kept: Standing[] = []
  for (const letter of standing) {
    if (issuedStates.includes(letter.state)) { await weighIssued(tx, county, letter, fatals, known, rules); kept.push(letter) }
    else if (keys.has(`${letter.kind} ${keyOf(letter.ids)}`)) { await refresh(tx, county, letter, known); kept.push(letter) }
    else await fellAway(tx, county, letter, changesOf(letter.facts, known))
  }
  for (const one of unwritten(called, kept)) await draft(tx, county, one, known)
}

const factOf = (f: Fatal): Fact => ({ accidentId: f.id, name: f.name, occurredOn: f.occurredOn, deaths: f.deaths })
const factsOf = (ids: readonly string[], known: ReadonlyMap<string, Fact>): Fact[] => ids.flatMap((id) => known.get(id) ?? [])
const tell = (tx: Tx, county: County, id: string, type: string, data: Record<string, unknown>): Promise<number> => record(tx, { type, subject: { kind: 'letter', id }, region: county.path, data })

async function draft(tx: Tx, county: County, called: Called, known: ReadonlyMap<string, Fact>): Promise<void> {
  const { agency, requirements } = await settingsNow(tx), facts = factsOf(called.ids, known), title = titleOf(called.kind, county.name, facts)
  const { demo } = await tx.one<{ demo: boolean }>(sql`select demo from accidents where id = ${called.anchor}`)
  const { id } = await insertDraft(tx, { called, key: keyOf(called.ids), county, agency, title, facts: factsText(county.name, facts), requirements, demo })
  await putFacts(tx, id, county.path, facts)
  await tell(tx, county, id, 'letter.drafted', { kind: called.kind, trigger: called.trigger, accidents: called.ids, title })
}

/** The set stands; its words are made anew, unless somebody has written them himself: then what differs is shown to him. One already submitted goes back. */
async function refresh(tx: Tx, county: County, letter: Standing, known: ReadonlyMap<string, Fact>): Promise<void> {
  const what = changesOf(letter.facts, known).join('；')
  if (!what) return
  const facts = factsOf(letter.ids, known)
  await putFacts(tx, letter.id, county.path, facts)
  if (letter.edited) await markChanged(tx, letter.id, what)
  else await rewriteDraft(tx, letter.id, { title: titleOf(letter.kind, county.name, facts), facts: factsText(county.name, facts) })
  if (letter.state === 'submitted') await markBack(tx, letter.id)
  await tell(tx, county, letter.id, 'letter.facts_changed', { what, state: letter.state })
}

async function fellAway(tx: Tx, county: County, letter: Standing, changes: readonly string[]): Promise<void> {
  const reason = `触发条件不再成立：${changes.join('；') || '所列事故在规则期限内的组合已变化'}`
  await markWithdrawn(tx, letter.id, reason)
  await tell(tx, county, letter.id, 'letter.withdrawn', { reason, by: 'rule' })
}

/** Issued is issued: the number stays. What moved is marked for a person's decision, and the mark goes when the facts are again as written. */
async function weighIssued(tx: Tx, county: County, letter: Standing, fatals: readonly Fatal[], known: ReadonlyMap<string, Fact>, rules: readonly Rule[]): Promise<void> {
  const changes = changesOf(letter.facts, known), rule = rules.find((r) => r.trigger === letter.trigger) as Rule, still = stillCalled(fatals.filter((f) => letter.ids.includes(f.id)), rule)
  const what = changes.length ? `${changes.join('；')}${still ? '' : '；发函条件不再成立'}` : null
  if (what === letter.changedWhat) return
  await markChanged(tx, letter.id, what)
  await tell(tx, county, letter.id, what ? 'letter.facts_changed' : 'letter.facts_restored', { what, stillCalled: still, state: letter.state })
}
