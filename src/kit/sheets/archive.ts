// The zip around a workbook: entries by name, each unpacked as a stream under caps on size and ratio, its sum checked at the end.
import { createInflateRaw, crc32 } from 'node:zlib'
import { pipeline } from 'node:stream'
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl'
import { AppError } from '#kit/errors'
import { bomb, damaged, encrypted, tooLarge, tooManyParts } from './errors.ts'
import type { Limits, Source } from './model.ts'

const SMALL = 4 << 20 // below this no ratio does harm

export type Archive = {
  names: string[]
  has: (name: string) => boolean
  /** The unpacked bytes; throws a problem where they are too many or not those that were packed. */
  open: (name: string) => AsyncGenerator<Buffer>
  close: () => void
}

export async function openArchive(source: Source, limits: Limits): Promise<Archive> {
  const options = { lazyEntries: true, autoClose: false }
  const zip = await ('path' in source ? openPromise(source.path, options) : fromBufferPromise(Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength), options)).catch(asDamaged)
  const close = () => zip.close()
  try {
    const entries = await list(zip, limits)
    const spent = { bytes: 0 }
    const open = (name: string) => unpack(zip, find(entries, name), limits, spent)
    return { names: [...entries.values()].map((e) => e.fileName), has: (name) => entries.has(name.toLowerCase()), open, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Part names are compared without case (ECMA-376 part 2, 6.2.2). */
function find(entries: Map<string, Entry>, name: string): Entry {
  const entry = entries.get(name.toLowerCase())
  if (!entry) throw damaged({ reason: `缺少 ${name}` })
  return entry
}

async function list(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.parts) throw tooManyParts({ parts: zip.entryCount, limit: limits.parts })
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase()
      // two of one name: another program might read the other one
      if (entries.has(name)) throw damaged({ reason: `部件 ${entry.fileName} 重复` })
      if (entry.isEncrypted()) throw encrypted()
      entries.set(name, entry)
    }
  } catch (error) {
    asDamaged(error)
  }
  return entries
}

async function* unpack(zip: ZipFile, entry: Entry, limits: Limits, spent: { bytes: number }): AsyncGenerator<Buffer> {
  if (!entry.canDecodeFileData()) throw damaged({ reason: `${entry.fileName} 的压缩方式无法识别` })
  const check = (bytes: number) => {
    const ratio = Math.round(bytes / Math.max(1, entry.compressedSize))
    if (bytes > SMALL && ratio > limits.ratio) throw bomb({ part: entry.fileName, ratio, limit: limits.ratio })
    if (spent.bytes + bytes > limits.bytes) throw tooLarge({ bytes: spent.bytes + bytes, limit: limits.bytes })
  }
  check(entry.uncompressedSize) // what it claims
  let bytes = 0, sum = 0
  try {
    const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false })
    const stream = entry.compressionMethod === 8 ? pipeline(raw, createInflateRaw({ chunkSize: 131_072 }), () => {}) : raw
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length
      check(bytes) // what it is
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    asDamaged(error)
  } finally {
    spent.bytes += bytes
  }
  if (bytes !== entry.uncompressedSize || sum !== entry.crc32) throw damaged({ reason: `${entry.fileName} 与其校验和不符` })
}

function asDamaged(error: unknown): never {
  if (error instanceof AppError) throw error
  const cause = error instanceof Error ? error.message : String(error)
  throw /encrypt/i.test(cause) ? encrypted() : damaged({ reason: '压缩包不完整或结构有误', cause: cause.slice(0, 200) })
}
