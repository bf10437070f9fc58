// Frames of other people's gauges, read at ../shared/data beside the repository; they are not ours to ship.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { createAssembler } from './packets.ts'
import { decodeBody, isBad } from './decode.ts'
import { readFrame } from './frame.ts'
import { createFramer } from './framer.ts'

type Expected = Record<string, unknown> & { elements?: Record<string, unknown>[] }
type Sample = { hex: string; crc_ok: boolean; dir: string; station: string; func: string; serial?: string; expected: Expected | null; packets?: number }

function load(): Sample[] | undefined {
  try {
    return JSON.parse(readFileSync(fileURLToPath(new URL('../../../../../shared/data/telemetry/sl651_frames.json', import.meta.url)), 'utf8')) as Sample[]
  } catch {
    return undefined
  }
}
const samples = load()
const skip = samples ? false : 'the shared frames (shared/data/telemetry/sl651_frames.json) are not beside this repository'

test('every field frame with a good checksum decodes, every other is refused', { skip }, () => {
  for (const sample of samples ?? []) {
    const framer = createFramer()
    const raw = Buffer.from(sample.hex, 'hex')
    const items = [...framer.push(raw), ...framer.flush()]
    if (!sample.crc_ok) assert.ok(items.every((i) => !i.ok), sample.hex)
    else if (sample.dir === 'down') assert.ok(readFrame(raw, 'down').ok)
    else {
      const frame = items[0]
      assert.ok(frame?.ok && items.length === 1, sample.hex)
      if (!frame.packet) assert.ok(!isBad(decodeBody(frame)), `${sample.hex} ${JSON.stringify(decodeBody(frame))}`)
    }
  }
})

test('the picture in thirteen packets becomes one report', { skip }, () => {
  const assembler = createAssembler()
  const frames = (samples ?? []).filter((s) => s.packets).map((s) => readFrame(Buffer.from(s.hex, 'hex')))
  const last = frames.map((f) => (f.ok ? assembler.take(f) : undefined)).at(-1)
  assert.equal(last?.state, 'complete')
  const first = frames[0]
  if (last?.state !== 'complete' || !first?.ok) return
  const body = decodeBody(first, last.body)
  assert.ok(!isBad(body) && body.attachments[0]?.kind === 'PIC')
  assert.equal(body.attachments[0].bytes.toString('hex', 0, 4), 'ffd8ffe0')
})

test('a field unit\'s hourly report and a timed report read as their authors read them', { skip }, () => {
  const sample = samples?.find((s) => s.expected?.elements)
  assert.ok(sample)
  const frame = readFrame(Buffer.from(sample.hex, 'hex'))
  const body = frame.ok ? decodeBody(frame) : frame
  assert.ok('values' in body)
  const of = (key: string) => body.values.filter((v) => v.element === key).map((v) => v.value)
  assert.deepEqual([of('DRP'), of('PT'), of('Z'), of('PJ'), of('VT')], [[0, 0, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0], [3], [7.97], [0.5], [12.07]])
  assert.deepEqual(of('DRZ1').slice(0, 3), [7.24, 7.24, 7.97])
  assert.deepEqual(of('G79'), [211498094, 211901656, 211901609, 211901609])
  assert.deepEqual(of('G7D'), [6350235, 6403210, 6456186, 6509161])
  assert.deepEqual(of('GF9'), [5.569, 5.58, 5.58, 5.58])

  const timed = samples?.find((s) => s.expected?.['39_stage_m'])
  const read = timed && readFrame(Buffer.from(timed.hex, 'hex'))
  const timedBody = read?.ok ? decodeBody(read) : undefined
  assert.ok(timedBody && 'values' in timedBody)
  assert.deepEqual(Object.fromEntries(timedBody.values.map((v) => [v.element, v.value])), { PJ: 13, PN05: 4, Z: 0.55, VT: 12.68 })
})
