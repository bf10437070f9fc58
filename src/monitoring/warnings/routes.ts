import type { Tx } from '#kit/db'
import { route } from '#kit/http'
import * as api from './api.ts'
import { each } from './batch.ts'
import { askLift, draftChange, dropLift, lift } from './change.ts'
import { draftByHand, editDraft, found, withdraw } from './draft.ts'
import { followText, preview, relay } from './relay.ts'
import { changeLimit, changeTemplate } from './settings.ts'
import { release, sendBack, submit } from './sign.ts'
import { chainOf, cityArea, deedsOf, limits, listWarnings, measuredFor, placesUnder, signalKindRows, templates, townsOfWarning, unitsByName } from './store.ts'
import { notASignal } from './errors.ts'

const region = 'region' as const
const published = { open: 'published criteria and wording; no person, no place' }

async function whole(tx: Tx, id: string) {
  const warning = await found(tx, id)
  const versions = await chainOf(tx, id)
  return { warning, towns: await townsOfWarning(tx, id), measured: await measuredFor(tx, id), versions, deeds: await deedsOf(tx, versions.map((v) => v.id)) }
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
  route(api.changeWarning, { permission: 'warning.draft', scope: region, run: ({ tx, params, body }) => draftChange(tx, params.id, body.level, body.reason) }),
  route(api.requestLift, { permission: 'warning.draft', scope: region, run: ({ tx, params, body }) => askLift(tx, params.id, body.reason) }),
  route(api.dropLiftRequest, { permission: 'warning.draft', scope: region, run: ({ tx, params }) => dropLift(tx, params.id) }),
  route(api.liftWarning, { permission: 'warning.release', scope: region, run: ({ tx, params, body }) => lift(tx, params.id, body.reason) }),
  route(api.previewSignal, { permission: 'signal.relay', scope: region, run: ({ tx, body }) => preview(tx, body.title) }),
  route(api.relaySignal, { permission: 'signal.relay', scope: region, run: ({ tx, body }) => relay(tx, body.title, body.areaCode) }),
  route(api.followSignal, { permission: 'warning.draft', scope: region, run: ({ tx, params }) => follow(tx, params.id) }),
  route(api.listSignalKinds, { permission: 'warning.read', scope: published, run: async ({ tx }) => ({ rows: await signalKindRows(tx) }) }),
  route(api.readWording, { permission: 'warning.read', scope: published, run: async ({ tx }) => ({ templates: await templates(tx), limits: await limits(tx) }) }),
  route(api.changeTemplate, { permission: 'warning.word', scope: published, run: async ({ tx, body }) => (await changeTemplate(tx, body), { templates: await templates(tx) }) }),
  route(api.changeLimit, { permission: 'warning.word', scope: published, run: async ({ tx, body }) => (await changeLimit(tx, body), { limits: await limits(tx) }) }),
  route(api.areaChoices, { permission: 'warning.draft', scope: { open: 'names of regions are public' }, run: async ({ tx }) => {
    const city = await cityArea(tx)
    return { areas: await unitsByName(tx), towns: city ? await placesUnder(tx, city.path) : [] }
  } }),
]
