import { z } from 'zod'
import { may } from '../access/index.ts'
import { forbidden } from '../errors/index.ts'
import { route } from '../http/index.ts'
import { figureContract, figureRowsContract } from './api.ts'
import { figureOf, figureRows, figureValue } from './figures.ts'
import type { Actor } from '../access/index.ts'

/** Each figure names its own permission: asked here, since one route serves them all. */
function allow(actor: Actor, key: string): void {
  const { permission } = figureOf(key)
  if (!may(actor, permission)) throw forbidden({ permission })
}

const parsed = (params: string | undefined): unknown => z.record(z.string(), z.unknown()).parse(JSON.parse(params ?? '{}'))

export const figureRoutes = [
  route(figureContract, {
    permission: 'figure.read', scope: 'region',
    run: async ({ tx, actor, params, query }) => (allow(actor, params.key), figureValue(tx, params.key, parsed(query.params))),
  }),
  route(figureRowsContract, {
    permission: 'figure.read', scope: 'region',
    run: async ({ tx, actor, params, query }) => {
      allow(actor, params.key)
      const given = parsed(query.params)
      const { value, unit, at, words } = await figureValue(tx, params.key, given)
      const rows = await figureRows(tx, params.key, given, { limit: query.limit, offset: query.offset })
      return { key: params.key, value, unit, at, ...(words && { words }), columns: [...figureOf(params.key).columns], rows }
    },
  }),
]
