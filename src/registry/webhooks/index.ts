// 事件推送 webhooks: news of the house to other systems, signed, tried again, sent again on request.
import type { Feature } from '#kit/feature'
import { deliveries } from './deliver.ts'
import { routes } from './routes.ts'

export { guarded, literal, mayCall } from './address.ts'

export const feature: Feature = {
  name: 'registry/webhooks',
  permissions: { 'webhook.read': ['secadmin', 'auditor', 'sysadmin'], 'webhook.manage': ['secadmin'] },
  routes, background: [deliveries],
  ledgers: ['webhooks', 'webhook_deliveries'],
}
