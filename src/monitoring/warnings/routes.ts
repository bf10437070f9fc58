import type { Tx } from '#kit/db'
import { route } from '#kit/http'
import * as api from './api.ts'
import { each } from './batch.ts'
import { askLift, draftChange, dropLift, lift } from './change.ts'
import { draftByHand, editDraft, found, withdraw } from './draft.ts'
import { insideKeys } from './inside.ts'
import { issuers, kinds, limits, signalKindRows, templates } from './kindStore.ts'
import { followText, preview, relay } from './relay.ts'
import { changeIssuer, changeKind, changeLimit, changeTemplate } from './settings.ts'
import { release, sendBack, submit } from './sign.ts'
import { chainOf, cityArea, deedsOf, insideAtRelease, listWarnings, measuredFor, placesUnder, townsOfWarning, unitsByName } from './store.ts'
import { targetOf } from './target.ts'
import { notASignal } from './errors.ts'

const region = 'region' as const
const published = { open: 'published criteria and wording; no person, no place' }

async function whole(tx: Tx, id: string) {
  const warning = await found(tx, id)
  const versions = await chainOf(tx, id)
  const inside = { inside: insideKeys(), insideThen: await insideAtRelease(tx, id) }
  return { warning, towns: await townsOfWarning(tx, id), measured: await measuredFor(tx, id), versions, deeds: await deedsOf(tx, versions.map((v) => v.id)), ...inside }
}

const choices = async (tx: Tx) => {
  const names = new Map((await issuers(tx)).map((i) => [i.body, i.issuer]))
  return (await kinds(tx)).map(({ key, name, nameEn, hours, body }) => ({ key, name, nameEn, hours, issuer: names.get(body) ?? '' }))
}

/** An own warning at the signal's level for its whole area; only rain and typhoon are tracks of the flood command. */
async function follow(tx: Tx, id: string) {
  const signal = await found(tx, id)
  if (signal.origin !== 'relay' || !signal.track) throw notASignal({})
  return draftByHand(tx, { track: signal.track, level: signal.level, areaCode: signal.areaCode, regionCodes: [], basis: followText(signal), followsId: id })
}

export const routes = [
  route(api.listWarnings, { permission: 'warning.read', scope: region, run: ({ tx, query: { cursor, origin, level, ...q } }) =>
    listWarnings(tx, { limit: q.limit, ...(q.state?.length ? { state: q.state } : {}), ...(cursor ? { cursor } : {}), ...(origin ? { origin } : {}), ...(level ? { level } : {}) }) }),
  route(api.readWarning, { permission: 'warning.read', scope: region, run: ({ tx, params }) => whole(tx, params.id) }),
  route(api.draftWarning, { permission: 'warning.draft', scope: region, run: ({ tx, body }) => draftByHand(tx, body) }),
  route(api.editWarning, { permission: 'warning.draft', scope: region, run: ({ tx, params, body }) => editDraft(tx, params.id, body) }),
  route(api.withdrawWarning, { permission: 'warning.draft', scope: region, run: ({ tx, params, body }) => withdraw(tx, params.id, body.reason) }),
  route(api.submitWarning, { permission: 'warning.draft', scope: region, run: ({ tx, params, body }) => submit(tx, params.id, body.revision) }),
  route(api.returnWarning, { permission: 'warning.release', scope: region, run: ({ tx, params, body }) => sendBack(tx, params.id, body.reason) }),
  route(api.releaseWarning, { permission: 'warning.release', scope: region, run: ({ tx, params, body }) => release(tx, params.id, body.revision, body.typedLevel) }),
  route(api.submitMany, { permission: 'warning.draft', scope: region, run: ({ tx, body }) => each(tx, body.items, (i) => submit(tx, i.id, i.revision)) }),
  route(api.releaseMany, { permission: 'warning.release', scope: region, run: ({ tx, body }) => each(tx, body.items, (i) => release(tx, i.id, i.revision, body.typedLevel)) }),
  route(api.changeWarning, { permission: 'warning.draft', scope: region, run: ({ tx, params, body }) => draftChange(tx, params.id, body) }),
  route(api.requestLift, { permission: 'warning.draft', scope: region, run: ({ tx, params, body }) => askLift(tx, params.id, body.reason, body.as) }),
  route(api.dropLiftRequest, { permission: 'warning.draft', scope: region, run: ({ tx, params }) => dropLift(tx, params.id) }),
  route(api.liftWarning, { permission: 'warning.release', scope: region, run: ({ tx, params, body }) => lift(tx, params.id, body.reason) }),
  route(api.previewSignal, { permission: 'signal.relay', scope: region, run: ({ tx, body }) => preview(tx, body.title) }),
  route(api.relaySignal, { permission: 'signal.relay', scope: region, run: ({ tx, body }) => relay(tx, body.title, body.areaCode) }),
  route(api.followSignal, { permission: 'warning.draft', scope: region, run: ({ tx, params }) => follow(tx, params.id) }),
  route(api.listSignalKinds, { permission: 'warning.read', scope: published, run: async ({ tx }) => ({ rows: await signalKindRows(tx) }) }),
  route(api.readWording, { permission: 'warning.read', scope: published, run: async ({ tx }) => ({ templates: await templates(tx), limits: await limits(tx), kinds: await kinds(tx), issuers: await issuers(tx) }) }),
  route(api.changeKind, { permission: 'warning.word', scope: published, run: async ({ tx, body }) => (await changeKind(tx, body), { kinds: await kinds(tx) }) }),
  route(api.changeIssuer, { permission: 'warning.word', scope: published, run: async ({ tx, body }) => (await changeIssuer(tx, body), { issuers: await issuers(tx) }) }),
  route(api.previewTarget, { permission: 'warning.draft', scope: region, run: async ({ tx, body }) => {
    const { towns, how } = await targetOf(tx, body)
    return { how, towns: towns.map(({ code, name, countyName }) => ({ code, name, countyName })) }
  } }),
  route(api.changeTemplate, { permission: 'warning.word', scope: published, run: async ({ tx, body }) => (await changeTemplate(tx, body), { templates: await templates(tx) }) }),
  route(api.changeLimit, { permission: 'warning.word', scope: published, run: async ({ tx, body }) => (await changeLimit(tx, body), { limits: await limits(tx) }) }),
  route(api.areaChoices, { permission: 'warning.draft', scope: { open: 'names of regions are public' }, run: async ({ tx }) => {
    const city = await cityArea(tx)
    return { kinds: await choices(tx), areas: await unitsByName(tx), towns: city ? await placesUnder(tx, city.path) : [] }
  } }),
]
