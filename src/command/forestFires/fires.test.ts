import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { type Places, randomFrom } from '#registry/demo'
import { firesOf2022 } from './demo.ts'

const city = await smallCity()

test('sixteen fires broke out in the demo city in 2022, and the two of April that the report names are listed', () => {
  const town = (path: string, name: string) => ({ code: path.split('/')[2] as string, parentCode: null, level: 4, name, shortName: name.slice(0, -1), path, gbParent: null, lon: 118, lat: 25.2 })
  const towns = [town('350500/350583/350583113/', '翔云镇'), town('350500/350526/350526105/', '美湖镇'), town('350500/350525/350525100/', '桃城镇'), town('350500/350582/350582103/', '陈埭镇')]
  const made = firesOf2022({ city: towns[0], counties: [], towns, villages: [], byCode: new Map() } as unknown as Places, randomFrom(7), 16)
  assert.equal(made.length, 16)
  assert.ok(made.every(({ values }) => (values.occurredOn as string).startsWith('2022-')))
  assert.deepEqual(made.filter(({ values }) => values.listedOn).map(({ place, values }) => `${values.name as string} ${values.occurredOn as string} ${place.name}`), ['南安翔云“4·8”森林火灾 2022-04-08 翔云镇', '德化美湖“4·9”森林火灾 2022-04-09 美湖镇'])
})

test('a fire is listed only with its notice, and not before it broke out', async () => {
  const fire = { regionCode: '350521100', name: '螺城“3·2”森林火情', occurredOn: '2026-03-02' }, duty = city.as('countyDuty')
  const made = await duty.post('/api/forest-fires', fire)
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.equal((await duty.patch(`/api/forest-fires/${made.body.id}`, { listedOn: '2026-03-10' })).status, 400)
  assert.equal((await duty.patch(`/api/forest-fires/${made.body.id}`, { listedOn: '2026-03-01', notice: '挂牌督办' })).status, 400)
  assert.equal((await duty.patch(`/api/forest-fires/${made.body.id}`, { listedOn: '2026-03-10', notice: '挂牌督办，全县通报' })).status, 200)
})
