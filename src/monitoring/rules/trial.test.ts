import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'

const city = await smallCity()
const duty = city.as('cityDuty')
const from = '2025-06-01T00:00:00Z', to = '2025-09-01T00:00:00Z'
const stations = await city.tx((tx) => tx.rows<{ id: string; regionPath: string }>(sql`select id, region_path from stations order by id`))
const wet = stations[0] as { id: string; regionPath: string }
// 60 mm within an hour on the tenth of July, 120 mm on the twentieth; a drizzle on all other days
await city.tx((tx) => tx.run(sql`insert into readings (station_id, element, observed_at, value, sent_at, region_path)
  select ${wet.id}, 'RAIN', at, case when at between timestamptz '2025-07-10 02:05+00' and timestamptz '2025-07-10 03:00+00' then 5 when at between timestamptz '2025-07-20 02:05+00' and timestamptz '2025-07-20 03:00+00' then 10 else 0.01 end, at, ${wet.regionPath}
  from generate_series(timestamptz '2025-06-30 00:00+00', timestamptz '2025-08-02 00:00+00', interval '5 minutes') at`))

const rule = async () => (await duty.get('/api/rules')).body.rows.find((r: { title: string }) => r.title === '短时强降雨')
const formOf = async (mm: number) => { const { id, version, ...form } = await rule(); return { id: id as string, version: version as number, form: { ...form, levels: [{ level: 3, when: { kind: 'rain', hours: 1, mm } }] } } }
const finished = async (id: string) => { for (let n = 0; n < 50; n++) { await city.runTimers(); const { trial } = (await duty.get(`/api/rule-trials/${id}`)).body; if (trial.state !== 'waiting' && trial.state !== 'running') return trial } throw new Error('it does not end') }

test('a rule is tried on last summer: what it would have raised, by month and county, beside the version in force; no alarm comes of it', async () => {
  const { id: ruleId, form } = await formOf(100)
  const started = await duty.post('/api/rule-trials', { ruleId, form, from, to })
  assert.deepEqual([started.status, started.body.state, started.body.presentVersion], [200, 'waiting', 1])
  const trial = await finished(started.body.id)
  assert.deepEqual([trial.state, trial.stationsDone, trial.stationsTotal], ['done', stations.length, stations.length])
  assert.ok(trial.readings > 9000)
  const { rows } = (await duty.get(`/api/rule-trials/${trial.id}/spans`)).body
  // now: 60 mm in three hours is orange, 120 mm red; the draft: 100 mm in an hour is yellow
  assert.deepEqual(rows.map((r: { side: string; difference: string; level: number; openedAt: string; peak: number }) => [r.side, r.difference, r.level, r.openedAt.slice(0, 10), Math.round(r.peak)]), [['present', 'gone', 2, '2025-07-10', 60], ['draft', 'changed', 3, '2025-07-20', 120]])
  const { counts } = (await duty.get(`/api/rule-trials/${trial.id}`)).body
  assert.deepEqual(counts.filter((c: { side: string }) => c.side === 'draft').map((c: { month: string; level: number; n: number }) => [c.month, c.level, c.n]), [['2025-07', 3, 1]])
  const curve = (await duty.get(`/api/rule-trials/${trial.id}/stations/${wet.id}/curve?from=2025-07-19T00:00:00Z&to=2025-07-21T00:00:00Z`)).body
  assert.deepEqual([curve.lines, Math.round(Math.max(...curve.points.map((p: { value: number }) => p.value))), curve.spans.length], [[{ level: 3, value: 100 }], 120, 2])
  assert.equal((await city.tx((tx) => tx.rows(sql`select 1 from alarms`))).length, 0)
  assert.equal((await city.events('alarm.opened')).length, 0)
  assert.equal((await city.events('rule.trial_finished')).length, 1)
})

test('what was tried goes into force without a further reason, and its version keeps the trial', async () => {
  const { id, version, form } = await formOf(100)
  const changed = await duty.put(`/api/rules/${id}`, { ...form, version, enabled: true, reason: '按去年汛期试算结果调整' })
  assert.equal(changed.status, 200)
  const { versions } = (await duty.get(`/api/rules/${id}`)).body
  assert.ok(versions[0].trialId)
  const other = await duty.put(`/api/rules/${id}`, { ...form, version: version + 1, levels: [{ level: 3, when: { kind: 'rain', hours: 1, mm: 90 } }], reason: '再降一些' })
  assert.equal(other.body.code, 'rule.untried')
})

test('a county sees of a trial what lies in it', async () => {
  const { rows } = (await duty.get('/api/rule-trials')).body
  const inside = wet.regionPath.startsWith(city.cast.countyCommander.regionPath)
  const seen = async (who: 'countyCommander' | 'otherCounty') => (await city.as(who).get(`/api/rule-trials/${rows[0].id}/spans`)).body.total
  assert.deepEqual([await seen('countyCommander'), await seen('otherCounty')], inside ? [2, 0] : [0, wet.regionPath.startsWith(city.cast.otherCounty.regionPath) ? 2 : 0])
  const { form } = await formOf(80)
  assert.equal((await city.as('countyCommander').post('/api/rule-trials', { ruleId: null, form, from, to })).status, 403)
})

test('a trial that is stopped stays stopped, and one that has ended can not be', async () => {
  const { form } = await formOf(70)
  const { id } = (await duty.post('/api/rule-trials', { ruleId: null, form, from, to })).body
  assert.equal((await duty.post(`/api/rule-trials/${id}/cancellation`, {})).body.state, 'cancelled')
  await city.runTimers()
  assert.deepEqual([(await duty.get(`/api/rule-trials/${id}`)).body.trial.state, (await duty.get(`/api/rule-trials/${id}/spans`)).body.total], ['cancelled', 0])
  assert.equal((await duty.post(`/api/rule-trials/${id}/cancellation`, {})).body.code, 'rule.trial_over')
  assert.equal((await city.events('rule.trial_cancelled')).length, 1)
})

test('only readings can be tried, and a year at most', async () => {
  const { form } = await formOf(70)
  const ask = async (more: object) => (await duty.post('/api/rule-trials', { ruleId: null, form, from, to, ...more })).body.code
  assert.equal(await ask({ from: '2023-01-01T00:00:00Z' }), 'rule.trial_period')
  assert.equal(await ask({ to: from }), 'rule.trial_period')
  assert.equal(await ask({ form: { ...form, levels: [{ level: 4, when: { kind: 'silence', minutes: 60 } }] } }), 'rule.trial_readings_only')
})
