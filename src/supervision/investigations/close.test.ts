import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '#kit/calendar'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { erasures } from './erasures.ts'
import { casesOf } from './testing.ts'

const city = await smallCity()
const on = casesOf(city)
const evidence = '见案卷附件'

test('two offices that close one case at once: one closes it, the other is told who did; one number is taken', async () => {
  const id = await on.ticked(), { revision } = await on.read(id), body = { revision, reason: '四不放过全部落实' }
  const answers = await Promise.all([city.as('countyCommander').post(`/api/investigations/${id}/closure`, body), city.as('office').post(`/api/investigations/${id}/closure`, body)])
  assert.deepEqual(answers.map((a) => a.status).sort(), [200, 409])
  const second = answers.find((a) => a.status === 409)
  assert.equal(second?.body.code, 'investigation.already_closed')
  assert.match(second?.body.detail, /张指挥|郑文秘/)
  const read = await on.read(id)
  assert.match(read.archiveNo ?? '', /^事故调查档〔\d{4}〕\d+号$/)
  assert.equal((await city.events('investigation.closed')).filter((e) => e.subjectId === id).length, 1)
  const { n } = await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*)::int as n from document_numbers where subject_id = ${id}`))
  assert.equal(n, 1)
})

test('a closed case cannot be closed twice, nor changed', async () => {
  const id = await on.ticked()
  await on.act('office', id, 'closure', { reason: '四不放过全部落实' })
  assert.equal((await on.tryTo('office', id, 'closure', { reason: '再次结案' })).body.code, 'investigation.already_closed')
  assert.equal((await on.tryTo('countyDuty', id, 'clauses', { clause: 'cause', evidence }, 'put')).body.code, 'investigation.already_closed')
})

test('without all four proofs nothing is closed', async () => {
  const id = await on.evaluated()
  for (const clause of ['cause', 'liability', 'rectification']) await on.act('countyDuty', id, 'clauses', { clause, evidence }, 'put')
  const refused = await on.tryTo('countyCommander', id, 'closure', { reason: '可以结案' })
  assert.deepEqual([refused.status, refused.body.code, refused.body.details.missing], [409, 'investigation.gate_open', ['有关人员未受到教育不放过']])
})

test('a tick without proof is refused; a file is a proof', async () => {
  const id = await on.evaluated()
  const bare = await on.tryTo('countyDuty', id, 'clauses', { clause: 'education', evidence: '' }, 'put')
  assert.deepEqual([bare.status, bare.body.code], [422, 'investigation.evidence_missing'])
  const { revision } = await on.read(id), pdf = Buffer.from('%PDF-1.7 演示签到表')
  const added = await city.as('countyDuty').post(`/api/investigations/${id}/files?${new URLSearchParams({ name: '警示教育签到表.pdf', revision: String(revision) })}`, pdf, { 'content-type': 'application/octet-stream' })
  assert.equal(added.status, 200, JSON.stringify(added.body))
  await on.act('countyDuty', id, 'clauses', { clause: 'education', fileId: added.body.fileId }, 'put')
  const file = await city.as('countyDuty').get(`/api/investigations/${id}/files/${added.body.fileId}`)
  assert.deepEqual([file.status, file.raw.equals(pdf)], [200, true])
  assert.equal((await city.as('otherCounty').get(`/api/investigations/${id}/files/${added.body.fileId}`)).status, 404)
})

test('a file that is not what its name says is refused', async () => {
  const id = await on.opened()
  for (const name of ['报告.pdf', '脚本.html']) {
    const answer = await city.as('countyDuty').post(`/api/investigations/${id}/files?${new URLSearchParams({ name, revision: '1' })}`, Buffer.from('<script>'), { 'content-type': 'application/octet-stream' })
    assert.deepEqual([answer.status, answer.body.code], [422, 'investigation.file_kind'])
  }
})

test('the file of another case proves nothing here', async () => {
  const [one, other] = [await on.opened(), await on.evaluated()]
  const added = await city.as('countyDuty').post(`/api/investigations/${one}/files?${new URLSearchParams({ name: 'a.pdf', revision: '1' })}`, Buffer.from('%PDF-1.7'), { 'content-type': 'application/octet-stream' })
  assert.equal((await on.tryTo('countyDuty', other, 'clauses', { clause: 'education', fileId: added.body.fileId }, 'put')).status, 404)
})

test('liability is not ticked while somebody has not answered, nor rectification while a measure is not in place', async () => {
  const id = await on.published()
  const open = await on.tryTo('countyDuty', id, 'clauses', { clause: 'liability', evidence }, 'put')
  assert.deepEqual([open.status, open.body.code], [409, 'investigation.accountability_open'])
  const [first, second] = (await on.read(id)).measures
  await on.act('inspector', id, `measures/${first?.id}/evaluation`, { result: 'done', evidence: '现场查看' }, 'put')
  await on.act('inspector', id, `measures/${second?.id}/evaluation`, { result: 'partly', evidence: '培训记录不全', opinion: '补训' }, 'put')
  assert.deepEqual((await on.tryTo('countyDuty', id, 'clauses', { clause: 'rectification', evidence }, 'put')).body.details.measures, [second?.text])
  await on.act('inspector', id, `measures/${second?.id}/evaluation`, { result: 'done', evidence: '补训完成' }, 'put')
  await on.act('countyDuty', id, 'clauses', { clause: 'rectification', evidence }, 'put')
})

test('who alone has ticked all four does not close', async () => {
  const id = await on.evaluated()
  for (const clause of ['cause', 'liability', 'rectification', 'education']) await on.act('office', id, 'clauses', { clause, evidence }, 'put')
  const self = await on.tryTo('office', id, 'closure', { reason: '可以结案' })
  assert.deepEqual([self.status, self.body.code], [403, 'investigation.closer_is_gatekeeper'])
})

test('a case that closes tells its accident who led it and when', async () => {
  const id = await on.ticked(), { accident } = (await city.as('office').get(`/api/investigations/${id}`)).body, { version } = (await city.as('office').get(`/api/accidents/${accident.id}`)).body
  assert.equal((await city.as('office').patch(`/api/accidents/${accident.id}`, { ledBy: 'city' }, { 'if-match': `"${version}"` })).status, 200)
  await on.act('office', id, 'closure', { reason: '四不放过全部落实' })
  const row = (await city.as('office').get(`/api/accidents/${accident.id}`)).body
  assert.deepEqual([row.ledBy, row.closedOn], ['county', await city.tx(today)])
})

test('who was held accountable is named until its time is up after the closing; the unit and the count stay', async () => {
  const id = await on.ticked(), rule = erasures[0] as (typeof erasures)[number], later = new Date(Date.now() + 90 * 86_400_000)
  const names = () => city.tx(async (tx) => (await tx.rows<{ name: string; post: string | null }>(sql`select name, post from accountabilities where investigation_id = ${id} order by party desc`)).map((a) => `${a.name} ${a.post ?? ''}`.trim()))
  const before = await names()
  await city.tx((tx) => rule.erase(tx, later, 100))
  assert.deepEqual(await names(), before, 'an open case is not touched')
  await on.act('office', id, 'closure', { reason: '四不放过全部落实' })
  assert.equal(await city.tx((tx) => rule.overdue(tx, new Date(Date.now() - 5 * 86_400_000))), 0)
  await city.tx((tx) => rule.erase(tx, later, 100))
  assert.deepEqual(await names(), ['演示加工厂', '已清除'])
  assert.equal(await city.tx((tx) => rule.overdue(tx, later)), 0)
})
