import { route } from '#kit/http'
import * as api from './apiTokenApi.ts'
import { apiTokens, issue, revoke } from './apiTokens.ts'

const issues = { permission: 'api_token.issue', scope: 'region' } as const

export const apiTokenRoutes = [
  route(api.listApiTokens, { permission: 'api_token.read', scope: 'region', run: async ({ tx }) => ({ rows: await apiTokens(tx) }) }),
  route(api.issueApiToken, { ...issues, status: 201, secret: true, run: ({ tx, body }) => issue(tx, body) }),
  route(api.revokeApiToken, { ...issues, run: async ({ tx, params, body }) => (await revoke(tx, params.id, body.reason), {}) }),
]
