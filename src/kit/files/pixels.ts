// A picture from its pixels alone: whatever else a file held (places, scripts, a second file behind the end) is gone. Run in a worker: it throws for what is no picture.
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'

type Pixels = { width: number; height: number; data: Uint8Array }

export function fromPixels(bytes: Uint8Array, megapixels: number): { bytes: Uint8Array; width: number; height: number } {
  const picture = bytes[0] === 0x89 ? png(bytes, megapixels) : jpeg.decode(bytes, { maxResolutionInMP: megapixels, maxMemoryUsageInMB: 300, useTArray: true, tolerantDecoding: false })
  return { bytes: new Uint8Array(jpeg.encode(picture as Pixels & { data: Buffer }, 85).data), width: picture.width, height: picture.height }
}

/** The head names the size before anything is unpacked (PNG 11.2.2). What is transparent becomes white: JPEG has no such thing. */
function png(bytes: Uint8Array, megapixels: number): Pixels {
  const head = new DataView(bytes.buffer, bytes.byteOffset)
  if (bytes.length < 33 || head.getUint32(16) * head.getUint32(20) > megapixels * 1e6) throw new Error('no PNG, or too many pixels')
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  for (let i = 0; i < data.length; i += 4) {
    const a = data[i + 3] as number
    for (let c = i; c < i + 3; c++) data[c] = Math.round(((data[c] as number) * a + 255 * (255 - a)) / 255)
  }
  return { width, height, data }
}
