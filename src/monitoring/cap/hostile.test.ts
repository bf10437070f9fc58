import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areasOf, makeAlert, readAlert, readSafely } from './index.ts'
import { ringText, sampleAlert } from './testing.ts'

const xml = makeAlert(sampleAlert())
const refusal = (text: string) => { const { alert, problems, xsdValid } = readAlert(text); return [alert, xsdValid, problems[0]?.kind, problems[0]?.code] }
const withDoctype = (inside: string) => xml.replace('<alert', `${inside}\n<alert`)

test('external entities, laughing or not, are refused at the DOCTYPE', () => {
  const began = performance.now()
  const lol = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  for (const doctype of ['<!DOCTYPE alert SYSTEM "http://127.0.0.1:1/x.dtd">', '<!DOCTYPE alert [<!ENTITY x SYSTEM "file:///etc/passwd">]>', `<!DOCTYPE alert [<!ENTITY l0 "lol">${lol}]>`, '<!-- a --><?pi b?><!DOCTYPE alert>', `<!DOCTYPE alert [${'x'.repeat(2_000_000)}`])
    assert.deepEqual(refusal(withDoctype(doctype)), [undefined, false, 'refused', 'doctype'])
  assert.ok(performance.now() - began < 1000)
})

test('a reference to an entity that nobody declared is no XML', () => {
  const { parseError, alert } = readAlert(xml.replace('惠安县崇武镇', '&xxe;'))
  assert.equal(alert, undefined)
  assert.match(parseError ?? '', /entity/)
})

test('depth, number, attributes and size have an end', () => {
  assert.equal(refusal(xml.replace('<info>', `<info>${'<a>'.repeat(100)}${'</a>'.repeat(100)}`))[3], 'too_deep')
  assert.equal(refusal(xml.replace('<info>', `<info>${'<a/>'.repeat(70_000)}`))[3], 'too_many_elements')
  assert.equal(refusal(xml.replace('<info>', `<info ${Array.from({ length: 100 }, (_, i) => `a${i}="1"`).join(' ')}>`))[3], 'too_many_attributes')
  assert.equal(readAlert(new Uint8Array(9_000_000)).problems[0]?.code, 'too_large')
  assert.equal(readAlert(new TextEncoder().encode('<?xml version="1.0" encoding="ebcdic-cp-be"?><alert/>')).problems[0]?.code, 'encoding')
})

test('cut anywhere, a message is refused with a reason and never throws', () => {
  for (let at = 0; at < xml.length - 10; at += 97) {
    const { xsdValid, problems } = readAlert(xml.slice(0, at))
    assert.deepEqual([xsdValid, problems.length > 0], [false, true])
  }
})

test('a large message is read in a thread of its own', async () => {
  const large = makeAlert({ ...sampleAlert(), info: [{ ...sampleAlert().info![0]!, area: [{ areaDesc: '大', polygon: [ringText(12_000)] }] }] })
  assert.ok(large.length > 128_000)
  const read = await readSafely(Buffer.from(large), [], '2023-07-28T02:00:00Z')
  assert.deepEqual([read.xsdValid, read.alert?.info?.[0]?.area?.[0]?.areaDesc, read.verification.digest.verdict], [true, '大', 'none'])
})

const drawn = (polygon: string) => areasOf(sampleAlert(0, { info: [{ ...sampleAlert().info![0]!, area: [{ areaDesc: '区', polygon: [polygon] }] }] }))

test('an area of 10,000 vertices is kept exactly and drawn with fewer', () => {
  const began = performance.now()
  const { shapes: [shape], problems } = drawn(ringText(10_000))
  assert.ok(performance.now() - began < 2000)
  assert.deepEqual([shape?.vertices, shape?.ring.length, shape?.crosses, problems.length], [10_001, 10_001, false, 0])
  assert.ok(shape && shape.drawn.length <= 500 && shape.drawn.length > 50, String(shape?.drawn.length))
  assert.deepEqual(shape.drawn[0], shape.drawn.at(-1))
  assert.deepEqual(shape.ring[0], [119, 25])
})

test('an area that crosses itself is told so, and the hull around it is used', () => {
  const { shapes: [shape], problems } = drawn('25,118 26,119 25,119 26,118 25,118')
  assert.deepEqual([shape?.crosses, shape?.ring.length, problems[0]?.code], [true, 5, 'polygon_crosses'])
})

test('ten thousand sides that all cross are told in a second', () => {
  const star = Array.from({ length: 10_000 }, (_, i) => `${(25 + (i % 2) * 0.5 + Math.sin(i) * 0.1).toFixed(5)},${(118 + Math.cos(i * 7) * 0.5).toFixed(5)}`)
  const began = performance.now()
  assert.equal(drawn([...star, star[0]].join(' ')).shapes[0]?.crosses, true)
  assert.ok(performance.now() - began < 1000)
})

test('a ring written as lon,lat is caught where it can be, and one that is open is told', () => {
  const codes = (polygon: string) => readAlert(makeAlert(sampleAlert(0, { info: [{ ...sampleAlert().info![0]!, area: [{ areaDesc: '区', polygon: [polygon] }] }] }))).problems.map((p) => p.code)
  assert.deepEqual(codes('118,25 119,25 119,26 118,25'), ['polygon_range'])
  assert.deepEqual(codes('25,118 25,119 26,119 26,118'), ['polygon_open'])
  assert.deepEqual(codes('25,118 25,119 25,118'), ['polygon_few'])
  assert.deepEqual(codes('25 118 25 119'), ['polygon_form'])
})
