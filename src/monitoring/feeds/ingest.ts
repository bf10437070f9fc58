// anlan ingest KIND FILE: what a source would send, or what a line would carry, from a file. The same file again changes nothing.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import { ingestMoved } from '#monitoring/movers'
import { protocols, type Moved } from '#monitoring/protocols'
import { startIngest, type ReadingsHook } from '#monitoring/telemetry'
import { kindOf, kinds } from './kinds.ts'
import { writeItems } from './store.ts'

const mostBytes = 64_000_000

async function bytesOf(file: string): Promise<Buffer> {
  const { size } = await stat(file)
  if (size > mostBytes) throw new Error(`${file} has ${size} bytes; at most ${mostBytes} are read`)
  const bytes = await readFile(file)
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes
}

/** Kinds that the command knows, for its usage. */
export const ingestKinds = (): string[] => [...kinds.map((k) => k.key), ...protocols.filter((p) => p.readFile).map((p) => p.key)]

/** `hooks`: the rules that judge readings. Answers what to print, and whether all of it was good. */
export async function ingestFile(db: Db, key: string, file: string, hooks: readonly ReadingsHook[] = []): Promise<{ said: string; ok: boolean }> {
  const bytes = await bytesOf(file), feed = kindOf(key), line = protocols.find((p) => p.key === key)
  if (feed) return ingestDocument(db, key, bytes, basename(file).replace(/\.gz$/, ''))
  if (!line?.readFile) throw new Error(`there is no kind ${key}; there are ${ingestKinds().join(', ')}`)
  if (line.delivers === 'positions') return ingestPositions(db, line.readFile(bytes))
  const frames = (line.readFile as (b: Buffer) => Parameters<ReturnType<typeof startIngest>['receive']>[0])(bytes)
  const ingest = startIngest({ db, hooks })
  const fates: { outcome?: string }[] = []
  for (let at = 0; at < frames.length; at += 1000) fates.push(...(await ingest.receive(frames.slice(at, at + 1000)) as { outcome?: string }[]))
  await ingest.close()
  const bad = frames.filter((f) => !f.ok).length
  return { said: `${frames.length} frames, ${bad} of them refused and kept with their reason`, ok: frames.length > 0 && bad === 0 }
}

async function ingestPositions(db: Db, items: readonly Moved[]): Promise<{ said: string; ok: boolean }> {
  const done = await ingestMoved(db, items)
  return { said: `${done.positions} positions of ${done.items} messages, ${done.refused} refused and kept with their reason, ${done.strangers} of vehicles that stand in no ledger`, ok: done.items > 0 && done.refused + done.strangers === 0 }
}

async function ingestDocument(db: Db, key: string, bytes: Buffer, source: string): Promise<{ said: string; ok: boolean }> {
  const kind = kindOf(key)
  if (!kind) throw new Error(`there is no kind ${key}`)
  const at = (await db.tx(system('ingest'), (tx) => tx.now())).toISOString()
  const context = { settings: {}, at, source }
  const parsed = await kind.parse(bytes, context)
  const taken = await db.tx(system('ingest'), async (tx) => {
    const done = parsed.found.length ? await kind.take(tx, parsed.found, context) : { fresh: 0, known: 0, outside: 0, items: [] }
    const refused = parsed.wrong.slice(0, 500).map((w) => ({ key: `${source} ${w.key}`.slice(0, 500), title: w.key.slice(0, 200), at: null, outcome: 'refused' as const, reason: w.why.slice(0, 500), subjectKind: null, subjectId: null }))
    await writeItems(tx, key, null, [...done.items, ...refused])
    return done
  })
  const more = parsed.more?.length ? `; it leads to ${parsed.more.length} other documents, which are fetched by a feed alone` : ''
  const wrong = parsed.wrong.slice(0, 5).map((w) => `\n  ${w.key}: ${w.why}`).join('')
  return { said: `${parsed.found.length} read: ${taken.fresh} new, ${taken.known} known, ${taken.outside} no matter of this city, ${parsed.wrong.length} refused${more}${wrong}`, ok: parsed.wrong.length === 0 }
}
