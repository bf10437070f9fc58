// One file of a backup: compressed, hashed on its way, readable by its owner alone, and on the disk when this returns.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import type { Kept } from './place.ts'

type Source = Readable | AsyncIterable<Buffer> | Iterable<Buffer>

/** A path that ends in .zst is compressed. */
export async function keepFile(folder: string, path: string, source: Source): Promise<Kept> {
  await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(join(folder, path), 'w', 0o600)
  try {
    const write = async (parts: AsyncIterable<Buffer>) => {
      for await (const part of parts) {
        hash.update(part)
        bytes += part.length
        await handle.writeFile(part)
      }
    }
    const from = source instanceof Readable ? source : Readable.from(source, { objectMode: false })
    await (path.endsWith('.zst') ? pipeline(from, createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3 } }), write) : pipeline(from, write))
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** The content of a kept file, decompressed. */
export function readKept(file: string): Readable {
  const raw = createReadStream(file, { highWaterMark: 1 << 18 })
  if (!file.endsWith('.zst')) return raw
  const plain = createZstdDecompress()
  raw.on('error', (e) => plain.destroy(e))
  return raw.pipe(plain)
}

export async function sumOf(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const part of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    hash.update(part)
    bytes += part.length
  }
  return { bytes, sha256: hash.digest('hex') }
}
