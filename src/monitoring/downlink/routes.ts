import { route } from '#kit/http'
import { linesOf, queueCommand } from './actions.ts'
import * as api from './api.ts'
import { rowsOf } from './store.ts'

export const routes = [
  route(api.listCommands, {
    permission: 'station_command.read', scope: 'region',
    run: async ({ tx, params }) => ({
      lines: (await linesOf(tx, params.id)).map((line) => ({ ...line, kinds: line.kinds.map(({ key, sets, fields }) => ({ key, sets, fields: [...fields] })) })),
      rows: await rowsOf(tx, params.id),
    }),
  }),
  route(api.queryStation, { permission: 'station_command.query', scope: 'region', run: ({ tx, params, body }) => queueCommand(tx, params.id, body, null) }),
  route(api.setStation, { permission: 'station_command.set', scope: 'region', run: ({ tx, params, body: { reason, ...given } }) => queueCommand(tx, params.id, given, reason) }),
]
