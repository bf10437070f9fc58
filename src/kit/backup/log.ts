// The log's archive: what the embedded server writes is kept in the backup folder a second later, so that little is lost with its disk (RPO).
// A segment that is full is compressed; the one being written stands beside as NAME.partial.
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { keepFile, readKept, syncFolder } from './keepFile.ts'
import { logFolder, type Manifest } from './place.ts'
import { identify, lsnText, replicating, segmentBytes, segmentName, streamLog, toLsn, type LogPart, type LogStream } from './replication.ts'
import { withClient } from './tables.ts'

export type Archiving = {
  url: string
  root: string
  signal: AbortSignal
  /** Everything committed before `at` is in the archive, on the disk. */
  reached: (lsn: string, at: Date) => void
}

const slot = 'anlan_backup'
const queueLimit = 8 << 20

/** Runs until the signal ends; throws when the stream breaks (the server ended, the disk is full): begin again, it goes on where it was. */
export async function archiveLog({ url, root, signal, reached }: Archiving): Promise<void> {
  const from = await openSlot(url)
  const client = await replicating(url)
  try {
    const { system, timeline } = await identify(client)
    const size = await segmentBytes(client)
    const folder = logFolder(root, system)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const begin = (from / BigInt(size)) * BigInt(size)
    const writer = segmentWriter(folder, Number(timeline), size, begin)
    await follow({ client, begin, timeline, writer, signal, reached, goal: () => flushedOf(url) })
  } finally {
    client.connection.stream.destroy()
  }
}

/** The slot holds the log back on the server until we have it; up to max_slot_wal_keep_size, so that a lost backup disk never fills the other one. */
async function openSlot(url: string): Promise<bigint> {
  return withClient(url, async (client) => {
    const found = (await client.query<{ at: string | null; status: string | null }>('select restart_lsn::text as at, wal_status as status from pg_replication_slots where slot_name = $1', [slot])).rows[0]
    if (found?.at && found.status !== 'lost') return toLsn(found.at)
    if (found) await client.query('select pg_drop_replication_slot($1)', [slot])
    const made = (await client.query<{ at: string }>('select pg_create_physical_replication_slot($1, true), (select restart_lsn::text from pg_replication_slots where slot_name = $1) as at', [slot])).rows[0]
    const at = made?.at ?? (await client.query<{ at: string }>('select restart_lsn::text as at from pg_replication_slots where slot_name = $1', [slot])).rows[0]?.at
    if (!at) throw new Error('the server keeps no log for the archive')
    return toLsn(at)
  })
}

const flushedOf = (url: string): Promise<bigint> => withClient(url, async (c) => toLsn((await c.query<{ at: string }>('select pg_current_wal_flush_lsn()::text as at')).rows[0]?.at ?? '0/0'))

type Following = {
  client: Awaited<ReturnType<typeof replicating>>; begin: bigint; timeline: string; writer: Writer
  signal: AbortSignal; reached: Archiving['reached']; goal: () => Promise<bigint>
}

async function follow({ client, begin, timeline, writer, signal, reached, goal }: Following): Promise<void> {
  const queue: LogPart[] = []
  let queued = 0
  let heard = { end: 0n, at: new Date(0) }
  let until: bigint | undefined
  let failure: Error | undefined
  let over = false
  const stream: LogStream = streamLog(client, slot, begin, timeline, {
    part: (p) => {
      queue.push(p)
      if ((queued += p.bytes.length) > queueLimit) client.connection.stream.pause()
    },
    alive: (end, at) => void (heard = { end, at }),
  })
  void stream.ended.then((e) => ((over = true), (failure = e)))
  // when the process stops, what was committed by then is still fetched
  const ask = () => void goal().then((g) => (until = g), () => (until = 0n))
  signal.addEventListener('abort', ask, { once: true })
  if (signal.aborted) ask()
  let asked = 0
  let stopBy = Infinity
  try {
    for (;;) {
      const seen = heard
      for (let part = queue.shift(); part; part = queue.shift()) {
        await writer.write(part)
        queued -= part.bytes.length
        if (queued < queueLimit / 2) client.connection.stream.resume()
      }
      const flushed = await writer.flush()
      if (over) throw failure ?? new Error('the server ended the stream of its log')
      if (Date.now() - asked > 5000) stream.tell(flushed, true), (asked = Date.now())
      else stream.tell(flushed)
      if (seen.end && flushed >= seen.end) reached(lsnText(flushed), seen.at)
      if (signal.aborted) stopBy = Math.min(stopBy, Date.now() + 3000)
      if (until !== undefined && (flushed >= until || Date.now() > stopBy)) return
      await new Promise((done) => setTimeout(done, signal.aborted ? 50 : 1000))
    }
  } finally {
    signal.removeEventListener('abort', ask)
    stream.close()
    await writer.close()
  }
}

type Writer = { write: (part: LogPart) => Promise<void>; flush: () => Promise<bigint>; close: () => Promise<void> }

function segmentWriter(folder: string, timeline: number, size: number, begin: bigint): Writer {
  let current: { name: string; handle: FileHandle } | undefined
  let [at, dirty] = [begin, false]
  const partial = (name: string) => join(folder, `${name}.partial`)
  const opened = async () => {
    const name = segmentName(timeline, at, size)
    // begun before: the same bytes come again, and until then the old ones are good
    return (current ??= { name, handle: await open(partial(name), 'r+').catch(() => open(partial(name), 'w', 0o600)) })
  }
  const finish = async () => {
    if (!current) return
    const { name, handle } = current
    await handle.close()
    current = undefined
    await keepFile(folder, `.${name}.zst`, readKept(partial(name)))
    await rename(join(folder, `.${name}.zst`), join(folder, `${name}.zst`))
    await syncFolder(folder)
    await rm(partial(name), { force: true })
  }
  return {
    write: async (part) => {
      for (let { bytes } = part; bytes.length; ) {
        const offset = Number(at % BigInt(size))
        const piece = bytes.subarray(0, size - offset)
        const { handle } = await opened()
        await handle.write(piece, 0, piece.length, offset)
        at += BigInt(piece.length)
        dirty = true
        bytes = bytes.subarray(piece.length)
        if (at % BigInt(size) === 0n) await finish()
      }
    },
    flush: async () => {
      if (dirty && current) await current.handle.datasync()
      dirty = false
      return at
    },
    close: async () => {
      await current?.handle.close()
      current = undefined
    },
  }
}

export type Segment = { name: string; file: string; whole: boolean }

/** The log that follows a base backup, in order and without a gap; the last one may be begun only. */
export async function logAfter(root: string, { system, timeline, startLsn, segmentBytes: size }: Manifest): Promise<Segment[]> {
  if (!startLsn || !size) return []
  const folder = logFolder(root, system)
  const names = new Set(await readdir(folder).catch(() => [] as string[]))
  const found: Segment[] = []
  for (let lsn = toLsn(startLsn); ; lsn += BigInt(size)) {
    const name = segmentName(Number(timeline), lsn, size)
    const file = [`${name}.zst`, `${name}.partial`].find((n) => names.has(n))
    if (!file) return found
    found.push({ name, file: join(folder, file), whole: file.endsWith('.zst') })
    if (!file.endsWith('.zst')) return found
  }
}
