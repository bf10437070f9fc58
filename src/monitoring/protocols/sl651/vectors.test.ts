// The test vectors of the domain file 6.1.5: each decodes as stated, and its corrupted twins are refused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownAddress } from './bytes.ts'
import { decodeBody, decodeCommand, isBad } from './decode.ts'
import { encodeAck } from './encode.ts'
import { readFrame, type Frame } from './frame.ts'
import { createFramer } from './framer.ts'

const beijing = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`)
export const read = (hex: string) => {
  const items = createFramer().push(Buffer.from(hex, 'hex'))
  const frame = items[0]
  assert.ok(frame?.ok && items.length === 1, JSON.stringify(items))
  const body = decodeBody(frame)
  assert.ok(!isBad(body), JSON.stringify(body))
  return { frame, body, of: (key: string) => body.values.filter((v) => v.element === key).map((v) => v.value) }
}

const vectors = {
  heartbeat: '7E7E01001234567812342F0008020003591011155111036BCA',
  test: '7E7E010012345678123430002B020003591011154947F1F1001234567848F0F0591011154920190000052619000005392300000127381211150320FA',
  timed: '7E7E05001122334403E832002B020034170718110016F1F1001122334448F0F01707181100201900004026190000403923000104903812109903A421',
  uniform: '7E7E05001122334403E831004E020031170718110005F1F1001122334448F0F01707181005041800000539230000012200000122000002850001049000010490FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF0001049000010490037AC7',
  fiveMinuteRain: '7E7E05001122334403E83A0025020037170718110226F1F1001122334448F0F01707181005F4600500000014FFFFFFFFFF000003074E',
  relativeLevel: '7E7E05001122334403E83A0031020038170718110235F1F1001122334448F0F01707181005F5C0000C000C001C00310031FFFFFFFFFFFFFFFFFFFF00310031033CAF',
  manualQuery: '7E7E05001122334403E83A0030020039170718110254F1F1001122334448F0F017071811021F19000000201900004026190000403812109939230001049003EDD0',
  status: '7E7E0500112233441234460015020023170718102008F1F100112233444520000004000315C1',
  version: '7E7E0500112233441234450021020022170718101955F1F10011223344114441544138362D53572D56312E3228482903C476',
  added: '7E7E0A0071800123123433002A020102230905080005F1F1007180012350F0F023090508001A19000385201900091226190123453812125603C1D3',
  hourly: '7E7E0A00718004561234340055020103230905090006F1F1007180045648F0F02309050805F4600A0F140C080503000000FF002619012465F5C001F401F601FA02000208021002180220022802300238FFFFF0F023090509003923000123453812124803D9E9',
  tide: '7E7E0A00718004561234320022020104230905091000F1F1007180045654F0F02309050910392BFF000003253812124803E24B',
}

test('a heartbeat carries its serial and its time in 20YY, and no reading', () => {
  const { frame, body } = read(vectors.heartbeat)
  assert.deepEqual([frame.centre, frame.station, frame.func, body.serial, body.values.length], [1, '0012345678', 0x2f, 3, 0])
  assert.equal(body.sentAt, beijing('2059-10-11 15:51:11'))
})

test('a test report holds current rain, accumulated rain, level and voltage', () => {
  const { body, of } = read(vectors.test)
  assert.deepEqual([of('PJ'), of('PT'), of('Z'), of('VT')], [[0.5], [0.5], [0.127], [11.15]])
  assert.equal(body.values[0]?.at, beijing('2059-10-11 15:49:00'))
  assert.equal(body.stationClass, 'H')
})

test('a timed report reads as stated', () => {
  const { of } = read(vectors.timed)
  assert.deepEqual([of('PJ'), of('PT'), of('Z'), of('VT')], [[4], [4], [10.49], [10.99]])
})

test('a report of even steps gives each value its own time, missing ones included', () => {
  const { body, of } = read(vectors.uniform)
  assert.deepEqual(of('Z'), [0.122, 0.122, 0.285, 10.49, 10.49, null, null, null, null, null, 10.49, 10.49])
  assert.deepEqual([body.values[0]?.at, body.values[11]?.at], [beijing('2017-07-18 10:05:00'), beijing('2017-07-18 11:00:00')])
})

test('five-minute rain and relative levels come as twelve values', () => {
  assert.deepEqual(read(vectors.fiveMinuteRain).of('DRP'), [0.5, 0, 0, 0, 2, null, null, null, null, null, 0, 0])
  assert.deepEqual(read(vectors.relativeLevel).of('DRZ1'), [0.12, 0.12, 0.28, 0.49, 0.49, null, null, null, null, null, 0.49, 0.49])
})

test('named elements, status bits and a version text read as stated', () => {
  const asked = read(vectors.manualQuery)
  assert.deepEqual([asked.of('PD'), asked.of('PJ'), asked.of('PT'), asked.of('VT'), asked.of('Z')], [[0], [4], [4], [10.99], [10.49]])
  assert.deepEqual(read(vectors.status).of('ZT'), [0x400])
  assert.equal(read(vectors.version).body.attachments[0]?.bytes.toString('latin1'), 'DATA86-SW-V1.2(H)')
})

test('an added report and an hourly report with two observation times read as stated', () => {
  const added = read(vectors.added)
  assert.deepEqual([added.of('P1'), added.of('PJ'), added.of('PT'), added.of('VT')], [[38.5], [91.2], [1234.5], [12.56]])
  const hourly = read(vectors.hourly)
  assert.deepEqual(hourly.of('DRP'), [1, 1.5, 2, 1.2, 0.8, 0.5, 0.3, 0, 0, 0, null, 0])
  assert.deepEqual(hourly.of('DRZ1'), [5, 5.02, 5.06, 5.12, 5.2, 5.28, 5.36, 5.44, 5.52, 5.6, 5.68, null])
  assert.deepEqual([hourly.of('PT'), hourly.of('Z'), hourly.of('VT')], [[1246.5], [12.345], [12.48]])
  assert.equal(hourly.body.values.find((v) => v.element === 'Z')?.at, beijing('2023-09-05 09:00:00'))
})

test('a tide below zero is negative', () => assert.deepEqual(read(vectors.tide).of('Z'), [-0.325]))

test('an address outside the hydrological numbering shows six and five digits', () => {
  const { frame, of } = read('7E7E0040590235C2123432002B020002241111102942F1F140590235C25AF0F02411111029762AFF00000172772AFF0000002178220000015203BB93')
  assert.deepEqual([frame.station, shownAddress(frame.station)], ['40590235C2', '40590213762'])
  assert.deepEqual([of('G76'), of('G77'), of('G78')], [[-1.72], [-0.21], [1.52]])
})

test('the centre answers with the same serial, ESC to stay and EOT to leave', () => {
  const asked = readFrame(Buffer.from(vectors.test, 'hex')) as Frame
  assert.equal(encodeAck(asked, 3, beijing('2059-10-11 15:49:47')).toString('hex').toUpperCase(), '7E7E00123456780112343080080200035910111549471B75D4')
  const hourly = readFrame(Buffer.from(vectors.hourly, 'hex')) as Frame
  assert.equal(encodeAck(hourly, 0x103, beijing('2023-09-05 09:00:12'), 'leave').toString('hex').toUpperCase(), '7E7E00718004560A1234348008020103230905090012043446')
  assert.match(encodeAck(hourly, 0x103, beijing('2023-09-05 09:00:12')).toString('hex'), /1bfc07$/)
})

test('a downward query and an acknowledgement read as a station reads them', () => {
  const query = readFrame(Buffer.from('7E7E001234567810123438801702000013032511053313032410130325100418000000F46005F800', 'hex'), 'down') as Frame
  assert.deepEqual(decodeCommand(query), {
    serial: 0, sentAt: beijing('2013-03-25 11:05:33'),
    query: { from: beijing('2013-03-24 10:00'), to: beijing('2013-03-25 10:00'), stepMinutes: 0, element: 'DRP' },
  })
  const ack = readFrame(Buffer.from('7E7E001010000101A00032800802000C20072417234906DB17', 'hex'), 'down') as Frame
  assert.deepEqual(decodeCommand(ack), { serial: 12, sentAt: beijing('2020-07-24 17:23:49') })
})

const asciiFrame = '0130313030313031303030303141303030333230303345023132333432343031303931363031323820535420303031303130303030312048205454203234303130393136303120504A20332E35205A2031322E3334200338323739'

test('an ASCII report reads as decimal text and is answered in ASCII', () => {
  const { frame, body, of } = read(asciiFrame)
  assert.deepEqual([frame.mode, frame.station, body.serial, body.stationClass], ['ascii', '0010100001', 0x1234, 'H'])
  assert.deepEqual([of('PJ'), of('Z')], [[3.5], [12.34]])
  const ack = encodeAck(frame, 0x1234, beijing('2024-01-09 16:01:30'))
  assert.equal(ack.toString('latin1', 1, 23), '001010000101A000328010')
  assert.equal(ack.toString('latin1', 24, 40), '1234240109160130')
  assert.deepEqual([ack[0], ack[23], ack[40]], [0x01, 0x02, 0x1b])
  const heard = readFrame(ack, 'down')
  assert.ok(heard.ok && heard.station === '0010100001')
})

for (const [name, hex] of [...Object.entries(vectors), ['ascii', asciiFrame] as const])
  test(`any single flipped bit of the ${name} frame is refused`, () => {
    const good = Buffer.from(hex, 'hex')
    for (let bit = 0; bit < good.length * 8; bit += 3) {
      const twin = Buffer.from(good)
      twin[bit >> 3] = (twin[bit >> 3] as number) ^ (1 << (bit & 7))
      const framer = createFramer()
      const items = [...framer.push(twin), ...framer.flush()]
      // In ASCII the checksum's own letters may change case and still say the same.
      if (items.some((item) => item.ok)) assert.equal(twin.toString('latin1').toUpperCase(), good.toString('latin1').toUpperCase())
    }
  })
