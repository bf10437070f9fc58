import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toKeep } from './keep.ts'
import { lsnText, segmentName, toLsn } from './replication.ts'
import { readTar } from './tar.ts'

const at = (day: string, time = '02:00') => ({ asOf: `2026-11-${day}T${time}:00.000Z` })
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => at(String(from + i).padStart(2, '0')))
const kept = (backups: { asOf: string }[]) => [...toKeep(backups, { daily: 7, weekly: 4 }).all].map((b) => b.asOf.slice(8, 10)).sort()

test('of a month of daily backups the last seven days stay, and the newest of each of the last four weeks', () => {
  // Sundays: 1, 8, 15, 22; the 26th is today
  assert.deepEqual(kept(days(1, 26)), ['08', '15', '20', '21', '22', '23', '24', '25', '26'])
})

test('of several in one day the newest stays; after a long pause the newest stays however old it is', () => {
  assert.deepEqual([...toKeep([at('26', '02:00'), at('26', '09:00'), at('26', '05:00')], { daily: 7, weekly: 4 }).all], [at('26', '09:00')])
  assert.deepEqual(kept([at('02')]), ['02'])
})

test('the log has the names that the server gives it', () => {
  const size = 16 << 20
  assert.equal(segmentName(1, toLsn('0/174B660'), size), '000000010000000000000001')
  assert.equal(segmentName(2, toLsn('1A/FF000028'), size), '000000020000001A000000FF')
  assert.equal(segmentName(1, toLsn('1/0') - 1n, size), '0000000100000000000000FF')
  assert.equal(lsnText(toLsn('1A/FF000028')), '1A/FF000028')
})

function tarOf(name: string, text: string, tamper = (header: Buffer) => header): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write(text.length.toString(8).padStart(11, '0'), 124)
  header.write('0', 156)
  header.write(header.reduce((n, b, i) => n + (i >= 148 && i < 156 ? 32 : b), 0).toString(8).padStart(6, '0'), 148)
  return Buffer.concat([tamper(header), Buffer.from(text.padEnd(Math.ceil(text.length / 512) * 512, '\0')), Buffer.alloc(1024)])
}
async function* inPieces(bytes: Buffer, of: number) {
  for (let i = 0; i < bytes.length; i += of) yield bytes.subarray(i, i + of)
}
const read = async (bytes: Buffer, of: number) => {
  const found: Record<string, string> = {}
  await readTar(inPieces(bytes, of), async ({ name }, body) => {
    let text = ''
    for await (const part of body) text += part
    found[name] = text
  })
  return found
}

test('an archive is read whatever pieces it comes in; one that is torn, damaged or leads outside is refused', async () => {
  const text = 'x'.repeat(700)
  for (const length of [1, 511, 512, 513, 4096]) assert.deepEqual(await read(tarOf('base/1/2600', text), length), { 'base/1/2600': text })
  await assert.rejects(read(tarOf('base/1/2600', text).subarray(0, 900), 64), /ends in the middle/)
  await assert.rejects(read(tarOf('base/1/2600', text, (h) => (h.writeUInt8(90, 3), h)), 512), /damaged/)
  await assert.rejects(read(tarOf('../etc/passwd', text), 512), /leads out of the folder/)
})
