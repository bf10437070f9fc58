import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { capTime, levelOfSeverity, makeAlert, nationalId, nationalTime, readAlert, regionCodeOf, regionCodesOf, severityOfLevel, validateAlert } from './index.ts'
import { sampleAlert } from './testing.ts'

test('what is made is valid against the XSD and says again what it was made of', () => {
  const read = readAlert(makeAlert(sampleAlert()))
  assert.deepEqual([read.version, read.xsdValid, read.problems, read.alert], ['1.2', true, [], sampleAlert()])
})

test('any text survives, but for signs that XML cannot hold', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const clean = readAlert(makeAlert(sampleAlert(0, { note: text }))).alert?.note
    // oxlint-disable-next-line no-control-regex -- these are the ones
    assert.equal(clean, text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''))
  }), { numRuns: 200 })
})

test('times are Beijing’s, without fractions and never with a Z', () => assert.equal(capTime('2023-07-28T01:55:30.123Z'), '2023-07-28T09:55:30+08:00'))

test('what may not go out is told before it does', () => {
  const codes = (more: Parameters<typeof sampleAlert>[1]) => validateAlert(sampleAlert(0, more)).map((p) => p.code)
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ sent: '2023-07-28T01:55:00Z' }), ['value'])
  assert.deepEqual(codes({ identifier: 'a b,c' }), ['characters'])
  assert.deepEqual(codes({ msgType: 'Update' }), ['references_missing'])
  assert.deepEqual(codes({ msgType: 'Cancel', references: 'a@b c' }), ['references_form'])
  assert.deepEqual(codes({ msgType: 'Cancel', references: '350500@anlan,1,2023-07-28T09:55:00+08:00' }), [])
  assert.deepEqual(codes({ scope: 'Restricted' }), ['restriction_missing'])
  assert.deepEqual(codes({ scope: 'Private' }), ['addresses_missing'])
  assert.deepEqual(codes({ status: 'actual' }), ['value'])
  const info = sampleAlert().info![0]!
  assert.deepEqual(codes({ info: [{ ...info, expires: '2023-07-27T00:00:00+08:00' }] }), ['times_order'])
  assert.deepEqual(codes({ info: [{ ...info, area: [{ areaDesc: '区', ceiling: '100' }] }] }), ['ceiling_alone'])
  assert.deepEqual(codes({ info: [{ ...info, area: [{ areaDesc: '区', circle: ['24.9,118.9'] }] }] }), ['circle_form'])
  assert.deepEqual(codes({ info: [info, info] }), ['info_repeated'])
})

test('CAP 1.0 and 1.1 are read by their own schemas', () => {
  const body = '<identifier>A1</identifier><sender>s@x</sender><sent>2005-01-01T00:00:00Z</sent><status>Actual</status><msgType>Alert</msgType>'
  const old = readAlert(`<alert xmlns="http://www.incident.com/cap/1.0">${body}<info><event>洪水</event><urgency>Expected</urgency><severity>Severe</severity><certainty>Very Likely</certainty><eventCode>SAME=FLW</eventCode><area><areaDesc>甲</areaDesc><geocode>GB2260=350500</geocode></area></info></alert>`)
  assert.deepEqual([old.version, old.xsdValid, old.alert?.info?.[0]?.eventCode, regionCodesOf(old.alert!)], ['1.0', true, [{ valueName: 'SAME', value: 'FLW' }], ['350500']])
  const next = readAlert(`<alert xmlns="urn:oasis:names:tc:emergency:cap:1.1">${body}<scope>Public</scope></alert>`)
  assert.deepEqual([next.version, next.xsdValid], ['1.1', true])
  assert.equal(readAlert(`<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${body}<scope>Public</scope></alert>`).xsdValid, false)
})

test('ids of the national system are read with 29 and with 31 characters', () => {
  const expected = { region: '350500', sector: '416', unit: '000', extension: '00', at: '2023-09-05T10:30:00+08:00' }
  assert.deepEqual(nationalId('35050041600000_20230905103000'), { ...expected, serial: null })
  assert.deepEqual(nationalId('35050041600000_20230905103000_0'), { ...expected, serial: '0' })
  for (const wrong of ['35050041600000_20230905103000_10', '3505004160000_20230905103000', '35050041600000_20231305103000', '']) assert.equal(nationalId(wrong), undefined, wrong)
})

test('their times have a blank where CAP has a T', () => {
  assert.equal(nationalTime('2023-09-05 10:30:00+08:00'), '2023-09-05T10:30:00+08:00')
  assert.equal(nationalTime('2018-01-21 22:36:38'), '2018-01-21T22:36:38+08:00')
  assert.equal(nationalTime('2018-13-21 22:36:38'), undefined)
})

test('colours, levels and severities say the same', () => {
  assert.deepEqual(([1, 2, 3, 4] as const).map((l) => levelOfSeverity(severityOfLevel(l))), [1, 2, 3, 4])
  assert.deepEqual(['Red', 'Orange', 'Yellow', 'Blue', 'Unknown'].map(levelOfSeverity), [1, 2, 3, 4, undefined])
})

test('twelve digits become the codes of our regions', () => assert.deepEqual(['350500000000', '350521000000', '350521100000', '350521100001', '350521', '35x'].map(regionCodeOf), ['350500', '350521', '350521100', '350521100001', '350521', undefined]))

const national = (more = '') => `<alert xmlns="http://com.icss.amp"><identifier>35052141600000_20230905103000</identifier><sender>惠安县气象台</sender><senderCode>35052141600000</senderCode><sendTime>2023-09-05 10:30:00+08:00</sendTime><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>${more}<info><language>zh-CN</language><eventType>11B03</eventType><urgency>Unknown</urgency><severity>Orange</severity><certainty>Unknown</certainty><effective>2023-09-05 10:30:00+08:00</effective><senderName>演示签发人</senderName><headline>惠安县气象台发布暴雨橙色预警</headline><description>预计未来三小时有强降雨</description><area><areaDesc>惠安县</areaDesc><polygon></polygon><circle>24.9,118.9 12500</circle><geocode>350521000000,350521100000</geocode></area></info></alert>`

test('the national profile is read into the same alert', () => {
  const { version, alert, problems, xsdValid } = readAlert(national())
  assert.deepEqual([version, xsdValid, problems], ['12379', null, []])
  assert.deepEqual([alert?.sent, alert?.sender, alert?.info?.[0]?.severity, alert?.info?.[0]?.eventCode], ['2023-09-05T10:30:00+08:00', '35052141600000', 'Severe', [{ valueName: 'eventType', value: '11B03' }]])
  assert.deepEqual([alert?.info?.[0]?.area?.[0]?.circle, regionCodesOf(alert!)], [['24.9,118.9 12.5'], ['350521', '350521100']])
  assert.deepEqual(readAlert(national().replace('>Alert<', '>Cancel<')).problems.map((p) => p.code), ['note_missing', 'references_missing'])
})
