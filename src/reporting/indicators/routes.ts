import { may } from '#kit/access'
import { route } from '#kit/http'
import { indicators } from './all.ts'
import * as api from './api.ts'
import { permissionOf } from './definition.ts'
import { allowed, boardOf, describe, page, read } from './read.ts'
import { splitsOf } from './splits.ts'
import { takeRows } from './takeRows.ts'

const reading = { permission: 'indicator.read', scope: 'region' } as const

export const routes = [
  route(api.catalogue, { ...reading, run: async ({ actor }) => ({ indicators: indicators.filter((i) => may(actor, permissionOf(i))).map(describe) }) }),
  route(api.board, { ...reading, run: ({ tx, query: { keys, ...query } }) => boardOf(tx, keys.split(','), query) }),
  route(api.readIndicator, { ...reading, run: ({ tx, actor, params, query }) => read(tx, allowed(actor, params.key), query) }),
  route(api.readSplits, { ...reading, run: ({ tx, actor, params, query }) => splitsOf(tx, allowed(actor, params.key), query) }),
  route(api.readRows, { ...reading, run: ({ tx, actor, params, query }) => page(tx, allowed(actor, params.key), query) }),
  route(api.exportRows, { ...reading, run: ({ tx, actor, params, query }) => takeRows(tx, allowed(actor, params.key), query) }),
]
