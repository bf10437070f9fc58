// The whole ledger of enterprises taken out as xlsx over HTTP, and what it costs the server in memory. The limit: the same columns by COPY TO, raw.
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { to } from 'pg-copy-streams'
import { benchCity, type BenchCity } from './city.ts'
import type { Bench } from './main.ts'
import { memory } from './place.ts'

export const exporting: Bench = async (at, report) => {
  const city = await benchCity(at)
  try {
    await measure(city, report, '52k', 8)
    await city.tenfold()
    await measure(city, report, '520k', 80)
  } finally {
    await city.close()
  }
}

async function measure(city: BenchCity, report: Parameters<Bench>[1], size: string, goal: number): Promise<void> {
  const cookie = await city.cookie()
  await download(city.server.url, cookie, '&region=350521') // warm
  await sleep(1000)
  const before = await memory(city.server.pid)
  const ending = new AbortController()
  let most = before
  const watch = (async () => { while (!ending.signal.aborted) { most = Math.max(most, await memory(city.server.pid)); await sleep(100) } })()
  const began = performance.now(), bytes = await download(city.server.url, cookie)
  const seconds = (performance.now() - began) / 1000
  ending.abort()
  await watch
  const limit = await raw(city)
  report({ name: `export.${size}`, value: seconds, unit: 's', goal, higher: false, limit, n: bytes })
  report({ name: `export.${size}.memory`, value: most - before, unit: 'MB more', goal: 250, higher: false, n: 1 })
}

const download = (base: string, cookie: string, filter = ''): Promise<number> => new Promise((resolve, reject) => {
  http.get(`${base}/api/enterprises/export?format=xlsx&state=all${filter}`, { headers: { cookie } }, (response) => {
    let bytes = 0
    response.on('data', (part: Buffer) => (bytes += part.length)).on('end', () => (response.statusCode === 200 ? resolve(bytes) : reject(new Error(`refused: ${response.statusCode}`)))).on('error', reject)
  }).on('error', reject)
})

async function raw({ client }: BenchCity): Promise<number> {
  const began = performance.now()
  for await (const _ of client.query(to('copy (select * from enterprises order by name, id) to stdout'))) void _
  return (performance.now() - began) / 1000
}
