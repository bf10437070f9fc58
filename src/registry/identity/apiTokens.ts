// Tokens for machines: 256 random bits, kept as a hash, with roles and a region of their own, ended by a date, by hand, never renewed in silence.
import type { FastifyRequest } from 'fastify'
import { actorName, type Actor } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { ApiTokenRow, NewApiToken } from './apiTokenApi.ts'
import { tokenReadsOnly } from './errors.ts'
import { newToken, tokenHash } from './token.ts'

const shape = /^anl_[A-Za-z0-9_-]{43}$/

export const apiTokens = (tx: Tx): Promise<ApiTokenRow[]> =>
  tx.rows(sql`select t.id, t.name, t.tail, t.roles, t.region_path, coalesce(r.name, '') as region_name, t.access, t.reason, t.created_at, t.created_by, t.expires_at, t.used_at, t.used_from, t.revoked_at, t.revoked_by
    from api_tokens t left join regions r on r.path = t.region_path order by t.revoked_at is not null or t.expires_at < anlan_now(), t.created_at desc limit 500`)

/** The token is in the answer and nowhere else. */
export async function issue(tx: Tx, wanted: NewApiToken): Promise<{ id: string; token: string; expiresAt: string }> {
  const token = `anl_${newToken()}`, { name, roles, regionPath, access, reason } = wanted
  const made = await tx.one<{ id: string; expiresAt: string }>(sql`insert into api_tokens (token_hash, tail, name, roles, region_path, access, reason, created_by, expires_at)
    values (${tokenHash(token)}, ${token.slice(-4)}, ${name}, ${roles}, ${regionPath}, ${access}, ${reason}, ${actorName(tx.actor)}, anlan_now() + make_interval(days => ${wanted.days})) returning id, expires_at`)
  await record(tx, { type: 'api_token.issued', subject: { kind: 'api_token', id: made.id }, region: regionPath, data: { name, roles, access, reason, expiresAt: made.expiresAt } })
  return { ...made, token }
}

export async function revoke(tx: Tx, id: string, reason: string): Promise<void> {
  const gone = await tx.maybe<{ name: string; regionPath: string }>(sql`update api_tokens set revoked_at = anlan_now(), revoked_by = ${actorName(tx.actor)} where id = ${id} and revoked_at is null returning name, region_path`)
  if (!gone) throw notFound({ what: '这枚有效的接口令牌' })
  await record(tx, { type: 'api_token.revoked', subject: { kind: 'api_token', id }, region: gone.regionPath, data: { name: gone.name, reason } })
}

/** Who a token speaks for; undefined when it is none of ours, over or revoked. One that may only read is refused anything else, here, before a route is asked. */
export async function machineOf(tx: Tx, token: string, request: FastifyRequest): Promise<(Actor & { kind: 'user' }) | undefined> {
  if (!shape.test(token)) return undefined
  const found = await tx.maybe<{ id: string; name: string; roles: string[]; regionPath: string; access: 'read' | 'write'; quiet: boolean }>(sql`select id, name, roles, region_path, access, coalesce(used_at < anlan_now() - interval '1 minute', true) as quiet
    from api_tokens where token_hash = ${tokenHash(token)} and revoked_at is null and expires_at > anlan_now()`)
  if (!found) return undefined
  if (found.quiet) await tx.run(sql`update api_tokens set used_at = anlan_now(), used_from = ${request.ip} where id = ${found.id}`)
  if (found.access === 'read' && request.method !== 'GET' && request.method !== 'HEAD') throw tokenReadsOnly({ name: found.name })
  return { kind: 'user', id: found.id, name: `接口·${found.name}`, roles: found.roles, scope: found.regionPath, sessionId: found.id }
}
