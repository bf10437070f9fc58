// The small city with its pages, listening on a free port, for a browser.
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { startWork } from '../timers/index.ts'
import { smallCity, type CastName, type City } from '../testing/index.ts'
import { mountPages } from '../process/index.ts'
import { launchBrowser } from './chromium.ts'

export type Sizes = 'desk' | 'phone' | 'wall'
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 }, wall: { width: 1920, height: 1080 } }

export type Screen = { page: Page; problems: string[] }
export type BrowserCity = City & { origin: string; open: (who: CastName, path: string, options?: { size?: Sizes; language?: 'zh' | 'en'; theme?: 'light' | 'dark' }) => Promise<Screen> }

const dist = fileURLToPath(new URL('../../../dist', import.meta.url))

/** The pages must have been built before (`npm run build`). */
export async function browserCity(): Promise<BrowserCity> {
  const city = await smallCity()
  const fastify = await city.listenable()
  await mountPages(fastify, dist)
  const origin = await fastify.listen({ host: '127.0.0.1', port: 0 })
  const work = startWork(city.db, { onError: (where, error) => console.error(where, error) })
  const browser = await launchBrowser()
  city.atEnd(async () => {
    await browser.close()
    await work.stop()
    await fastify.close()
  })
  return { ...city, origin, open: (who, path, options) => open(city, browser, origin, who, path, options) }
}

async function open(city: City, browser: Browser, origin: string, who: CastName, path: string, { size = 'desk', language = 'zh', theme = 'light' }: { size?: Sizes; language?: 'zh' | 'en'; theme?: 'light' | 'dark' } = {}): Promise<Screen> {
  const context = await browser.newContext({ viewport: sizes[size], locale: language === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Asia/Shanghai', hasTouch: size === 'phone', isMobile: size === 'phone' })
  const cookie = await city.cookieOf(who)
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: origin }])
  // an empty page has no store
  await context.addInitScript(([l, t]) => { if (location.origin === 'null') return; localStorage.setItem('anlan.language', l ?? ''); localStorage.setItem('anlan.theme', t ?? '') }, [language === 'zh' ? 'zh-CN' : 'en', theme])
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (m) => { if (m.type() === 'error') problems.push(m.text()) })
  page.on('pageerror', (e) => problems.push(e.message))
  page.on('response', (r) => { if (r.status() >= 500) problems.push(`${r.status()} ${r.url()}`) })
  page.on('request', (r) => { if (!r.url().startsWith(origin) && !/^(data|blob):/.test(r.url())) problems.push(`outside request ${r.url()}`) })
  await page.goto(origin + path, { waitUntil: 'load' })
  return { page, problems }
}
