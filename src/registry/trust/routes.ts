import { type Ask, type Route, route } from '#kit/http'
import type { Ledger } from '#registry/definition'
import type { Given } from '#registry/ledger'
import * as api from './api.ts'
import { confirmRows } from './confirm.ts'
import { dismiss, pairs } from './duplicates.ts'
import { linkRoutes } from './linkRoutes.ts'
import { askRun, newestRun } from './runs.ts'
import { linksFile, makeLinks, textLinks } from './links.ts'
import { merge, unmerge } from './merge.ts'
import { qualityOf } from './quality.ts'
import { setWeights, weightVersions } from './weights.ts'
import { accept, giveBack, propose, requests, withdraw } from './requests.ts'

const scoped = (permission: string) => ({ permission, scope: 'region' }) as const

const wholeInstallation = { open: 'five weights of the whole installation' } as const
const own: Route[] = [
  route(api.listPairs, { ...scoped('duplicate.read'), run: ({ tx, query }) => pairs(tx, query) }),
  route(api.findPairs, { ...scoped('duplicate.decide'), run: ({ tx, body }) => askRun(tx, body.ledger) }),
  route(api.latestRun, { ...scoped('duplicate.read'), run: async ({ tx }) => ({ run: await newestRun(tx) }) }),
  route(api.dismissPair, { ...scoped('duplicate.decide'), run: async ({ tx, params, body }) => (await dismiss(tx, params.id, body.reason), {}) }),
  route(api.mergePair, { ...scoped('duplicate.decide'), run: async ({ tx, params, body }) => (await merge(tx, params.id, body), {}) }),
  route(api.unmergePair, { ...scoped('duplicate.decide'), run: ({ tx, params, body }) => unmerge(tx, params.id, body.reason) }),
  route(api.listRequests, { ...scoped('change_request.read'), run: ({ tx, query }) => requests(tx, query) }),
  route(api.acceptRequest, { ...scoped('change_request.decide'), run: async ({ tx, params, body }) => (await accept(tx, params.id, body), {}) }),
  route(api.returnRequest, { ...scoped('change_request.decide'), run: async ({ tx, params, body }) => (await giveBack(tx, params.id, body.reason), {}) }),
  route(api.withdrawRequest, { ...scoped('change_request.read'), run: async ({ tx, params }) => (await withdraw(tx, params.id), {}) }),
  route(api.quality, { ...scoped('quality.read'), run: ({ tx, query }) => qualityOf(tx, query) }),
  route(api.listWeights, { permission: 'quality.read', scope: wholeInstallation, run: async ({ tx }) => ({ versions: await weightVersions(tx) }) }),
  route(api.weigh, { permission: 'quality.weigh', scope: wholeInstallation, run: ({ tx, body }) => setWeights(tx, body) }),
  ...linkRoutes,
]

/** Beside the engine's own routes of each ledger. */
function ofLedger(ledger: Ledger): Route[] {
  const made = api.trustApiOf(ledger), edit = scoped(`${ledger.key}.edit`)
  // what zod made of the definition is what it says; no ledger's type is known by name
  const body = <T>({ body: given }: Ask) => given as T
  return [
    route(made.propose, { ...scoped(`${ledger.key}.propose`), status: 201, run: (ask) => propose(ask.tx, ledger, ask.params.id, body<{ kind: 'change' | 'retire'; set?: Given; reason: string }>(ask as unknown as Ask)) }),
    ...(ledger.confirm ? [
      route(made.confirmOne, { ...edit, run: ({ tx, params }) => confirmRows(tx, ledger, [params.id]) }),
      route(made.confirmMany, { ...edit, run: ({ tx, body: { ids } }) => confirmRows(tx, ledger, ids) }),
    ] : []),
    ...(ledger.confirm?.phone ? [
      route(made.links, { ...edit, secret: true, run: ({ tx, body: { ids } }) => makeLinks(tx, ledger, ids) }),
      route(made.textLinks, { ...edit, perMinute: 10, run: ({ tx, params }) => textLinks(tx, ledger, params.batch) }),
      route(made.linksFile, { ...edit, run: ({ tx, params }) => linksFile(tx, ledger, params.batch) }),
    ] : []),
  ]
}

export const routesOf = (ledgers: readonly Ledger[]): Route[] => [...own, ...ledgers.flatMap(ofLedger)]
