// The seal: each event's SM3 over the one before it and its own content. An edit, a removal, a reorder or a cut tail breaks the chain.
import { createHash } from 'node:crypto'
import { system } from '../access/index.ts'
import { sql, type Db, type Tx } from '../db/index.ts'

type Sealed = { id: number; content: string }
export type Head = { seq: number; hash: string }

// jsonb prints its keys in one fixed order, so the text of a row is the same on every reading
const content = sql`jsonb_build_array(e.id, e.at, e.type, e.subject_kind, e.subject_id, e.region_path, e.actor_kind, e.actor_id, e.actor_name, e.data, e.drill)::text as content`

const link = (before: Buffer, text: string): Buffer => createHash('sm3').update(before).update(text).digest()
const start = Buffer.alloc(32)

type Base = { seq: number; hash: Buffer; told: boolean }
/** Where the chain begins: at nothing, or at the link up to which it was erased when its time was up; then a sealed event says the same. */
async function baseOf(tx: Tx): Promise<Base> {
  return (await tx.maybe<Base>(sql`select b.seq, b.hash, exists (select from events e where e.type = 'audit.pruned' and e.data ->> 'hash' = encode(b.hash, 'hex') and (e.data ->> 'seq')::bigint = b.seq) as told
    from event_seal_base b`)) ?? { seq: 0, hash: start, told: true }
}

async function head(tx: Tx): Promise<{ seq: number; hash: Buffer }> {
  return (await tx.maybe<{ seq: number; hash: Buffer }>(sql`select seq, hash from event_seals order by seq desc limit 1`)) ?? { seq: 0, hash: start }
}

/** Seals what has settled, at most `limit` events; returns the chain's new head, or null when nothing was open or another process seals. */
export function sealEvents(db: Db, limit = 5000): Promise<Head | null> {
  return db.tx(system('sealer'), async (tx) => {
    const { locked } = await tx.one<{ locked: boolean }>(sql`select pg_try_advisory_xact_lock(7216521) as locked`)
    if (!locked) return null
    let { seq, hash } = await head(tx)
    const open = await tx.rows<Sealed>(sql`select e.id, ${content} from events e left join event_seals s on s.event_id = e.id
      where s.event_id is null and e.xid < pg_snapshot_xmin(pg_current_snapshot()) order by e.xid, e.id limit ${limit}`)
    if (!open.length) return null
    const rows = open.map(({ id, content }) => [++seq, id, (hash = link(hash, content))] as const)
    await tx.copyIn('event_seals', ['seq', 'event_id', 'hash'], rows)
    return { seq, hash: hash.toString('hex') }
  })
}

export type Verdict = { ok: boolean; events: number; sealed: number; brokenAt?: number; reason?: string }

/** Of these events, those that are sealed, each with its place and whether its seal is still that of the link before it and of what the event says. */
export async function verifyLinks(tx: Tx, ids: readonly number[]): Promise<Map<number, { seq: number; holds: boolean }>> {
  const rows = await tx.rows<{ eventId: number; seq: number; hash: Buffer; before: Buffer | null; content: string }>(sql`select s.event_id, s.seq, s.hash, coalesce(p.hash, b.hash) as before, ${content}
    from event_seals s join events e on e.id = s.event_id left join event_seals p on p.seq = s.seq - 1 left join event_seal_base b on b.seq = s.seq - 1 where s.event_id = any(${ids}::bigint[])`)
  return new Map(rows.map((r) => [r.eventId, { seq: r.seq, holds: (r.before !== null || r.seq === 1) && link(r.before ?? start, r.content).equals(r.hash) }]))
}

let readAnchor: () => Promise<Head | undefined> = async () => undefined
/** Where this process finds the head that is kept outside the database; said once, when it starts. */
export function anchoredBy(read: () => Promise<Head | undefined>): void { readAnchor = read }
/** As the doctor asks it, within a running process. */
export const verifyChain = async (tx: Tx): Promise<Verdict> => walkSeals(tx, await readAnchor())

/** Walks the whole chain. `anchor`: a head kept outside the database; without it a cut tail can't be told from an unsealed one. */
export const verifySeals = (db: Db, anchor?: Head): Promise<Verdict> => db.tx(system('auditor'), (tx) => walkSeals(tx, anchor))

async function walkSeals(tx: Tx, anchor?: Head): Promise<Verdict> {
  const { events } = await tx.one<{ events: number }>(sql`select count(*) as events from events`)
  const base = await baseOf(tx)
  let { hash, seq } = base
  if (!base.told) return { ok: false, events, sealed: seq, reason: 'the beginning was cut: no event says that it was erased' }
  let anchored = !anchor || anchor.seq < seq || (anchor.seq === seq && anchor.hash === hash.toString('hex'))
  for (;;) {
    const rows = await tx.rows<{ seq: number; eventId: number; hash: Buffer; content: string | null }>(sql`select s.seq, s.event_id, s.hash, ${content}
      from event_seals s left join events e on e.id = s.event_id where s.seq > ${seq} order by s.seq limit 5000`)
    if (!rows.length) break
    for (const row of rows) {
      const bad = row.seq !== seq + 1 ? 'a link is missing' : row.content === null ? 'an event was removed' : undefined
      hash = link(hash, row.content ?? '')
      seq = row.seq
      const reason = bad ?? (hash.equals(row.hash) ? undefined : 'an event was changed')
      if (reason) return { ok: false, events, sealed: seq, brokenAt: row.eventId, reason }
      if (anchor?.seq === seq) anchored = anchor.hash === hash.toString('hex')
    }
  }
  return anchored ? { ok: true, events, sealed: seq } : { ok: false, events, sealed: seq, reason: 'the tail was cut: the chain ends before, or differs from, the head kept outside' }
}
