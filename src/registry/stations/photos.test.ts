import assert from 'node:assert/strict'
import { test } from 'node:test'
import jpeg from 'jpeg-js'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'

const city = await smallCity(), duty = city.as('cityDuty')
const [station] = (await duty.get('/api/stations?region=350521')).body.rows as { id: string; regionPath: string }[]
const at = `/api/stations/${station?.id}/photos`, type = { 'content-type': 'application/octet-stream' }
const files = () => city.tx(tx => tx.one<{ n: number }>(sql`select count(*) as n from files`))
/** what the small city has kept of its own */
const others = (await files()).n
const picture = (shade: number) => Buffer.from(jpeg.encode({ width: 64, height: 48, data: Buffer.alloc(64 * 48 * 4, shade) }, 90).data)
const hidden = Buffer.concat([picture(0x7f), Buffer.from('<script>behind the end</script>')])

test('a photo of a station is kept as its pixels alone, is seen where the station is, and leaves an event', async () => {
  const made = await duty.post(`${at}?caption=${encodeURIComponent('正面')}`, hidden, type)
  assert.equal(made.status, 201)
  const { rows: [photo] } = (await duty.get(at)).body
  assert.deepEqual([photo.id, photo.width, photo.height, photo.caption], [made.body.id, 64, 48, '正面'])
  const shown = await city.as('townCadre').get(`${at}/${photo.id}`)
  assert.deepEqual([shown.status, shown.headers['content-type'], shown.raw.includes('script')], [200, 'image/jpeg', false])
  assert.deepEqual((await city.events('station.photo_added')).map(e => e.data.photoId), [photo.id])
  assert.equal((await duty.post(at, hidden, type)).body.code, 'station.photo_known')
})

test('another county sees no photo, and who may not edit adds none', async () => {
  const { rows: [photo] } = (await duty.get(at)).body
  assert.deepEqual([(await city.as('otherCounty').get(at)).status, (await city.as('otherCounty').get(`${at}/${photo.id}`)).status], [404, 404])
  assert.equal((await city.as('townCadre').post(at, picture(1), type)).status, 403)
  assert.equal((await city.as('townCadre').del(`${at}/${photo.id}`)).status, 403)
})

test('what is no picture, and what is too large, is refused and not kept', async () => {
  assert.equal((await duty.post(at, Buffer.from('GIF89a'), type)).body.code, 'station.not_a_picture')
  assert.equal((await duty.post(at, Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(500, 0x41)]), type)).body.code, 'station.not_a_picture')
  assert.equal((await duty.post(at, Buffer.alloc((4 << 20) + 1), type)).status, 413)
  assert.equal((await duty.get(at)).body.rows.length, 1)
})

test('a removed photo is gone with its bytes, and who removed it stays', async () => {
  const { rows: [photo] } = (await duty.get(at)).body
  assert.equal((await duty.del(`${at}/${photo.id}`)).status, 200)
  assert.equal((await duty.get(`${at}/${photo.id}`)).status, 404)
  assert.deepEqual([(await files()).n, (await city.events('station.photo_removed')).length], [others, 1])
})

test('a station has twelve photos at most', async () => {
  for (let n = 0; n < 12; n++) assert.equal((await duty.post(at, picture(n * 20), type)).status, 201)
  assert.equal((await duty.post(at, picture(250), type)).body.code, 'station.too_many_photos')
})

test('the map has as many stations as the list, under the same filters', async () => {
  for (const query of ['', 'region=350521', 'kind=P', 'state=all', 'q=' + encodeURIComponent('洛')]) {
    const [list, map] = [await duty.get(`/api/stations?${query}`), await duty.get(`/api/station-points?${query}`)]
    assert.deepEqual([map.status, map.body.total, map.body.rows.length], [200, list.body.total, list.body.total], query)
  }
  assert.equal((await city.as('otherCounty').get('/api/station-points?region=350521')).body.total, 0)
})
