import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { criterionOf, dayFromNow, five, found, photo, plan, rowOfDanger } from './testing.ts'

test('a major danger', async (t) => {
  const city = await smallCity(t), inspector = city.as('inspector'), office = city.as('office'), town = city.as('townCadre')
  const graded = async () => { const { id } = await found(city); await inspector.post(`/api/dangers/${id}/grading`, { grade: 'major', criterionId: await criterionOf(city, 'GM2023-D3') }); return id }
  const supervised = { leader: '分管副市长', hooked: ['市应急管理局', '市工信局'], plan }

  await t.test('cites its criterion; hints propose one by the day and the words, and decide nothing', async () => {
    const { id } = await found(city, { title: '干式除尘系统没有泄爆', grade: 'major' })
    assert.equal((await rowOfDanger(city, id)).status, 'found', 'a grade without a criterion is a proposal')
    assert.equal((await inspector.post(`/api/dangers/${id}/grading`, { grade: 'major' })).body.code, 'danger.criterion_missing')
    const { rows } = (await inspector.get(`/api/danger-criteria?text=${encodeURIComponent('干式除尘系统没有泄爆')}&on=2026-01-05`)).body
    assert.deepEqual([rows[0].code, rows[0].words], ['GM2023-D3', ['干式除尘', '泄爆']])
    assert.ok(!rows.some((c: { code: string }) => c.code === 'GM2017'))
    assert.ok((await inspector.get('/api/danger-criteria?on=2022-10-12')).body.rows.some((c: { code: string }) => c.code === 'GM2017'), 'data of 2022 stand under the edition of 2017')
    await inspector.post(`/api/dangers/${id}/grading`, { grade: 'major', criterionId: rows[0].id })
    const row = await rowOfDanger(city, id)
    assert.equal(row.criterion, 'GM2023-D3')
    assert.match(row.basis as string, /第十一条第三项/)
  })

  await t.test('is not rectified before its five are filled in', async () => {
    const id = await graded()
    const refused = await inspector.post(`/api/dangers/${id}/assignment`, { unit: '演示企业', dueOn: dayFromNow(30), measures: '换阀' })
    assert.deepEqual([refused.status, refused.body.code, refused.body.details.missing], [422, 'danger.not_fivefold', ['person', 'department', 'funds', 'contingency']])
    assert.equal((await inspector.post(`/api/dangers/${id}/assignment`, { ...five, dueOn: dayFromNow(30) })).status, 200)
    assert.equal((await town.post(`/api/dangers/${id}/start`, {})).body.status, 'rectifying')
  })

  await t.test('has a leader, hooked departments and a plan of six, is told of monthly, and is cleared by two others', async () => {
    const id = await graded()
    assert.equal((await office.post(`/api/dangers/${id}/supervision`, { ...supervised, plan: { ...plan, safety: '' } })).status, 400)
    assert.equal((await office.post(`/api/dangers/${id}/supervision`, supervised)).status, 200)
    await inspector.post(`/api/dangers/${id}/assignment`, { ...five, dueOn: dayFromNow(90) })
    assert.equal((await town.post(`/api/dangers/${id}/progress`, { percent: 40, note: '两台已换' })).status, 200)
    assert.equal((await town.post(`/api/dangers/${id}/rectification`, { note: '三台全部更换', photoIds: [await photo(city, 'townCadre')] })).status, 200)
    await inspector.post(`/api/dangers/${id}/recheck`, { passed: true, note: '关闭时间8.4秒' })
    assert.equal((await inspector.post(`/api/dangers/${id}/clearance`, {})).body.status, 'rechecked', 'the first signature does not clear')
    assert.equal((await inspector.post(`/api/dangers/${id}/clearance`, {})).body.code, 'danger.own_second')
    assert.equal((await town.post(`/api/dangers/${id}/clearance`, {})).body.code, 'danger.own_recheck')
    assert.equal((await city.as('cityLeader').post(`/api/dangers/${id}/clearance`, {})).body.status, 'cleared')
    const row = await rowOfDanger(city, id)
    assert.deepEqual([row.clearedByTwo, row.clearedBy, row.hooked, row.progress, (row.plan as unknown[]).length], ['蔡检查', '林带班', '市应急管理局、市工信局', 40, 6])
  })

  await t.test('without a leader it is not cleared; a general one has none; on the spot it is never', async () => {
    const id = await graded()
    await inspector.post(`/api/dangers/${id}/assignment`, { ...five, dueOn: dayFromNow(30) })
    await town.post(`/api/dangers/${id}/rectification`, { note: '已换', photoIds: [await photo(city, 'townCadre')] })
    await inspector.post(`/api/dangers/${id}/recheck`, { passed: true, note: '合格' })
    assert.equal((await inspector.post(`/api/dangers/${id}/clearance`, {})).body.code, 'danger.no_leader')
    const general = await found(city)
    await inspector.post(`/api/dangers/${general.id}/grading`, { grade: 'general' })
    assert.equal((await office.post(`/api/dangers/${general.id}/supervision`, supervised)).body.code, 'danger.not_major')
    assert.equal((await inspector.post(`/api/dangers/${await graded()}/spot-fix`, { note: '当场', photoIds: [await photo(city)] })).body.code, 'danger.major_on_spot')
  })

  await t.test('a month without a word is told, each month once, also over a stop of three', async () => {
    const id = await graded()
    await office.post(`/api/dangers/${id}/supervision`, supervised)
    await city.clock.shift('95 days'); await city.runTimers()
    const missing = (await city.events('danger.reminded')).filter((e) => e.subjectId === id && e.data.what === 'progress_due')
    const ended = (by: string) => Number(by.slice(0, 4)) * 12 + Number(by.slice(5, 7))
    assert.equal(missing.length, ended(dayFromNow(95)) - ended(dayFromNow(0)))
    assert.ok(missing.every((e) => e.data.late), 'the process stood still over all of them')
    await city.clock.reset()
  })

  await t.test('listing and referral stand beside the loop, once each', async () => {
    const id = await graded()
    assert.equal((await inspector.post(`/api/dangers/${id}/listing`, { note: '逾期十五日' })).status, 403)
    assert.equal((await office.post(`/api/dangers/${id}/listing`, { note: '逾期十五日' })).body.status, 'graded')
    assert.ok(!(await office.get(`/api/dangers/${id}/loop`)).body.acts.some((a: { act: string }) => a.act === 'list'))
    assert.equal((await inspector.post(`/api/dangers/${id}/referral`, { note: '拒不整改' })).status, 200)
    const { rows } = (await office.get('/api/danger-escalations?which=listed')).body
    assert.ok(rows.some((r: { id: string }) => r.id === id))
  })

  await t.test('the list of the year counts what it shows', async () => {
    const { rows, counts } = (await office.get(`/api/major-dangers?year=${dayFromNow(0).slice(0, 4)}`)).body
    assert.equal(rows.length, counts.cleared + counts.rectifying + counts.waiting + counts.overdue)
    assert.equal(counts.cleared, 1)
  })
})
