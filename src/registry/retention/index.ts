// 留存期限 retention: how long what names a person is kept, on a page. The erasing itself is kit/erasure's.
import type { Feature } from '#kit/feature'
import { routes } from './routes.ts'

export const feature: Feature = {
  name: 'registry/retention',
  // set by who answers for security, looked at a second time by who answers for the business
  permissions: { 'retention.read': ['secadmin', 'auditor', 'office', 'city_leader'], 'retention.change': ['secadmin'], 'retention.verify': ['office', 'city_leader'] },
  routes, ledgers: ['retention_rules', 'retention_versions'],
}
