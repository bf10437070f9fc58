import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { smallCity, testSecret, type City } from '#kit/testing'
import { commands, runOneImport } from './index.ts'
import { counts, header, importer, row, xlsx } from './testing.ts'

let city: City, bringing: ReturnType<typeof importer>
before(async () => { city = await smallCity(); bringing = importer(city) })

test('a large file goes through a thread of its own; ended in the middle it starts over by itself', async () => {
  const file = await xlsx(header, Array.from({ length: 4000 }, (_, i) => row(i, i % 100 ? '螺城镇' : '某某镇')))
  assert.ok(file.length > 64 * 1024)
  const { body: { id } } = await bringing.send(file), ending = new AbortController()
  setTimeout(() => ending.abort(), 300)
  await runOneImport(city.db, { signal: ending.signal })
  assert.equal((await bringing.card(id)).state, 'waiting')
  await bringing.runs()
  assert.deepEqual(counts(await bringing.card(id)), [3960, 0, 0, 40, 0])
  assert.equal((await bringing.write(id)).state, 'written')
  assert.equal((await city.as('cityDuty').get('/api/enterprises?limit=1')).body.total, 3960)
  const undone = await city.as('cityDuty').post(`/api/imports/${id}/undoing`)
  assert.deepEqual([undone.body.undone, undone.body.conflicts], [3960, []])
})

test('two processes never take the same import', async () => {
  for (let i = 0; i < 3; i++) await bringing.send(await xlsx(header, [row(5000 + i)]))
  const done = await Promise.all(Array.from({ length: 6 }, () => runOneImport(city.db)))
  assert.equal(done.filter(Boolean).length, 3)
})

test('from the terminal: counts, the wrong rows beside the file, and an exit code that says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-cli-')), path = join(folder, '名册.xlsx'), said: string[] = [], log = console.log
  Object.assign(process.env, { DATABASE_URL: city.url, ANLAN_DATA: folder, ANLAN_SECRET: testSecret })
  console.log = (line: string) => void said.push(line)
  try {
    await writeFile(path, await xlsx(header, [row(6001), row(6002, '某某镇')]))
    assert.equal(await commands[0]?.run(['enterprises', path]), 1)
    assert.equal(said[0], '2 rows: 1 new, 0 changed, 0 the same, 1 wrong, 0 empty')
    assert.ok((await readFile(join(folder, '名册.错误.xlsx'))).length > 1000)
    await writeFile(path, await xlsx(header, [row(6001, '洛阳镇')]))
    assert.equal(await commands[0]?.run(['enterprises', path, '--dry-run']), 0)
    assert.equal(await commands[0]?.run(['enterprises', path]), 0)
    assert.match(said.join('\n'), /nothing was written[\s\S]*1 rows: 0 new, 1 changed/)
  } finally {
    console.log = log
    for (const name of ['DATABASE_URL', 'ANLAN_DATA', 'ANLAN_SECRET']) delete process.env[name]
    await rm(folder, { recursive: true, force: true })
  }
})
