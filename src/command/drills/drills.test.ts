import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { randomFrom } from '#registry/demo'
import { drillsOf } from './demo.ts'

const city = await smallCity()

test('1,826 drills of 2022 lie in all thirteen units, and led to revisions of eleven types of plans', () => {
  const place = (code: string, level: number, path: string) => ({ code, parentCode: null, level, name: `${code}镇`, shortName: code, path, gbParent: null, lon: 118, lat: 25 })
  const counties = ['350502', '350503', '350504', '350505', '350521', '350524', '350525', '350526', '350581', '350582', '350583', '350500KFQ', '350500TSQ'].map((code) => place(code, 3, `350500/${code}/`))
  const towns = counties.flatMap(({ code, path }) => [1, 2, 3].map((n) => place(`${code}10${n}`, 4, `${path}${code}10${n}/`)))
  const made = drillsOf({ city: place('350500', 2, '350500/'), counties, towns, villages: towns.map((t) => ({ ...t, level: 5 })), byCode: new Map(counties.map((c) => [c.code, c])) }, randomFrom(7), 2022, 1826)
  const distinct = (of: (one: (typeof made)[number]) => unknown) => new Set(made.map(of)).size
  assert.equal(made.filter(({ values }) => (values.heldOn as string).startsWith('2022-')).length, 1826)
  assert.deepEqual([distinct(({ place }) => place.path.split('/')[1]), distinct(({ values }) => (values.revised ? values.planType : 'overall')), distinct(({ values }) => values.kind)], [13, 11, 3])
  assert.equal(distinct(({ place, values }) => `${place.code} ${values.name as string} ${values.heldOn as string}`), 1826, 'no drill stands twice')
})

test('a day of revision without a revision is refused', async () => {
  const drill = { regionCode: '350521100', name: '螺城防汛演练', heldOn: '2026-05-08', kind: 'blind', planType: 'flood' }, cadre = city.as('townCadre')
  assert.equal((await cadre.post('/api/drills', { ...drill, revisedOn: '2026-05-20' })).status, 400)
  const made = await cadre.post('/api/drills', { ...drill, revised: true, revisedOn: '2026-05-20' })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.equal((await cadre.post('/api/drills', { ...drill, regionCode: '350582103' })).status, 403, 'a town writes its own drills')
})
