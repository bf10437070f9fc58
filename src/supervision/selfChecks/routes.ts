// The doors behind the code need no login: the signature names one enterprise and the serial of its code.
import { readFile } from 'node:fs/promises'
import type { Tx } from '#kit/db'
import { guesses, route, type Uploaded } from '#kit/http'
import { keepPhoto, offsetOf } from '#kit/photos'
import { selfCheckList } from '#supervision/inspections'
import { codeFor, proven, reissueCode, selfCheck } from './actions.ts'
import * as api from './api.ts'
import { codeUnknown, slowDown } from './errors.ts'
import { type Enterprise, lastOf } from './store.ts'

const { mayTry, wasWrong } = guesses(20)
const open = { open: 'whoever stands before the enterprise’s code answers for it; the signature names one enterprise, and nothing but its questions is shown' }

async function behind(tx: Tx, code: string, address: string): Promise<{ tx: Tx; enterprise: Enterprise }> {
  if (!mayTry(address)) throw slowDown()
  const found = await proven(tx, code)
  if (found) return found
  wasWrong(address)
  throw codeUnknown()
}

export const routes = [
  route(api.readCode, { permission: 'self_check.issue', scope: 'region', run: ({ tx, params }) => codeFor(tx, params.id) }),
  route(api.issueCode, { permission: 'self_check.issue', scope: 'region', run: ({ tx, params }) => reissueCode(tx, params.id) }),
  route(api.openSelfCheck, { permission: 'public', scope: open, perMinute: 60, run: async ({ tx: before, params, request }) => {
    const { tx, enterprise } = await behind(before, params.code, request.ip), list = await selfCheckList(tx, enterprise.id)
    return { name: enterprise.name, lastOn: await lastOf(tx, enterprise.id), checklistId: list.id, title: list.title, items: list.items.map(({ code, section, content, isMajor }) => ({ code, section, content, isMajor })) }
  } }),
  route(api.sendSelfCheck, { permission: 'public', scope: open, perMinute: 20, run: async ({ tx: before, params, body, request }) => {
    const { tx, enterprise } = await behind(before, params.code, request.ip)
    return selfCheck(tx, enterprise, body)
  } }),
  route(api.sendSelfCheckPhoto, { permission: 'public', scope: open, perMinute: 40, status: 201, upload: true, run: async ({ tx: before, params, query: { deviceNow, ...query }, body, request }) => {
    const { tx, enterprise } = await behind(before, params.code, request.ip)
    return keepPhoto(tx, { ...query, bytes: await readFile((body as Uploaded).path), clockOffsetMs: offsetOf(deviceNow, (await tx.now()).getTime()), regionPath: enterprise.regionPath })
  } }),
]
