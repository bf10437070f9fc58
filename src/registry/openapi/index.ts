// 接口文档 the API's own description, as a page. The document itself is made by kit/http out of the contracts.
import type { Feature } from '#kit/feature'

export const feature: Feature = { name: 'registry/openapi', permissions: { 'api_docs.read': ['city_duty', 'city_leader', 'county_commander', 'office', 'sysadmin', 'secadmin', 'auditor'] } }
