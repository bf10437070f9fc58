// Every page, as its users meet it: in both languages, at a desk's and a phone's width, in light and dark; nothing may break, spill or stay untranslated. In parts, which
// run side by side (pages.*.browser.test.ts).
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity, type Screen, violations } from '#kit/browser'
import type { CastName } from '#kit/testing'
import { ledgers } from '../../ledgers.ts'

/** Which centres' pages one part walks. */
export const parts = {
  registry: ['registry'],
  command: ['monitoring', 'notify', 'command', 'desk'],
  supervision: ['supervision', 'education', 'reporting'],
} as const
export type Part = keyof typeof parts

/** The addresses of every feature's pages, read from its web.ts, and of every ledger's; those with a parameter are opened without it where it is optional. */
export const addressesOf = (centre: string): string[] => [...new Set([
  ...globSync(`src/${centre}/*/web.ts`).sort().flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path.replace(/\/:\w+\?/g, '')).filter((path) => !path.includes(':') && path !== '*')),
  ...ledgers.filter(({ ledger }) => (ledger.stood?.centre ?? 'registry') === centre).map(({ ledger }) => `/${ledger.path}`),
])]

/** Who opens what the city's duty officer may not. */
const others: [RegExp, CastName][] = [[/^\/(admin|users|accounts|push-settings)/, 'sysadmin'], [/^\/audit/, 'auditor'], [/^\/(webhooks|api-tokens|retention)/, 'secadmin']]
const whoFor = (path: string): CastName => others.find(([pattern]) => pattern.test(path))?.[1] ?? 'cityDuty'

const spills = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
/** string keys shown instead of words: 'incident.close' standing alone in an element; what is marked as code is meant as it stands */
const rawKeys = (page: Page) => page.evaluate(() => [...document.querySelectorAll('main *, nav *, header *')]
  .filter((e) => e.children.length === 0 && !e.closest('code')).map((e) => e.textContent?.trim() ?? '').filter((t) => /^[a-z][a-zA-Z_]*(\.[a-z][a-zA-Z_]*)+$/.test(t)))
/** Waits for something: it asks for data, or shows that it does. */
const busy = (page: Page) => page.evaluate(() => !document.querySelector('h1, h2, main, [role=main]') || Boolean(document.querySelector('[aria-busy=true], .skeleton')))

type Window = Screen & { /** requests without an answer, but for the stream of news, which stays open */ waiting: Set<object> }

/** Nothing is asked for and nothing shows that it waits, at two looks in a row: an answer may bring the next question. */
async function settle({ page, waiting }: Window): Promise<void> {
  for (let still = 0, until = Date.now() + 60_000; still < 3 && Date.now() < until; still = waiting.size || (await busy(page)) ? 0 : still + 1) await page.waitForTimeout(30)
  await page.waitForSelector('h1, h2, main, [role=main]', { timeout: 20_000 })
}

async function checked(screen: Window, path: string): Promise<void> {
  const { page, problems } = screen
  await settle(screen)
  assert.deepEqual(problems, [], `${path}: errors in the browser`)
  assert.ok((await spills(page)) <= 1, `${path}: wider than the screen by ${await spills(page)} px`)
  assert.deepEqual(await rawKeys(page), [], `${path}: untranslated keys`)
}

/** At the top level of a test file: its addresses, each as a test, in a city and a browser of their own. */
export async function walk(part: Part): Promise<void> {
  const city = await browserCity(), windows = new Map<string, Window>()
  type Options = NonNullable<Parameters<typeof city.open>[2]>

  /** One window for each actor and size: the next page is opened in it, as people do, with what is already loaded. */
  async function windowAt(who: CastName, path: string, options: Options): Promise<Window> {
    const key = `${who} ${options.size}`, known = windows.get(key)
    if (known) {
      await known.page.goto('about:blank') // what the page before still asks for is not this one's trouble
      known.problems.length = 0
      known.waiting.clear()
      await known.page.goto(city.origin + path, { waitUntil: 'load' })
      return known
    }
    const screen = await city.open(who, '/account', options), made: Window = { ...screen, waiting: new Set() }
    screen.page.on('request', (r) => r.resourceType() !== 'eventsource' && made.waiting.add(r))
    screen.page.on('requestfinished', (r) => made.waiting.delete(r)).on('requestfailed', (r) => made.waiting.delete(r))
    screen.page.setDefaultNavigationTimeout(90_000) // a slow machine is no fault of the page
    windows.set(key, made)
    return windowAt(who, path, options)
  }

  let framed = false
  for (const path of parts[part].flatMap(addressesOf))
    test(`${path} stands at a desk and on a phone, in Chinese and in English`, async () => {
      for (const options of [{ size: 'desk', language: 'zh' }, { size: 'phone', language: 'en', theme: 'dark' }] as const) {
        const at = await windowAt(whoFor(path), path, options)
        await checked(at, `${path} ${options.size} ${options.language}`)
        if (options.size === 'desk') {
          // the frame is the same around every page: it is looked at once
          assert.deepEqual(await violations(at.page, framed ? ['.rail', '.bar'] : []), [], `${path}: not accessible`)
          framed = true
        }
      }
    })
}
