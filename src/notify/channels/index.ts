import type { Feature } from '#kit/feature'
import { routes } from './routes.ts'
import { background } from './sender.ts'

export { ask } from './outgoing.ts'
export { inquire as inquireGateway, postTo } from './gatewayContract.ts'
export { gatewaySecret, signatureHeaders, signed } from './signature.ts'
export { tellerOf, tellWays, type Teller, type TellWay } from './tell.ts'
export { endpointAt, gatewayOf, giveBack, takeBudget } from './store.ts'

export const feature: Feature = {
  name: 'notify/channels',
  permissions: {
    'channel.read': ['city_duty', 'city_leader', 'county_duty', 'county_commander', 'sysadmin'],
    'channel.pause': ['city_duty', 'sysadmin'],
    'channel.edit': ['sysadmin'],
  },
  routes, background,
  ledgers: ['channels', 'gateway_receipts'],
}
