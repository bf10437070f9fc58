import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encodePackets } from './encode.ts'
import { readFrame, type Frame } from './frame.ts'
import { createAssembler } from './packets.ts'

const body = Buffer.from('f1f10071800123f0f02309050800f2f2' + Buffer.from('水位正常'.repeat(20)).toString('hex'), 'hex')
const frames = encodePackets({ station: '0071800123', func: 0x35, serial: 7, sentAt: Date.parse('2023-09-05T00:00:00Z') }, body, 50).map((b) => readFrame(b) as Frame)

test('packets that come in order or out of order make one body', () => {
  const shuffled = [...frames.slice(1).reverse(), frames[0] as Frame]
  for (const order of [frames, shuffled]) {
    const assembler = createAssembler()
    const last = order.map((f) => assembler.take(f)).at(-1)
    assert.ok(last?.state === 'complete' && last.body.subarray(8).equals(body))
  }
})

test('a lost packet is asked for by its number, and one alone', () => {
  const assembler = createAssembler()
  const without = frames.filter((f) => f.packet?.seq !== 3 && f.packet?.seq !== 5)
  const end = without.map((f) => assembler.take(f)).at(-1)
  assert.deepEqual([end?.state, end?.state === 'missing' && end.seq], ['missing', 3])
  const next = assembler.take(frames[2] as Frame)
  assert.deepEqual([next.state, next.state === 'missing' && next.seq], ['missing', 5])
  assert.equal(assembler.take(frames[4] as Frame).state, 'complete')
})

test('a hurt last packet is asked for again', () => {
  const assembler = createAssembler()
  for (const frame of frames.slice(0, -1)) assembler.take(frame)
  const asked = assembler.hurt({ station: '0071800123', func: 0x35, packet: { total: frames.length, seq: frames.length } })
  assert.deepEqual([asked.state, asked.state === 'missing' && asked.seq], ['missing', frames.length])
})

test('a report that would fill the memory is refused', () => {
  const assembler = createAssembler()
  const giant = encodePackets({ station: '0071800123', func: 0x36, serial: 7, sentAt: 0 }, Buffer.alloc(1_200_000), 4000).map((b) => readFrame(b) as Frame)
  const states = giant.map((f) => assembler.take(f))
  assert.ok(states.some((s) => s.state === 'refused' && s.reason === 'too_long'))
})
