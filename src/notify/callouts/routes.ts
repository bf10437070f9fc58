import { notFound } from '#kit/errors'
import { route } from '#kit/http'
import type { Tx } from '#kit/db'
import { endCallout, listCalloutPeople, listCallouts, listStandIns, nameStandIn, openCallPhone, readCallout, readCalloutRegions, readLadder, recordSpokenCall, renumberCall } from './api.ts'
import { calloutList, calloutOf, calloutTotal, commonPath, countsBelow, countsOf, ladderOf, people, peopleTotal } from './boardStore.ts'
import { cancelCallout } from './finish.ts'
import { readAloud, type Callout } from './model.ts'
import { renumber } from './renumber.ts'
import { openPhone, recordSpoken } from './spoken.ts'
import { callStandIn, candidatesFor } from './standIn.ts'

const found = async (tx: Tx, id: string): Promise<Callout> => {
  const callout = await calloutOf(tx, id)
  if (!callout) throw notFound({ what: '这次叫应' })
  return callout
}

const cursor = <T>(text: string | undefined): T | null => (text ? (JSON.parse(Buffer.from(text, 'base64url').toString()) as T) : null)
const next = (limit: number, rows: unknown[], key: unknown): string | null => (rows.length < limit ? null : Buffer.from(JSON.stringify(key)).toString('base64url'))

export const routes = [
  route(listCallouts, {
    permission: 'callout.read', scope: 'region',
    run: async ({ tx, query: { limit, cursor: at, ...filter } }) => {
      const rows = await calloutList(tx, filter, limit, cursor(at))
      const last = rows.at(-1)
      return { rows, total: await calloutTotal(tx, filter), next: next(limit, rows, { at: last?.startedAt, id: last?.id }) }
    },
  }),
  route(readCallout, {
    permission: 'callout.read', scope: 'region',
    run: async ({ tx, params }) => {
      const callout = await found(tx, params.id)
      return { ...callout, counts: await countsOf(tx, params.id), basePath: await commonPath(tx, params.id), readAloud: readAloud(callout) }
    },
  }),
  route(readCalloutRegions, {
    permission: 'callout.read', scope: 'region',
    run: async ({ tx, params, query }) => ({ rows: await countsBelow(tx, (await found(tx, params.id)).id, query.under ?? (await commonPath(tx, params.id))) }),
  }),
  route(listCalloutPeople, {
    permission: 'callout.read', scope: 'region',
    run: async ({ tx, params, query: { limit, cursor: at, ...filter } }) => {
      const { id } = await found(tx, params.id)
      const rows = await people(tx, id, filter, limit, cursor(at))
      return { rows, total: await peopleTotal(tx, id, filter), next: next(limit, rows, { key: rows.at(-1)?.key }) }
    },
  }),
  route(readLadder, {
    permission: 'callout.read', scope: 'region',
    run: async ({ tx, params }) => {
      const ladder = await ladderOf(tx, params.id, params.callId)
      if (!ladder) throw notFound({ what: '这个人的叫应经过' })
      return ladder
    },
  }),
  route(endCallout, { permission: 'callout.end', scope: 'region', run: async ({ tx, params, body }) => (await cancelCallout(tx, params.id, body.reason), { ended: true }) }),
  route(recordSpokenCall, { permission: 'call.record', scope: 'region', run: ({ tx, params, body }) => recordSpoken(tx, params.id, body) }),
  route(openCallPhone, { permission: 'call.open_phone', scope: 'region', run: ({ tx, params }) => openPhone(tx, params.id) }),
  route(listStandIns, { permission: 'call.stand_in', scope: 'region', run: async ({ tx, params }) => ({ rows: await candidatesFor(tx, params.id, 40) }) }),
  route(nameStandIn, { permission: 'call.stand_in', scope: 'region', status: 201, run: ({ tx, params, body }) => callStandIn(tx, params.id, body.holderId) }),
  route(renumberCall, { permission: 'call.renumber', scope: 'region', run: ({ tx, params, body }) => renumber(tx, params.id, body) }),
]
