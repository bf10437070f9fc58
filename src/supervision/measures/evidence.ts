// 佐证 evidence: files that show what a record says was done. Told by their first bytes, kept by content, only ever handed out as a download.
import { readFile } from 'node:fs/promises'
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { fileOf, keepFile } from '#kit/files'
import { attachment, route, type Attachment, type Route, type Uploaded } from '#kit/http'
import { evidenceApi } from './api.ts'
import { evidenceKnown, notEvidence } from './errors.ts'
import type { Evidence } from './model.ts'

type Subject = { kind: string; id: string; region: string }
/** ZIP is what docx and xlsx are; D0CF11E0 what doc and xls were. */
const signs: readonly (readonly [string, string])[] = [['25504446', 'application/pdf'], ['504b0304', 'application/zip'], ['d0cf11e0', 'application/x-ole-storage'], ['ffd8ff', 'image/jpeg'], ['89504e47', 'image/png']]

export async function addEvidence(tx: Tx, { kind, id, region }: Subject, upload: Uploaded, name: string): Promise<{ id: string }> {
  const bytes = await readFile(upload.path), mime = signs.find(([sign]) => bytes.subarray(0, 4).toString('hex').startsWith(sign))?.[1]
  if (!mime) throw notEvidence({ name })
  const file = await keepFile(tx, { bytes, mime })
  const made = await tx.maybe<{ id: string }>(sql`insert into evidence (subject_kind, subject_id, region_path, name, file, mime, bytes, added_by)
    values (${kind}, ${id}, ${region}, ${name}, ${file}, ${mime}, ${bytes.length}, ${actorName(tx.actor)}) on conflict (subject_id, file) do nothing returning id`)
  if (!made) throw evidenceKnown({ name })
  await record(tx, { type: `${kind}.evidence_added`, subject: { kind, id }, region, data: { name, file, bytes: bytes.length } })
  return made
}

export const evidenceOf = (tx: Tx, subjectId: string): Promise<Evidence[]> => tx.rows(sql`select id, name, bytes, added_by, added_at from evidence where subject_id = ${subjectId} order by added_at desc, id`)

async function evidenceFile(tx: Tx, subjectId: string, id: string): Promise<Attachment> {
  const found = await tx.maybe<{ name: string; file: string }>(sql`select name, file from evidence where id = ${id} and subject_id = ${subjectId}`)
  if (!found) throw notFound({ what: '这份佐证' })
  return attachment({ name: found.name, mime: 'application/octet-stream', bytes: (await fileOf(tx, found.file)).bytes })
}

/** The three routes of a kind's evidence. `seen` throws when the actor does not see the subject; `place`: where it stands, throws when he may not add to it. */
export function evidenceRoutes({ path, kind, read, add, seen, place }: { path: string; kind: string; read: string; add: string; seen: (tx: Tx, id: string) => Promise<unknown>; place: (tx: Tx, id: string) => Promise<string> }): Route[] {
  const api = evidenceApi(path)
  return [
    route(api.list, { permission: read, scope: 'region', run: async ({ tx, params }) => (await seen(tx, params.id), { rows: await evidenceOf(tx, params.id) }) }),
    route(api.add, { permission: add, scope: 'region', status: 201, upload: true, run: async ({ tx, params, query, body }) => addEvidence(tx, { kind, id: params.id, region: await place(tx, params.id) }, body as Uploaded, query.name) }),
    route(api.file, { permission: read, scope: 'region', run: async ({ tx, params }) => (await seen(tx, params.id), evidenceFile(tx, params.id, params.file)) }),
  ]
}
