import type { FastifyRequest } from 'fastify'
import { sql } from '#kit/db'
import { route } from '#kit/http'
import { budgetChannel, changeGateway as connect, channelsNow, connectChannel as keep, disconnectChannel as drop, pauseChannel as pause, resumeChannel as resume } from './actions.ts'
import { changeBudget, changeGateway, connectChannel, disconnectChannel, listChannels, pauseChannel, postReceipts, resumeChannel } from './api.ts'
import { unsigned } from './errors.ts'
import { asGateway, receive } from './receive.ts'
import { gatewaySecret, signed } from './signature.ts'

const everywhere = { open: 'channels belong to the installation, not to a place' }
const header = (request: FastifyRequest, name: string): string => String(request.headers[name] ?? '')

const fromGateway = (request: FastifyRequest): boolean =>
  signed(gatewaySecret(), header(request, 'x-anlan-timestamp'), header(request, 'x-anlan-signature'), (request as { rawText?: string }).rawText ?? '')

export const routes = [
  route(postReceipts, {
    permission: 'public', scope: { open: 'the gateway signs each post with the shared secret' },
    run: async ({ tx, body, request }) => {
      if (!fromGateway(request)) throw unsigned({})
      await tx.run(sql`select set_config('anlan.scope', '*', true)`)
      return receive(asGateway(tx), body.receipts)
    },
  }),
  route(listChannels, { permission: 'channel.read', scope: everywhere, run: ({ tx }) => channelsNow(tx) }),
  route(changeBudget, { permission: 'channel.edit', scope: everywhere, run: async ({ tx, params, body }) => (await budgetChannel(tx, params.key, body.perSecond, body.burst), { done: true }) }),
  route(pauseChannel, { permission: 'channel.pause', scope: everywhere, run: async ({ tx, params, body }) => (await pause(tx, params.key, body.reason), { done: true }) }),
  route(resumeChannel, { permission: 'channel.pause', scope: everywhere, run: async ({ tx, params }) => (await resume(tx, params.key), { done: true }) }),
  route(changeGateway, { permission: 'channel.edit', scope: everywhere, run: async ({ tx, body }) => (await connect(tx, body.url, body.allowPrivate), { done: true }) }),
  route(connectChannel, { permission: 'channel.edit', scope: everywhere, secret: true, run: async ({ tx, params, body }) => (await keep(tx, params.key, body), { done: true }) }),
  route(disconnectChannel, { permission: 'channel.edit', scope: everywhere, run: async ({ tx, params }) => (await drop(tx, params.key), { done: true }) }),
]
