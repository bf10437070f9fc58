import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { smallCity } from '#kit/testing'
import { demo } from './demo.ts'

const city = await smallCity(), office = city.as('office'), county = city.as('countyDuty'), beside = city.as('otherCounty')
let n = 0
const write = async (who = office, regionCode = '350500') => {
  const made = await who.post('/api/knowledge', { regionCode, code: `T-${++n}`, title: `石材加工粉尘“湿法”作业 ${n}`, kind: 'practice', text: '切割全部改为水雾降尘，并配合负压收集。' })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return made.body.id as string
}
const push = (id: string, regionCodes: string[], roles = ['county_duty', 'county_commander'], who = office) => who.post(`/api/knowledge/${id}/pushes`, { roles, regionCodes, note: '请组织学习' })
const mine = async (who = county) => ((await who.get('/api/pushed-knowledge')).body.rows as { id: string; knowledgeId: string; readAt: string | null }[])
const standing = async (id: string) => (await office.get(`/api/knowledge/${id}/standing`)).body

describe('a push', () => {
  it('reaches the role in its region and below, and nobody beside; who has read it is seen by who pushed it', async () => {
    const id = await write()
    assert.equal((await push(id, ['350521'])).status, 201)
    const [got] = (await mine()).filter((p) => p.knowledgeId === id)
    assert.ok(got && !got.readAt)
    assert.equal((await mine(beside)).filter((p) => p.knowledgeId === id).length, 0)
    assert.equal((await mine(city.as('inspector'))).filter((p) => p.knowledgeId === id).length, 0, 'another role')
    assert.equal((await beside.post(`/api/pushed-knowledge/${got.id}/reading`)).status, 404)
    assert.equal((await county.post(`/api/pushed-knowledge/${got.id}/reading`)).status, 200)
    await county.post(`/api/pushed-knowledge/${got.id}/reading`)
    assert.deepEqual((await standing(id)).pushes.map((p: { readers: { name: string }[] }) => p.readers.map((r) => r.name)), [[city.cast.countyDuty.name]])
    assert.deepEqual((await city.events()).filter((e) => e.subjectId === id).map((e) => e.type), ['knowledge.added', 'knowledge.pushed', 'knowledge.read'])
  })
  it('to the whole city reaches every county of it; a county pushes only into its own', async () => {
    const id = await write()
    await push(id, ['350500'])
    for (const who of [county, beside]) assert.equal((await mine(who)).filter((p) => p.knowledgeId === id).length, 1)
    assert.equal((await push(await write(county, '350521'), ['350582'], ['town_cadre'], county)).status, 403)
  })
})

describe('the base', () => {
  it('the counties search and read what the city holds, and change none of it; a county’s own is not its neighbour’s', async () => {
    const id = await write(), own = await write(county, '350521')
    const found = (await county.get(`/api/knowledge?${new URLSearchParams({ q: '水雾降尘' })}`)).body.rows as { id: string }[]
    assert.ok(found.some((r) => r.id === id) && found.some((r) => r.id === own), 'by a word of its text')
    const { version } = (await county.get(`/api/knowledge/${id}`)).body
    assert.equal((await county.patch(`/api/knowledge/${id}`, { title: '改题' }, { 'if-match': `"${version}"` })).status, 404)
    assert.equal((await beside.get(`/api/knowledge/${own}`)).status, 404)
  })
  it('a county that takes it up is counted once', async () => {
    const id = await write(), body = { regionCode: '350521', adoptedOn: '2026-01-05', note: '全县推广' }
    assert.equal((await county.post(`/api/knowledge/${id}/adoptions`, body)).status, 201)
    assert.equal((await county.post(`/api/knowledge/${id}/adoptions`, body)).body.code, 'knowledge.already_adopted')
    assert.equal((await office.post(`/api/knowledge/${id}/adoptions`, { ...body, regionCode: '350500' })).body.code, 'knowledge.only_counties')
    assert.deepEqual((await standing(id)).adoptions.map((a: { adoptedOn: string }) => a.adoptedOn), ['2026-01-05'])
  })
})

it('the full city holds 58 + 43 + 29 + 31 + 22, eight mechanisms by name, four toolbooks', async () => {
  await city.db.pool.query(`set role none; delete from ledger_history; delete from knowledge; set role anlan_app`)
  await city.tx((tx) => demo(tx, 'full'))
  const total = async (kind: string) => (await office.get(`/api/knowledge?kind=${kind}`)).body.total as number
  assert.deepEqual(await Promise.all(['practice', 'institution', 'idea', 'enforcement_case', 'accident_case', 'mechanism', 'toolbook', 'method'].map(total)), [58, 43, 29, 31, 22, 8, 4, 1])
  const titles = ((await office.get('/api/knowledge?kind=mechanism&limit=50')).body.rows as { title: string }[]).map((r) => r.title)
  assert.deepEqual(titles, ['标准化建设', '齐抓共管', '联合会商', '综合执法', '事前追责', '曝光警示', '技术支撑', '举报奖励'].map((name) => `${name}机制`))
})
