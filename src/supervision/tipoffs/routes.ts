import { readFile } from 'node:fs/promises'
import { notFound } from '#kit/errors'
import { attachment, route, type Uploaded } from '#kit/http'
import { photosOf } from '#kit/photos'
import * as api from './api.ts'
import * as handle from './handle.ts'
import * as open from './open.ts'
import { script } from './page.ts'
import * as pay from './pay.ts'
import * as reporter from './public.ts'
import { receiveTipoff } from './receive.ts'
import { changeRule } from './rules.ts'
import * as store from './store.ts'

const region = 'region' as const
const everywhere = { open: 'limits and rewards by national rules, the same for every region' }
const anyone = { open: 'anyone may tell of a danger (安全生产法 第七十四条); what is shown is the one tip-off whose password was given' }
const langOf = (lang: 'zh' | 'en' | undefined) => (lang === 'en' ? 'en' as const : 'zh' as const)
const verb = { permission: 'tipoff.handle', scope: region }

export const routes = [
  route(api.listTipoffs, { permission: 'tipoff.read', scope: region, run: ({ tx, query }) => store.listTipoffs(tx, query) }),
  route(api.readTipoff, { permission: 'tipoff.read', scope: region, run: async ({ tx, params }) => {
    const tipoff = await store.tipoffRow(tx, params.id)
    if (!tipoff) throw notFound({ what: '这件举报' })
    return { tipoff, steps: await store.stepsOf(tx, params.id), openings: await store.openingsOf(tx, params.id), same: await store.sameMatter(tx, tipoff), photos: await photosOf(tx, { kind: 'tipoff', id: params.id }) }
  } }),
  // `secret`: the answer holds the password, so it is not kept for a repeat
  route(api.takeTipoff, { permission: 'tipoff.receive', scope: region, status: 201, secret: true, run: ({ tx, body: { reporters, ...matter } }) => receiveTipoff(tx, matter, reporters, 'phone') }),
  route(api.transferTipoff, { ...verb, run: ({ tx, params, body }) => handle.transferTipoff(tx, params.id, body) }),
  route(api.joinTipoff, { ...verb, run: ({ tx, params, body }) => handle.joinTipoff(tx, params.id, body) }),
  route(api.verifyTipoff, { ...verb, run: ({ tx, params, body }) => handle.verifyTipoff(tx, params.id, body) }),
  route(api.extendTipoff, { permission: 'tipoff.approve', scope: region, run: ({ tx, params, body }) => handle.extendTipoff(tx, params.id, body) }),
  route(api.establishTipoff, { ...verb, run: ({ tx, params, body }) => handle.establishTipoff(tx, params.id, body) }),
  route(api.dismissTipoff, { ...verb, run: ({ tx, params, body }) => handle.dismissTipoff(tx, params.id, body) }),
  route(api.archiveTipoff, { ...verb, run: ({ tx, params, body }) => handle.archiveTipoff(tx, params.id, body) }),
  route(api.proposeReward, { ...verb, run: ({ tx, params }) => pay.proposeReward(tx, params.id) }),
  route(api.approveReward, { permission: 'tipoff.approve', scope: region, run: ({ tx, params }) => pay.approveReward(tx, params.id) }),
  route(api.sendBackReward, { permission: 'tipoff.approve', scope: region, run: ({ tx, params, body }) => pay.sendBackReward(tx, params.id, body) }),
  route(api.notifyReward, { ...verb, run: ({ tx, params }) => pay.notifyReward(tx, params.id) }),
  route(api.payReward, { permission: 'tipoff.pay', scope: region, secret: true, run: ({ tx, params, body }) => pay.payReward(tx, params.id, body) }),
  route(api.askIdentity, { permission: 'tipoff.ask_identity', scope: region, run: ({ tx, params, body }) => open.askIdentity(tx, params.id, body) }),
  route(api.decideIdentity, { permission: 'tipoff.grant_identity', scope: region, run: ({ tx, params, body }) => open.decideIdentity(tx, params.id, body) }),
  route(api.showIdentity, { permission: 'tipoff.ask_identity', scope: region, secret: true, run: ({ tx, params }) => open.showIdentity(tx, params.id) }),
  route(api.readRules, { permission: 'tipoff.read', scope: everywhere, run: async ({ tx }) => ({ rows: await store.ruleRows(tx) }) }),
  route(api.changeRule, { permission: 'tipoff_rule.change', scope: everywhere, run: async ({ tx, params, body }) => ({ rows: await changeRule(tx, params.key, body) }) }),
  route(api.listRewards, { permission: 'tipoff.read', scope: region, run: async ({ tx, query }) => ({ rows: await store.rewardRows(tx, query.year) }) }),
  route(api.formPage, { permission: 'public', scope: anyone, perMinute: 120, run: ({ tx, query }) => reporter.showForm(tx, langOf(query.lang)) }),
  route(api.sendForm, { permission: 'public', scope: anyone, perMinute: 6, secret: true, run: ({ tx, query, body }) => reporter.sendForm(tx, body, langOf(query.lang)) }),
  route(api.statusPage, { permission: 'public', scope: anyone, perMinute: 120, run: ({ tx, query }) => reporter.showStatusAsk(tx, langOf(query.lang)) }),
  route(api.askStatus, { permission: 'public', scope: anyone, perMinute: 20, secret: true, run: ({ tx, query, body, request }) => reporter.showStatus(tx, body, request, langOf(query.lang)) }),
  route(api.publicScript, { permission: 'public', scope: anyone, run: async () => attachment({ name: 'tipoff.js', mime: 'text/javascript; charset=utf-8', bytes: Buffer.from(script), inline: true }) }),
  route(api.addPhoto, { permission: 'public', scope: anyone, perMinute: 20, upload: true, secret: true, keepOnRefusal: true, status: 201, run: async ({ tx, params, body, request }) =>
    reporter.addPhoto(tx, params.code, String(request.headers['x-tipoff-password'] ?? ''), await readFile((body as unknown as Uploaded).path), request) }),
]
