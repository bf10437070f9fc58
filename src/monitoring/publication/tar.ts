// POSIX ustar of a few small files: a header of 512 bytes each, contents padded, two empty blocks at the end.
export type Entry = { name: string; bytes: Buffer }

const octal = (n: number, width: number) => `${n.toString(8).padStart(width - 1, '0')}\0`

function header({ name, bytes }: Entry, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`the name ${name} is too long for a tar`)
  const block = Buffer.alloc(512)
  const put = (text: string, from: number) => block.write(text, from, 'latin1')
  put(name, 0); put(octal(0o644, 8), 100); put(octal(0, 8), 108); put(octal(0, 8), 116); put(octal(bytes.length, 12), 124); put(octal(Math.floor(at.getTime() / 1000), 12), 136)
  put(' '.repeat(8), 148); put('0', 156); put('ustar\0', 257); put('00', 263)
  put(`${block.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

export const tar = (entries: readonly Entry[], at: Date): Buffer =>
  Buffer.concat([...entries.flatMap((e) => [header(e, at), e.bytes, Buffer.alloc((512 - (e.bytes.length % 512)) % 512)]), Buffer.alloc(1024)])
