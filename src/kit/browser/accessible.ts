// WCAG 2.2 A and AA, as far as a machine can tell.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

type Node = { html: string; any: { message: string }[]; all: { message: string }[]; none: { message: string }[] }
type Axe = { run: (root: Document | { exclude: string[] }, options: object) => Promise<{ violations: { id: string; impact: string; nodes: Node[] }[] }> }

let source: string | undefined

/** What is wrong with the page as it stands, a line for each kind of trouble: where, and what axe says of it. `exclude`: selectors of what was looked at elsewhere. */
export async function violations(page: Page, exclude: string[] = []): Promise<string[]> {
  await page.evaluate(source ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async (without) => {
    const { axe } = window as unknown as { axe: Axe }
    // only what is wrong is told: what is right costs axe as much to write down
    const { violations } = await axe.run(without.length ? { exclude: without } : document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
    return violations.map((v) => `${v.id} (${v.impact}) ${v.nodes.slice(0, 2).map((n) => `${n.html.slice(0, 200)} — ${[...n.any, ...n.all, ...n.none][0]?.message ?? ''}`).join(' | ')}`)
  }, exclude)
}
