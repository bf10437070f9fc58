// Pictures of every page of a running demo city: `npm run screens -- [--base URL] [--out DIR] [--only path,path] [--size desk|phone|wall]`.
import { globSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#kit/browser'

const args = process.argv.slice(2)
const option = (name: string, or: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? or) : or)
const base = option('--base', 'http://127.0.0.1:8420')
const out = option('--out', 'docs/screens')
const only = option('--only', '')

type Shot = { path: string; who: string; name: string; size: 'desk' | 'phone' | 'wall'; theme?: 'light' | 'dark'; language?: 'zh-CN' | 'en'; /** pressed once the page stands */ key?: string }
/** pages that are used in the field, and a few in English; the test walks every page in both */
const onPhones = ['desk', 'sign-in', 'warnings-one', 'callouts-one', 'incidents-one', 'orders-one', 'holders', 'typhoons', 'map']
const inEnglish = ['desk', 'callouts-one', 'sitreps-one', 'map']
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 }, wall: { width: 1920, height: 1080 } }

/** Every page without a parameter, and of those with one the newest thing that its list shows. */
async function shots(page: Page): Promise<Shot[]> {
  const found = globSync('src/*/*/web.ts').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path))
  const list: Shot[] = []
  const paths = found.flatMap((pattern) => (pattern.endsWith('?') ? [pattern.replace(/\/:\w+\?$/, ''), pattern.slice(0, -1)] : [pattern]))
  for (const path of new Set(paths)) {
    const address = path.includes(":") ? await newest(page, path) : path
    if (address === undefined || address === '*') continue
    const name = path.replace(/:\w+/g, 'one').replace(/^\//, '').replaceAll('/', '-') || 'home'
    list.push({ path: address, who: whoFor(path), name, size: 'desk' })
    if (onPhones.includes(name)) list.push({ path: address, who: whoFor(path), name: `${name}-phone`, size: 'phone' })
    if (inEnglish.includes(name)) list.push({ path: address, who: whoFor(path), name: `${name}-en`, size: 'desk', language: 'en' })
  }
  // one ledger stands for all: its list, map, card and form
  const one = await newest(page, '/enterprises/:id')
  if (one) list.push(
    { path: '/enterprises', who: 'city_duty', name: 'ledger', size: 'desk' }, { path: one, who: 'city_duty', name: 'ledger-card', size: 'desk' }, { path: '/enterprises', who: 'city_duty', name: 'ledger-form', size: 'desk', key: 'n' },
    { path: '/enterprises', who: 'city_duty', name: 'ledger-phone', size: 'phone' }, { path: '/enterprises?as=map', who: 'city_duty', name: 'ledger-map', size: 'desk' }, { path: '/enterprises', who: 'city_duty', name: 'ledger-en', size: 'desk', language: 'en', theme: 'dark' },
  )
  list.push({ path: '/map?on=enterprises,shelters,protected-places&near=118.6,24.9,8000', who: 'city_duty', name: 'map-around', size: 'desk' })
  list.push({ path: '/desk', who: 'city_duty', name: 'desk-night', size: 'desk', theme: 'dark' }, { path: '/desk?wall', who: 'city_duty', name: 'desk-wall', size: 'wall' })
  return only ? list.filter((s) => only.split(',').some((o) => s.path.startsWith(o) || s.name === o)) : list
}

const whoFor = (path: string): string => (/^\/(admin|users|accounts|push-settings)/.test(path) ? 'sysadmin' : /^\/audit/.test(path) ? 'auditor' : /^\/(webhooks|api-tokens|retention)/.test(path) ? 'secadmin' : 'city_duty')

async function newest(page: Page, path: string): Promise<string | undefined> {
  const list = `/api${path.slice(0, path.indexOf('/:'))}`
  const id = await page.evaluate(async (url) => {
    const answer = await fetch(url).then((r) => (r.ok ? r.json() : undefined)).catch(() => undefined)
    const first = Array.isArray(answer) ? answer[0] : answer?.rows?.[0]
    return (first?.id ?? first?.code) as string | undefined
  }, list)
  return id && path.replace(/:\w+/, id)
}

async function signedIn(browser: Browser, who: string, size: Shot['size'], theme: string, language: string): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size], locale: 'zh-CN', timezoneId: 'Asia/Shanghai', isMobile: size === 'phone', hasTouch: size === 'phone' })
  await context.addInitScript(([t, l]) => { localStorage.setItem('anlan.theme', t ?? ''); localStorage.setItem('anlan.language', l ?? '') }, [theme, language])
  const page = await context.newPage()
  await page.goto(`${base}/sign-in`)
  if (who) await page.evaluate(async (w) => void (await fetch('/api/demo/sign-in', { method: 'POST', headers: { 'content-type': 'application/json', 'x-anlan': '1' }, body: JSON.stringify({ who: w }) })), who)
  return page
}

await mkdir(out, { recursive: true })
const browser = await launchBrowser()
const scout = await signedIn(browser, 'city_duty', 'desk', 'light', 'zh-CN')
for (const shot of await shots(scout)) {
  const page = await signedIn(browser, /^\/(sign-in|first-run|trust|invite)/.test(shot.path) ? '' : shot.who, option('--size', shot.size) as Shot['size'], shot.theme ?? option('--theme', 'light'), shot.language ?? option('--language', 'zh-CN'))
  const problems: string[] = []
  page.on('console', (m) => { if (m.type() === 'error') problems.push(m.text()) })
  page.on('pageerror', (e) => problems.push(e.message))
  await page.goto(base + shot.path, { waitUntil: 'load' })
  // bones stand where data is still on its way
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.skl, [aria-busy=true]'), undefined, { timeout: 30_000 }).catch(() => problems.push('still loading after 30 s'))
  await page.waitForTimeout(Number(option('--wait', '2000')))
  if (shot.key) await page.keyboard.press(shot.key).then(() => page.waitForTimeout(1500))
  // a map is drawn in software here: give it time
  if (await page.locator('.maplibregl-canvas').count()) await page.waitForTimeout(4000)
  await page.screenshot({ path: join(out, `${shot.name}.png`) })
  console.log(shot.name, shot.path, problems.length ? problems : '')
  await page.context().close()
}
await browser.close()
