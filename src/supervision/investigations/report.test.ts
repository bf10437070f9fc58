import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { figureValue } from '#kit/figures'
import { smallCity } from '#kit/testing'
import { casesOf } from './testing.ts'

const city = await smallCity()
const on = casesOf(city)
const listing = { no: '泉安委督〔2026〕3号', body: '泉州市安全生产委员会' }

test('a report with a part missing, or a signature, is not submitted', async () => {
  const id = await on.investigating()
  const { rescue: _, ...rest } = on.findings
  await on.act('countyDuty', id, 'findings', { findings: rest }, 'put')
  const partless = await on.tryTo('countyDuty', id, 'submission', { signed: [] })
  assert.deepEqual([partless.status, partless.body.code, partless.body.details.missing], [422, 'investigation.report_incomplete', ['应急救援评估']])
  await on.act('countyDuty', id, 'findings', { findings: on.findings }, 'put')
  const unsigned = await on.tryTo('countyDuty', id, 'submission', { signed: (await on.read(id)).members.slice(1).map((m) => m.id) })
  assert.deepEqual([unsigned.status, unsigned.body.code, unsigned.body.details.names], [422, 'investigation.unsigned', ['演示乙']])
})

test('who submitted the report does not approve it', async () => {
  const id = await on.submitted({}, 'countyCommander', await on.investigating())
  const self = await on.tryTo('countyCommander', id, 'approval', { doc: '惠政函〔2026〕1号' })
  assert.deepEqual([self.status, self.body.code], [403, 'investigation.second_person'])
  await on.act('cityLeader', id, 'approval', { doc: '惠政函〔2026〕1号' })
})

test('a listed case is reviewed above before it is approved, sixty days after the notice at the latest', async () => {
  const id = await on.submitted()
  assert.equal((await on.tryTo('office', id, 'review', { agreed: true, opinion: '同意报告' })).body.code, 'investigation.not_listed')
  await on.act('office', id, 'listing', listing)
  assert.equal((await on.tryTo('office', id, 'listing', listing)).body.code, 'investigation.already_listed')
  const clock = (await on.read(id)).clocks.find((c) => c.key === 'listing')
  assert.equal((Date.parse(clock?.dueOn ?? '') - Date.parse(await on.today())) / 86_400_000, 60)
  const early = await on.tryTo('countyCommander', id, 'approval', { doc: '惠政函〔2026〕2号' })
  assert.deepEqual([early.status, early.body.code], [409, 'investigation.review_missing'])
  assert.equal((await city.as('countyCommander').post(`/api/investigations/${id}/review`, { revision: (await on.read(id)).revision, agreed: true, opinion: '同意报告' })).status, 403)
  await on.act('office', id, 'review', { agreed: true, opinion: '同意报告' })
  await on.act('countyCommander', id, 'approval', { doc: '惠政函〔2026〕2号' })
  await on.act('office', id, 'listing-lifting')
  assert.equal((await on.tryTo('office', id, 'listing-lifting')).body.code, 'investigation.not_listed')
})

test('a report that the committee above does not agree to goes back to the team', async () => {
  const id = await on.submitted()
  await on.act('office', id, 'listing', listing)
  await on.act('office', id, 'review', { agreed: false, opinion: '间接原因分析不足' })
  const read = await on.read(id)
  assert.deepEqual([read.state, read.steps.at(-1)?.verb], ['investigating', 'return'])
})

test('units and people are counted apart, those that the city took up apart from the county’s own, and only what was decided', async () => {
  const year = Number((await on.today()).slice(0, 4)), count = (batch: string, party: string) => city.tx(async (tx) => (await figureValue(tx, 'investigation.accountable', { year, batch, party })).value ?? 0)
  const before = [await count('county', 'unit'), await count('county', 'person'), await count('city', 'unit')] as const
  const id = await on.approved()
  assert.deepEqual([await count('county', 'unit'), await count('county', 'person')], [before[0], before[1]])
  await on.carriedOut(id)
  assert.deepEqual([await count('county', 'unit'), await count('county', 'person'), await count('city', 'unit')], [before[0] + 1, before[1] + 1, before[2]])
})

test('discipline falls on people alone; what is done has its proof', async () => {
  const id = await on.investigating()
  assert.equal((await on.tryTo('countyDuty', id, 'accountabilities', { party: 'unit', name: '演示加工厂', measure: 'party_discipline' })).status, 400)
  const other = await on.approved(), [one] = (await on.read(other)).accountabilities
  await on.act('countyDuty', other, `accountabilities/${one?.id}/decision`, { doc: '惠应急罚〔2026〕8号' })
  assert.equal((await on.tryTo('countyDuty', other, `accountabilities/${one?.id}/completion`, {})).body.code, 'investigation.evidence_missing')
})

test('an approval that holds nobody to account says why, and names what is to be done', async () => {
  const id = await on.staffed(await on.opened())
  await on.act('countyDuty', id, 'findings', { findings: on.findings }, 'put')
  await on.act('countyDuty', id, 'submission', { signed: (await on.read(id)).members.filter((m) => m.body !== 'procuratorate').map((m) => m.id) })
  await on.act('countyCommander', id, 'approval', { doc: '惠政函〔2026〕4号' })
  assert.equal((await on.tryTo('countyDuty', id, 'enforcement', { nobody: '非责任事故' })).body.code, 'investigation.nothing_proposed')
  await on.act('countyDuty', id, 'measures', { text: '设置临水警示标志', unit: '演示渔港' })
  assert.equal((await on.tryTo('countyDuty', id, 'enforcement', {})).body.code, 'investigation.nothing_proposed')
  await on.act('countyDuty', id, 'enforcement', { nobody: '非责任事故，不予追究' })
})

test('a report is published at an address, or the reason of secrecy stands in its place', async () => {
  const id = await on.approved()
  await on.act('countyDuty', id, 'enforcement')
  for (const body of [{}, { url: 'https://example.gov.cn/a', secretReason: '涉及商业秘密' }]) assert.equal((await on.tryTo('countyDuty', id, 'publication', body)).body.code, 'investigation.publication_unclear')
  assert.equal((await on.tryTo('countyDuty', id, 'publication', { url: 'javascript:alert(1)' })).status, 400)
  await on.act('countyDuty', id, 'publication', { secretReason: '涉及国家秘密，不予公开' })
})

test('an evaluation is done when every measure has been looked at, with what was seen', async () => {
  const id = await on.published(), [first] = (await on.read(id)).measures
  await on.act('inspector', id, `measures/${first?.id}/evaluation`, { result: 'done', evidence: '现场查看' }, 'put')
  const early = await on.tryTo('inspector', id, 'evaluation', { opinion: '基本落实' })
  assert.deepEqual([early.status, early.body.code, early.body.details.measures.length], [422, 'investigation.measures_unevaluated', 1])
  assert.equal((await on.tryTo('inspector', id, `measures/${first?.id}/evaluation`, { result: 'done' }, 'put')).body.code, 'investigation.evidence_missing')
  const { n } = await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*)::int as n from timers where subject_id = ${id} and kind = 'investigation.evaluation_due' and satisfied_at is null`))
  assert.equal(n, 1)
})
