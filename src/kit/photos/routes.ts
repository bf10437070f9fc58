import { readFile } from 'node:fs/promises'
import { route, type Uploaded } from '../http/index.ts'
import { keepPhoto, photoFile } from './actions.ts'
import * as api from './api.ts'

/** Milliseconds by which the telephone's clock is behind ours. */
export const offsetOf = (deviceNow: string | undefined, now = Date.now()): number | undefined => (deviceNow === undefined ? undefined : now - Date.parse(deviceNow))

export const routes = [
  // where it was taken is not known yet: until it is attached it lies where its sender works
  route(api.addPhoto, { permission: 'photo.add', scope: 'region', status: 201, upload: true, join: { most: 24, keys: ({ query }) => [(query as { id: string }).id] }, run: async ({ tx, actor, query: { deviceNow, ...given }, body }) =>
    keepPhoto(tx, { ...given, bytes: await readFile((body as Uploaded).path), clockOffsetMs: offsetOf(deviceNow, (await tx.now()).getTime()), regionPath: actor.scope }) }),
  route(api.photoFile, { permission: 'photo.read', scope: 'region', run: async ({ tx, params, header }) => {
    const file = await photoFile(tx, params.id)
    header('cache-control', 'private, max-age=86400, immutable')
    return file
  } }),
]
