import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { erasures } from './erasures.ts'

const city = await smallCity()
const pictures = erasures.find((e) => e.key === 'station_picture.received') as (typeof erasures)[number]

test('a picture goes when its time is up, its file with the last row that shows it; a newer one stays', async () => {
  const left = await city.tx(async (tx) => {
    const [first, second] = await tx.rows<{ hash: string }>(sql`insert into files (hash, mime, bytes) select encode(sha256(b), 'hex'), 'image/jpeg', b from unnest(array['one', 'two']::bytea[]) b returning hash`) as [{ hash: string }, { hash: string }]
    await tx.run(sql`insert into station_pictures (station_id, taken_at, received_at, file, width, height, region_path)
      select s.id, now() - make_interval(days => d), now() - make_interval(days => d), f, 1, 1, s.region_path from (select id, region_path from stations order by code limit 1) s, (values (500, ${first.hash}), (450, ${second.hash}), (3, ${second.hash})) p(d, f)`)
    await tx.run(sql`insert into station_notes (station_id, written_at, received_at, text, region_path) select id, now(), now() - interval '500 days', '水位平稳', region_path from stations order by code limit 1`)
    const before = new Date(Date.now() - 365 * 86_400_000)
    assert.equal(await pictures.overdue(tx, before), 3)
    assert.equal(await pictures.erase(tx, before, 100), 3)
    assert.equal(await pictures.overdue(tx, before), 0)
    return (await tx.rows<{ hash: string }>(sql`select hash from files where hash in (${first.hash}, ${second.hash})`)).map((f) => f.hash === second.hash)
  })
  assert.deepEqual(left, [true])
})
