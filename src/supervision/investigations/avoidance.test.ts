import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { bodiesMissing } from './model.ts'
import { casesOf } from './testing.ts'

const city = await smallCity()
const on = casesOf(city)

test('somebody with an interest is not taken into the team, nor who has not declared', async () => {
  const id = await on.opened(), person = { name: '演示某人', organization: '演示加工厂', body: 'expert' }
  for (const [interest, code] of [['has', 'investigation.member_interest'], ['undeclared', 'investigation.member_undeclared']]) {
    const refused = await on.tryTo('countyDuty', id, 'members', { ...person, interest })
    assert.deepEqual([refused.status, refused.body.code], [422, code])
  }
  assert.equal((await on.read(id)).members.length, 0)
})

test('a team without all bodies or without a leader does not begin', async () => {
  const id = await on.opened()
  await on.act('countyDuty', id, 'members', { name: '演示乙', organization: '县应急局', body: 'emergency', interest: 'none' })
  const refused = await on.tryTo('countyDuty', id, 'beginning')
  assert.deepEqual([refused.status, refused.body.code, refused.body.details.leader], [422, 'investigation.team_incomplete', false])
  assert.ok(refused.body.details.missing.includes('监察机关') && !refused.body.details.missing.includes('应急管理部门'))
  assert.deepEqual(bodiesMissing(['government', 'emergency', 'sector', 'supervision', 'police', 'union', 'procuratorate'], { entrusted: false, partner: true }), ['partner'])
})

test('there is one leader, who is not of the procuratorate, and nobody is on the team twice', async () => {
  const id = await on.opened(), lead = { name: '演示乙', organization: '县应急局', body: 'emergency', leader: true, interest: 'none' }
  await on.act('countyDuty', id, 'members', lead)
  assert.equal((await on.tryTo('countyDuty', id, 'members', { ...lead, name: '演示丙' })).body.code, 'investigation.leader_twice')
  assert.equal((await on.tryTo('countyDuty', id, 'members', { ...lead, leader: false })).body.code, 'investigation.member_twice')
})

test('an interest that comes to light later takes the member off the team, with the reason kept', async () => {
  const id = await on.investigating(), member = (await on.read(id)).members.find((m) => m.body === 'sector')
  await on.act('countyDuty', id, `members/${member?.id}/removal`, { reason: '与事故单位负责人系近亲属' })
  const after = await on.read(id)
  assert.deepEqual(after.missing.bodies, ['sector'])
  assert.equal((await city.events('investigation.member_removed')).at(-1)?.data.reason, '与事故单位负责人系近亲属')
})
