// A mutation with an Idempotency-Key is done once; a repeat gets the answer of the first.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { actorId, type Actor } from '../access/index.ts'
import { sql, type Tx } from '../db/index.ts'
import { invalid, keyReused } from '../errors/index.ts'

export type Receipt = { status: number; reply: unknown }
export type Command = { key: string; actor: string; route: string; hash: Buffer }

const uuid = z.uuid()

export function commandOf(key: string | undefined, actor: Actor, route: string, body: unknown): Command | undefined {
  if (key === undefined || actor.kind === 'anonymous') return undefined
  if (!uuid.safeParse(key).success) throw invalid({ issues: [{ path: ['idempotency-key'], message: 'a UUID' }] })
  return { key, actor: `${actor.kind}:${actorId(actor) ?? ''}`, route, hash: createHash('sha256').update(JSON.stringify(body ?? null)).digest() }
}

/** The earlier answer to this command, if there is one. Two at once: the second waits here for the first. */
export async function earlier(tx: Tx, c: Command): Promise<Receipt | undefined> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${c.actor + c.key}, 0))`)
  const found = await tx.maybe<Receipt & { route: string; bodyHash: Buffer }>(sql`select status, reply, route, body_hash from command_receipts where actor = ${c.actor} and key = ${c.key}`)
  if (!found) return undefined
  if (found.route !== c.route || !found.bodyHash.equals(c.hash)) throw keyReused({ key: c.key })
  return found
}

export const keep = (tx: Tx, c: Command, receipt: Receipt): Promise<number> =>
  tx.run(sql`insert into command_receipts (key, actor, route, body_hash, status, reply) values (${c.key}, ${c.actor}, ${c.route}, ${c.hash}, ${receipt.status}, ${JSON.stringify(receipt.reply ?? null)})`)
