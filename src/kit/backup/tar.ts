// Reads a tar archive as PostgreSQL writes it (POSIX ustar, 512-byte blocks): files, folders, nothing else.
export type Entry = { name: string; kind: 'file' | 'folder'; mode: number; size: number }

/** Calls `each` for every entry in order; what `each` leaves of a body is skipped. Throws when the archive ends in the middle. */
export async function readTar(source: AsyncIterable<Buffer>, each: (entry: Entry, body: AsyncIterable<Buffer>) => Promise<void>): Promise<void> {
  const bytes = reader(source)
  for (;;) {
    const header = await bytes.exactly(512)
    if (header === undefined || header.every((b) => b === 0)) return bytes.drain()
    const entry = parse(header)
    const body = bytes.some(entry.size)
    await each(entry, body)
    for await (const _ of body);
    await bytes.exactly((512 - (entry.size % 512)) % 512)
  }
}

function parse(header: Buffer): Entry {
  const text = (at: number, length: number) => header.toString('utf8', at, at + length).replace(/\0.*$/s, '')
  // sizes past 8 GB stand in binary, told by the first bit
  const size = (header[124] ?? 0) & 0x80 ? Number(header.readBigUInt64BE(128)) : Number.parseInt(text(124, 12), 8)
  const sum = Number.parseInt(text(148, 8), 8)
  const found = header.reduce((n, b, i) => n + (i >= 148 && i < 156 ? 32 : b), 0)
  if (sum !== found) throw new Error('the archive is damaged: a header differs from its sum')
  const kind = { '0': 'file', '\0': 'file', '5': 'folder' }[String.fromCharCode(header[156] ?? 0)] as Entry['kind'] | undefined
  const name = [text(345, 155), text(0, 100)].filter(Boolean).join('/')
  if (!kind) throw new Error(`${name}: the archive holds a link, which a server of ours has none of (a tablespace?)`)
  if (name.startsWith('/') || name.split('/').includes('..')) throw new Error(`${name}: leads out of the folder`)
  return { name: name.replace(/\/$/, ''), kind, mode: Number.parseInt(text(100, 8), 8), size: kind === 'file' ? size : 0 }
}

function reader(source: AsyncIterable<Buffer>) {
  const parts = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const { value, done } = await parts.next()
    if (!done) rest = rest.length ? Buffer.concat([rest, value]) : value
    return !done
  }
  const torn = () => new Error('the archive ends in the middle')
  return {
    exactly: async (length: number): Promise<Buffer | undefined> => {
      while (rest.length < length) {
        if (await more()) continue
        if (rest.length) throw torn()
        return undefined
      }
      const taken = rest.subarray(0, length)
      rest = rest.subarray(length)
      return taken
    },
    some: async function* (size: number): AsyncGenerator<Buffer> {
      for (let left = size; left > 0; ) {
        if (!rest.length && !(await more())) throw torn()
        const taken = rest.subarray(0, Math.min(left, rest.length))
        rest = rest.subarray(taken.length)
        left -= taken.length
        yield taken
      }
    },
    drain: async () => { while (await more()) rest = Buffer.alloc(0) },
  }
}
