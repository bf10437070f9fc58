import { actorId, actorName } from '../access/index.ts'
import { prepared, sql, type Tx } from '../db/index.ts'
import type { Photo, Role } from './model.ts'

export type Kept = { id: string; sha256: string; mime: string; bytes: Buffer; takenAt: string | null; clockOffsetMs: number | null; lon: number | null; lat: number | null; accuracy: number | null; note: string; regionPath: string }
export type Receipt = { id: string; sha256: string; receivedAt: string }

export const by = (tx: Tx): string => `${tx.actor.kind}:${actorId(tx.actor) ?? ''}`

/** Row and bytes in one statement; undefined when the id is there already. */
export const insertPhoto = (tx: Tx, p: Kept): Promise<Receipt | undefined> => tx.maybe<Receipt>(prepared('photos.keep', sql`
  with kept as (insert into photos (id, sha256, mime, size, taken_at, clock_offset_ms, lon, lat, accuracy, note, added_by, added_name, region_path)
    values (${p.id}, ${p.sha256}, ${p.mime}, ${p.bytes.length}, ${p.takenAt}, ${p.clockOffsetMs}, ${p.lon}, ${p.lat}, ${p.accuracy}, ${p.note}, ${by(tx)}, ${actorName(tx.actor)}, ${p.regionPath})
    on conflict (id) do nothing returning id, sha256, received_at),
  original as (insert into photo_originals (photo_id, bytes) select id, ${p.bytes}::bytea from kept)
  select id, sha256, received_at from kept`))

export const photoKept = (tx: Tx, id: string): Promise<(Receipt & { addedBy: string }) | undefined> =>
  tx.maybe(sql`select id, sha256, received_at, added_by from photos where id = ${id}`)

/** Those of the ids that the actor may see, with their hashes. */
export const seen = (tx: Tx, ids: readonly string[]): Promise<{ id: string; sha256: string }[]> =>
  tx.rows(prepared('photos.seen', sql`select id, sha256 from photos where id = any(${[...ids]}::uuid[])`))

export async function insertSubjects(tx: Tx, ids: readonly string[], { kind, id, role }: { kind: string; id: string; role: Role }): Promise<void> {
  await tx.run(prepared('photos.attach', sql`insert into photo_subjects (photo_id, kind, subject_id, role, attached_by) select unnest(${[...ids]}::uuid[]), ${kind}, ${id}, ${role}, ${by(tx)} on conflict do nothing`))
}

export async function place(tx: Tx, ids: readonly string[], { regionPath, unitId }: { regionPath?: string; unitId?: string | null }): Promise<void> {
  if (regionPath === undefined && !unitId) return
  await tx.run(prepared('photos.place', sql`update photos set region_path = coalesce(${regionPath ?? null}::text, region_path), unit_id = coalesce(unit_id, ${unitId ?? null}::uuid) where id = any(${[...ids]}::uuid[])`))
}

const shown = sql`p.id, s.role, p.sha256, p.note, p.added_name as by, p.taken_at + make_interval(secs => coalesce(p.clock_offset_ms, 0) / 1000.0) as taken_at, p.received_at,
  p.lon, p.lat, p.accuracy, p.file is not null as ready, p.width, p.height, p.fault`

export const photosOf = (tx: Tx, { kind, id }: { kind: string; id: string }): Promise<Photo[]> =>
  tx.rows(sql`select ${shown} from photo_subjects s join photos p on p.id = s.photo_id where s.kind = ${kind} and s.subject_id = ${id} order by s.attached_at, p.received_at, p.id`)

/** Who sent it sees it before it belongs to anything. */
export const visible = (tx: Tx, id: string): Promise<{ file: string | null; fault: string | null } | undefined> =>
  tx.maybe(sql`select p.file, p.fault from photos p where p.id = ${id} and (p.added_by = ${by(tx)} or exists (select from photo_subjects s where s.photo_id = p.id))`)
