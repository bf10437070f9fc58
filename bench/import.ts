// A workbook of 52,023 new enterprises through the real path: uploaded, parsed, checked and compared in the background, then written with history and event. What is
// judged is from the upload's first byte to the last committed row. The limit of the write: the same rows by COPY into a table with the same indexes, in the same run.
// `import.520k` (by `--only import.520k`) is ten times that in one file, for memory and rate.
import { createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import http from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { system } from '#kit/access'
import { writeSheet } from '#kit/sheets'
import { fileColumns, writeCell } from '#registry/definition'
import { demoEnterprises } from '#registry/demo'
import { enterprises } from '#registry/enterprises'
import { benchCity, type BenchCity } from './city.ts'
import type { Bench } from './main.ts'
import { memory, type Place } from './place.ts'

const many = 52_023
export const importing: Bench = (at, report) => measure(at, report, '52k', 1)
export const importingTenfold: Bench = (at, report) => measure(at, report, '520k', 10)

async function measure(at: Place, report: Parameters<Bench>[1], size: string, times: number): Promise<void> {
  const city = await benchCity(at)
  try {
    const file = join(at.folder, `${size}.xlsx`)
    await workbook(city, file, times)
    await sleep(1000)
    const before = await memory(city.server.pid), ending = new AbortController()
    let most = before
    const watch = (async () => { while (!ending.signal.aborted) { most = Math.max(most, await memory(city.server.pid)); await sleep(200) } })()
    const { total, write, changeId } = await road(city, file, times)
    ending.abort()
    await watch
    const limit = await bare(city, changeId)
    report({ name: `import.${size}`, value: (many * times) / total, unit: 'rows/s', goal: 10_000, higher: true, limit: (many * times) / limit, ratioGoal: 0.3, n: many * times })
    report({ name: `import.${size}.write`, value: write, unit: 's', goal: (3 * limit), higher: false, limit, ratioGoal: 3, n: many * times })
    report({ name: `import.${size}.memory`, value: most - before, unit: 'MB more', goal: 300, higher: false, n: 1 })
  } finally {
    await city.close()
  }
}

/** What the export of such enterprises would write: all columns, every row new to the city. */
async function workbook({ db }: BenchCity, file: string, times: number): Promise<void> {
  const columns = fileColumns(enterprises), rows = await db.tx(system('bench'), (tx) => demoEnterprises(tx, { times, first: 900_000 }))
  const cells = function* () {
    for (const { place, lon, lat, values } of rows) yield columns.map(({ key, field }) => (field ? writeCell(field, values[key]) : key === 'regionCode' ? place.code : key === 'lon' ? String(lon) : key === 'lat' ? String(lat) : ''))
  }
  await pipeline(writeSheet({ sheets: [{ name: '企业', columns: columns.map((c) => ({ title: c.label.zh, kind: 'text' as const })), rows: cells() }] }), createWriteStream(file))
}

async function road(city: BenchCity, file: string, times: number): Promise<{ total: number; write: number; changeId: string }> {
  const cookie = await city.cookie(), began = performance.now()
  const { id } = JSON.parse(await send(city.server.url, cookie, file)) as { id: string }
  const checked = await until(city, cookie, id, ['ready', 'failed', 'mapping'])
  if (checked.state !== 'ready' || checked.fresh !== many * times) throw new Error(`the import came to ${JSON.stringify({ state: checked.state, fresh: checked.fresh, wrong: checked.wrong, problem: checked.problem })}`)
  const since = performance.now()
  await ask(city.server.url, cookie, 'POST', `/api/imports/${id}/writing`)
  const written = await until(city, cookie, id, ['written', 'failed'])
  if (written.state !== 'written') throw new Error(`the import was not written: ${JSON.stringify(written.problem)}`)
  return { total: (performance.now() - began) / 1000, write: (performance.now() - since) / 1000, changeId: written.changeId as string }
}

type Card = { state: string; fresh: number; wrong: number; changeId: string | null; problem: unknown }
async function until({ server }: BenchCity, cookie: string, id: string, states: readonly string[]): Promise<Card> {
  for (;;) {
    const card = JSON.parse(await ask(server.url, cookie, 'GET', `/api/imports/${id}`)) as Card
    if (states.includes(card.state)) return card
    await sleep(50)
  }
}

async function send(base: string, cookie: string, file: string): Promise<string> {
  const { size } = await stat(file), handle = await open(file)
  return ask(base, cookie, 'POST', '/api/enterprises/import-files?name=bench.xlsx', (request) => void pipeline(handle.createReadStream(), request), { 'content-type': 'application/octet-stream', 'content-length': String(size) })
}

const ask = (base: string, cookie: string, method: string, path: string, body: (request: http.ClientRequest) => void = (r) => r.end(), headers: Record<string, string> = {}): Promise<string> => new Promise((resolve, reject) => {
  const request = http.request(base + path, { method, headers: { cookie, 'x-anlan': '1', ...headers } }, (response) => {
    let text = ''
    response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => (response.statusCode && response.statusCode < 300 ? resolve(text) : reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`)))).on('error', reject)
  }).on('error', reject)
  body(request)
})

/** Seconds that COPY takes for the rows of that change into a table with the same indexes; nothing else. */
async function bare({ client }: BenchCity, changeId: string): Promise<number> {
  const parts: Buffer[] = []
  for await (const part of client.query(copyTo(`copy (select * from enterprises where change_id = '${changeId}') to stdout`))) parts.push(part as Buffer)
  await client.query('create table bare_enterprises (like enterprises including defaults including indexes including constraints)')
  const began = performance.now()
  await pipeline(parts, client.query(copyFrom('copy bare_enterprises from stdin')))
  const seconds = (performance.now() - began) / 1000
  await client.query('drop table bare_enterprises')
  return seconds
}
