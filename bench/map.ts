// 一张图 in a real browser over the demo city, with every enterprise on it: how long until its first view is drawn (nothing kept by the browser), and how long the page's
// own thread is held by a task while one pans and zooms. The renderer's name and its frames a second are told beside; they are not judged.
import { launchBrowser, type Task } from '#kit/browser'
import { benchCity } from './city.ts'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'
import { visit, type Visit } from './panning.ts'
import type { Place } from './place.ts'

export const map: Bench = (at, report) => over(at, report, false)
export const mapTenfold: Bench = (at, report) => over(at, report, true)

const turns = 4, visits = 2

async function over(at: Place, report: Parameters<Bench>[1], tenfold: boolean): Promise<void> {
  const city = await benchCity(at), browser = await launchBrowser()
  try {
    if (tenfold) await city.tenfold()
    const [name = '', value = ''] = (await city.cookie()).split(/=(.*)/s), seen: Visit[] = []
    for (let n = 0; n < visits; n++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
      await context.addCookies([{ name, value, url: city.server.url }])
      seen.push(await visit(await context.newPage(), `${city.server.url}/map`, turns))
      await context.close()
    }
    tell(seen, tenfold ? '520k' : '52k', report)
  } finally {
    await browser.close()
    await city.close()
  }
}

const longest = (tasks: readonly Task[], of: 'cpu' | 'clock') => Math.max(0, ...tasks.map((t) => t[of])), sum = (tasks: readonly Task[]) => tasks.reduce((all, t) => all + t.cpu, 0)

export function tell(seen: readonly Visit[], size: string, report: Parameters<Bench>[1]): void {
  const firsts = seen.map((s) => s.first), panning = seen.flatMap((s) => s.panning), long = panning.filter((t) => t.clock > 50).length, frames = seen.reduce((all, s) => all + s.frames, 0) / seen.length
  report({ name: `map.first.${size}`, value: Math.max(...firsts), unit: 'ms until points stand on the map, the slowest visit', goal: 2000, higher: false, elsewhere: { because: 'browser, server, database and the drawing by software share the cores; map.first.work holds there' }, n: visits, p50: quantile(firsts, 0.5), p95: Math.max(...firsts) })
  report({ name: `map.first.work.${size}`, value: Math.max(...seen.map((s) => sum(s.before))), unit: 'ms of the page’s thread until then, by the processor', goal: 2000, higher: false, n: visits })
  report({ name: `map.panning.${size}`, value: longest(panning, 'cpu'), unit: 'ms, the longest task of the page’s thread by the processor', goal: 50, higher: false, n: panning.length })
  report({
    name: `map.panning.clock.${size}`, value: longest(panning, 'clock'), unit: `ms, the longest by the clock (${long} above 50; ${frames.toFixed(0)} frames/s, ${seen[0]?.renderer})`, goal: 50, higher: false, n: panning.length,
    elsewhere: { because: 'by the clock a task also waits for the processor and for what software draws' },
  })
}
