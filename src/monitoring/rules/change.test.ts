import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'

const city = await smallCity()
const duty = city.as('cityDuty')
const rule = async (title = '短时强降雨') => (await duty.get('/api/rules')).body.rows.find((r: { title: string }) => r.title === title)

test('a city starts with rules that name their source and are not verified', async () => {
  const { rows } = (await duty.get('/api/rules')).body
  assert.ok(rows.length >= 9)
  assert.ok(rows.every((r: { source: string; verifiedAt: string | null; regionName: string }) => r.source && r.verifiedAt === null && r.regionName === '泉州市'))
})

test('a change is a new version with its reason and its event; the older version stays readable', async () => {
  const { id, version, ...form } = await rule()
  const changed = await duty.put(`/api/rules/${id}`, { ...form, version, clearMinutes: 45, reason: '按市防指会议纪要', untried: '汛情紧急，先行启用' })
  assert.deepEqual([changed.status, changed.body.version, changed.body.clearMinutes], [200, 2, 45])
  const { versions } = (await duty.get(`/api/rules/${id}`)).body
  assert.deepEqual(versions.map((v: { version: number; reason: string; form: { clearMinutes: number } }) => [v.version, v.reason, v.form.clearMinutes]), [[2, '按市防指会议纪要', 45], [1, '系统初始规则', 30]])
  assert.deepEqual((await city.events('rule.changed')).map((e) => e.data.version), [2])
})

test('a rule that trips otherwise goes into force only when it was tried on history, or with a reason why not', async () => {
  const { id, version, ...form } = await rule()
  const refused = await duty.put(`/api/rules/${id}`, { ...form, version, clearMinutes: 50, reason: '改解除时间' })
  assert.deepEqual([refused.status, refused.body.code], [422, 'rule.untried'])
  const off = await duty.put(`/api/rules/${id}`, { ...form, version, clearMinutes: 50, enabled: false, reason: '先存为停用' })
  assert.deepEqual([off.status, off.body.enabled], [200, false])
  const on = await duty.put(`/api/rules/${id}`, { ...form, version: version + 1, enabled: true, reason: '恢复', untried: '汛情紧急' })
  assert.deepEqual([on.status, on.body.version], [200, version + 2])
  const { versions } = (await duty.get(`/api/rules/${id}`)).body
  assert.equal(versions[0].untried, '汛情紧急')
  assert.equal((await city.events('rule.changed')).at(-1)?.data.untried, '汛情紧急')
})

test('conditions of readings and of the clock can not stand in one rule', async () => {
  const { id, version, ...form } = await rule()
  const mixed = await duty.put(`/api/rules/${id}`, { ...form, version, levels: [{ level: 1, when: { kind: 'all', of: [{ kind: 'rain', hours: 3, mm: 100 }, { kind: 'silence', minutes: 60 }] } }], reason: '混用' })
  assert.equal(mixed.body.code, 'rule.mixed_conditions')
})

test('who edits an older version is told, and nothing is overwritten', async () => {
  const { id, version, ...form } = await rule()
  const late = await duty.put(`/api/rules/${id}`, { ...form, version: version - 1, title: '另一名称', reason: '改名' })
  assert.deepEqual([late.status, late.body.code], [409, 'rule.changed_meanwhile'])
  assert.ok(await rule())
})

test('thresholds that could never stand, a level twice, and an unknown region are refused', async () => {
  const { id, version, ...form } = await rule()
  const put = async (more: object) => (await duty.put(`/api/rules/${id}`, { ...form, version, reason: '试改', ...more })).body.code
  assert.equal(await put({ levels: [{ level: 1, when: { kind: 'rain', hours: 6, mm: 50 } }, { level: 3, when: { kind: 'rain', hours: 3, mm: 50 } }] }), 'rule.levels_out_of_order')
  assert.equal(await put({ levels: [{ level: 1, when: { kind: 'rain', hours: 6, mm: 50 } }, { level: 1, when: { kind: 'rain', hours: 3, mm: 50 } }] }), 'rule.level_twice')
  assert.equal(await put({ regionCode: '999999' }), 'rule.unknown_region')
  assert.equal(await put({ levels: [{ level: 1, when: { kind: 'rain', hours: 5, mm: 50 } }] }), 'request.invalid')
})

test('the verified mark belongs to what was verified: it goes when the thresholds or the source change', async () => {
  const { id, version, ...form } = await rule()
  const verified = await duty.post(`/api/rules/${id}/verification`, { version, source: '中国气象局令第 16 号附件' })
  assert.equal(verified.body.verifiedBy, city.cast.cityDuty.name)
  const renamed = await duty.put(`/api/rules/${id}`, { ...form, source: verified.body.source, version, title: '短时强降雨（市）', reason: '改名' })
  assert.ok(renamed.body.verifiedAt)
  const raised = await duty.put(`/api/rules/${id}`, { ...form, source: verified.body.source, version: version + 1, levels: [{ level: 1, when: { kind: 'rain', hours: 3, mm: 120 } }], reason: '提高阈值', untried: '汛情紧急，先行启用' })
  assert.equal(raised.body.verifiedAt, null)
})

test('a county reads the rules and does not change them', async () => {
  const county = city.as('countyCommander')
  const { id, version, ...form } = (await county.get('/api/rules')).body.rows[0]
  assert.equal((await county.put(`/api/rules/${id}`, { ...form, version, reason: '试改' })).status, 403)
})
