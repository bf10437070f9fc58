// Every page, as its users meet it: in both languages, at a desk's and a phone's width, in light and dark; nothing may break, spill or stay untranslated.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserCity, type Screen } from '#kit/browser'
import type { CastName } from '#kit/testing'
import { ledgers } from '../../ledgers.ts'

/** The addresses of every feature's pages, read from its web.ts, and of every ledger's; those with a parameter are opened without it where it is optional. */
const addresses = globSync('src/*/*/web.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path.replace(/\/:\w+\?/g, '')).filter((path) => !path.includes(':') && path !== '*')).concat(ledgers.map(({ ledger }) => `/${ledger.path}`))

/** Who opens what the city's duty officer may not. */
const others: [RegExp, CastName][] = [[/^\/(admin|users|accounts|push-settings)/, 'sysadmin'], [/^\/audit/, 'auditor'], [/^\/(webhooks|api-tokens|retention)/, 'secadmin']]
const whoFor = (path: string): CastName => others.find(([pattern]) => pattern.test(path))?.[1] ?? 'cityDuty'

// not in a hook: what the browser leaves to be closed would be closed with the hook
const city = await browserCity()
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

async function settle(page: Page): Promise<void> {
  await page.waitForSelector('h1, h2, main, [role=main]', { timeout: 20_000 })
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], .skeleton'), undefined, { timeout: 15_000 }).catch(() => undefined)
  await page.waitForTimeout(300)
}

const spills = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
/** string keys shown instead of words: 'incident.close' standing alone in an element; what is marked as code is meant as it stands */
const rawKeys = (page: Page) => page.evaluate(() => [...document.querySelectorAll('main *, nav *, header *')]
  .filter((e) => e.children.length === 0 && !e.closest('code')).map((e) => e.textContent?.trim() ?? '').filter((t) => /^[a-z][a-zA-Z_]*(\.[a-z][a-zA-Z_]*)+$/.test(t)))

async function checked({ page, problems }: Screen, path: string): Promise<void> {
  await settle(page)
  assert.deepEqual(problems, [], `${path}: errors in the browser`)
  assert.ok((await spills(page)) <= 1, `${path}: wider than the screen by ${await spills(page)} px`)
  assert.deepEqual(await rawKeys(page), [], `${path}: untranslated keys`)
}

type Options = Parameters<typeof city.open>[2]
const screens = new Map<string, Screen>()

/** One window for each actor and size: the next page is opened in it, as people do, with what is already loaded. */
async function screenAt(who: CastName, path: string, options: Options): Promise<Screen> {
  const key = `${who} ${options?.size}`, known = screens.get(key)
  if (!known) {
    const screen = await city.open(who, path, options)
    screens.set(key, screen)
    return screen
  }
  await known.page.goto('about:blank') // what the page before still asks for is not this one's trouble
  known.problems.length = 0
  await known.page.goto(city.origin + path, { waitUntil: 'load' })
  return known
}

test('there are pages to walk', () => assert.ok(addresses.length > 10, addresses.join(' ')))

for (const path of new Set(addresses))
  test(`${path} stands at a desk and on a phone, in Chinese and in English`, async () => {
    for (const options of [{ size: 'desk', language: 'zh' }, { size: 'phone', language: 'en', theme: 'dark' }] as const) {
      const screen = await screenAt(whoFor(path), path, options)
      await checked(screen, `${path} ${options.size} ${options.language}`)
      if (options.size === 'desk') await accessible(screen.page, path)
    }
  })

/** WCAG 2.2 A and AA, as far as a machine can tell. */
async function accessible(page: Page, path: string): Promise<void> {
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return violations.map((v) => `${v.id} (${v.impact}) ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(' | ')}`)
  })
  assert.deepEqual(found, [], `${path}: not accessible`)
}
