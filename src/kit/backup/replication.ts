// The server's own backup protocol (PostgreSQL documentation, chapter 54.4): a base backup as one archive, and the write-ahead log as it is written.
import { PassThrough, type Readable } from 'node:stream'
import pg from 'pg'

type Raw = { on: (event: string, fn: (m: never) => void) => void; stream: { pause: () => void; resume: () => void; destroy: () => void }; sendCopyFromChunk: (chunk: Buffer) => void }
type Replicating = pg.Client & { connection: Raw }
export type Server = { system: string; timeline: string; flushed: bigint }

export async function replicating(url: string): Promise<Replicating> {
  const client = new pg.Client({ connectionString: url, replication: 'true', keepAlive: true } as pg.ClientConfig) as Replicating
  client.on('error', () => {})
  await client.connect()
  return client
}

export const toLsn = (text: string): bigint => {
  const [high = '0', low = '0'] = text.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}
export const lsnText = (lsn: bigint): string => `${(lsn >> 32n).toString(16).toUpperCase()}/${(lsn & 0xffffffffn).toString(16).toUpperCase()}`

/** '00000001' + number of the segment: the name under which a server knows 16 MB of its log. */
export function segmentName(timeline: number, lsn: bigint, size: number): string {
  const number = lsn / BigInt(size)
  const per = 0x100000000n / BigInt(size)
  return [BigInt(timeline), number / per, number % per].map((n) => n.toString(16).toUpperCase().padStart(8, '0')).join('')
}

export async function identify(client: pg.Client): Promise<Server> {
  const row = (await client.query<{ systemid: string; timeline: string; xlogpos: string }>('IDENTIFY_SYSTEM')).rows[0]
  if (!row) throw new Error('the server gave no answer about itself')
  return { system: row.systemid, timeline: String(row.timeline), flushed: toLsn(row.xlogpos) }
}

export async function segmentBytes(client: pg.Client): Promise<number> {
  const text = (await client.query<{ wal_segment_size: string }>('SHOW wal_segment_size')).rows[0]?.wal_segment_size ?? '16MB'
  return Number.parseInt(text) * (text.endsWith('GB') ? 1 << 30 : 1 << 20)
}

export type BaseBackup = { archive: Readable; manifest: Readable; ended: Promise<{ startLsn: string; timeline: string }> }

/**
 * The whole server as one tar, with the log that makes it consistent, and the server's own manifest (SHA-256 of every file it read).
 * Both streams must be read; the manifest's begins when the archive's has ended.
 */
export function baseBackup(client: Replicating): BaseBackup {
  const [archive, manifest] = [new PassThrough({ highWaterMark: 1 << 20 }), new PassThrough({ highWaterMark: 1 << 26 })]
  let into = archive
  let archives = 0
  client.connection.on('copyData', ({ chunk }: { chunk: Buffer }) => {
    const kind = String.fromCharCode(chunk[0] ?? 0)
    if (kind === 'n' && ++archives > 1) archive.destroy(new Error('the server has tablespaces outside its folder; back it up with its own tools'))
    if (kind === 'm') {
      archive.end()
      into = manifest
      client.connection.stream.resume() // an ended stream tells no drain
    }
    // the driver uses its buffer again: what is kept is copied
    if (kind !== 'd' || into.destroyed || into.write(Buffer.from(chunk.subarray(1)))) return
    client.connection.stream.pause()
  })
  for (const stream of [archive, manifest]) stream.on('drain', () => client.connection.stream.resume())
  // a reader that gave up (a full disk) ends the backup on the server too
  for (const stream of [archive, manifest]) stream.on('error', () => {}).once('close', () => { if (!stream.writableFinished) client.connection.stream.destroy() })
  const ended = client.query("BASE_BACKUP (LABEL 'anlan', CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')").then((results) => {
    const start = ([results].flat() as pg.QueryResult<{ recptr: string; tli: string }>[])[0]?.rows[0]
    if (!start) throw new Error('the server did not say where its backup begins')
    return { startLsn: start.recptr, timeline: String(start.tli) }
  }).finally(() => { archive.end(); manifest.end() })
  ended.catch((e: Error) => { archive.destroy(e); manifest.destroy(e) })
  return { archive, manifest, ended }
}

export type LogPart = { at: bigint; bytes: Buffer }
export type LogStream = { ended: Promise<Error | undefined>; tell: (flushed: bigint, answer?: boolean) => void; close: () => void }

/** The log from `from` on: `part` in order; `alive` whenever the server says how far it is, with its clock. */
export function streamLog(client: Replicating, slot: string, from: bigint, timeline: string, on: { part: (p: LogPart) => void; alive: (end: bigint, at: Date) => void }): LogStream {
  let known = 0n
  const tell = (flushed: bigint, answer = false) => {
    known = flushed
    const status = Buffer.alloc(34)
    status.write('r', 0)
    for (const at of [1, 9, 17]) status.writeBigInt64BE(flushed, at)
    status.writeBigInt64BE(BigInt(Date.now() - epoch) * 1000n, 25)
    status.writeUInt8(answer ? 1 : 0, 33)
    client.connection.sendCopyFromChunk(status)
  }
  client.connection.on('copyData', ({ chunk }: { chunk: Buffer }) => {
    const kind = String.fromCharCode(chunk[0] ?? 0)
    const clock = (at: number) => new Date(Number(chunk.readBigInt64BE(at) / 1000n) + epoch)
    if (kind === 'w') on.part({ at: chunk.readBigInt64BE(1), bytes: Buffer.from(chunk.subarray(25)) }), on.alive(chunk.readBigInt64BE(9), clock(17))
    if (kind === 'k') {
      on.alive(chunk.readBigInt64BE(1), clock(9))
      if (chunk[17]) tell(known)
    }
  })
  const ended = client.query(`START_REPLICATION SLOT ${slot} PHYSICAL ${lsnText(from)} TIMELINE ${timeline}`).then(() => undefined, (e: Error) => e)
  return { ended, tell, close: () => client.connection.stream.destroy() }
}

/** PostgreSQL counts from 2000-01-01. */
const epoch = Date.UTC(2000, 0, 1)
