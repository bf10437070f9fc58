import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { attachment, route } from '#kit/http'
import { rowOf } from '#registry/ledger'
import { accidents } from '#supervision/accidents'
import * as act from './actions.ts'
import * as api from './api.ts'
import { docxOf } from './document.ts'
import type { State } from './model.ts'
import { recountAll } from './recount.ts'
import * as store from './store.ts'

const region = 'region' as const
const open = { open: 'the rule of the whole city; no person, no place' }

async function list(tx: Tx, q: { state?: string | undefined; year?: number | undefined; limit: number; offset: number }) {
  const rows = await store.listLetters(tx, { states: q.state?.split(',') ?? null, year: q.year ?? null, limit: q.limit, offset: q.offset }), counted = await store.countStates(tx)
  return { rows, total: rows[0]?.total ?? 0, counts: Object.fromEntries(counted.map((c) => [c.state, c.count])) as Partial<Record<State, number>>, toDecide: counted.reduce((sum, c) => sum + c.changed, 0) }
}

async function changeRule(tx: Tx, body: Parameters<typeof store.writeRule>[1]) {
  await store.writeRule(tx, body)
  await record(tx, { type: 'letter_rule.changed', subject: { kind: 'letter_rule', id: body.trigger }, region: tx.actor.scope, data: { ...body } })
  await recountAll(tx)
  return { rules: await store.rulesNow(tx) }
}
async function changeSettings(tx: Tx, body: Parameters<typeof store.writeSettings>[1]) {
  await store.writeSettings(tx, body)
  await record(tx, { type: 'letter_settings.changed', subject: { kind: 'letter_rule', id: 'settings' }, region: tx.actor.scope, data: { agency: body.agency, series: body.series, replyDays: body.replyDays, source: body.source, verified: body.verified } })
  return { settings: await store.settingsNow(tx) }
}

export const routes = [
  route(api.listLetters, { permission: 'letter.read', scope: region, run: ({ tx, query }) => list(tx, query) }),
  route(api.readLetter, { permission: 'letter.read', scope: region, run: async ({ tx, params }) => ({ ...(await act.found(tx, params.id)), accidents: await store.factsOf(tx, params.id), deeds: await store.deedsOf(tx, params.id) }) }),
  route(api.lettersOfAccident, { permission: 'letter.read', scope: region, run: async ({ tx, params }) => (await rowOf(tx, accidents, params.id), { rows: await store.lettersOfAccident(tx, params.id) }) }),
  route(api.editLetter, { permission: 'letter.draft', scope: region, run: ({ tx, params, body }) => act.edit(tx, params.id, body) }),
  route(api.submitLetter, { permission: 'letter.draft', scope: region, run: ({ tx, params, body }) => act.submit(tx, params.id, body.revision) }),
  route(api.returnLetter, { permission: 'letter.sign', scope: region, run: ({ tx, params, body }) => act.sendBack(tx, params.id, body.reason) }),
  route(api.signLetter, { permission: 'letter.sign', scope: region, run: ({ tx, params, body }) => act.sign(tx, params.id, body.revision) }),
  route(api.withdrawLetter, { permission: 'letter.draft', scope: region, run: ({ tx, params, body }) => act.withdraw(tx, params.id, body.reason) }),
  route(api.sendLetter, { permission: 'letter.draft', scope: region, run: ({ tx, params, body }) => act.send(tx, params.id, body.how) }),
  route(api.receiveLetter, { permission: 'letter.answer', scope: region, run: ({ tx, params, body }) => act.receive(tx, params.id, body.by) }),
  route(api.replyToLetter, { permission: 'letter.answer', scope: region, run: ({ tx, params, body }) => act.reply(tx, params.id, body.text) }),
  route(api.closeLetter, { permission: 'letter.draft', scope: region, run: ({ tx, params, body }) => act.close(tx, params.id, body.note) }),
  route(api.decideLetter, { permission: 'letter.sign', scope: region, run: ({ tx, params, body }) => act.decide(tx, params.id, body.decision) }),
  route(api.letterDocx, { permission: 'letter.read', scope: region, run: async ({ tx, params }) => attachment(await docxOf(tx, params.id)) }),
  route(api.readLetterRules, { permission: 'letter.read', scope: open, run: async ({ tx }) => ({ rules: await store.rulesNow(tx), settings: await store.settingsNow(tx) }) }),
  route(api.changeLetterRule, { permission: 'letter_rule.change', scope: open, run: ({ tx, body }) => changeRule(tx, body) }),
  route(api.changeLetterSettings, { permission: 'letter_rule.change', scope: open, run: ({ tx, body }) => changeSettings(tx, body) }),
]
