// A visit to the map: opened, its first view waited for, then panned and zoomed.
import type { Page } from 'playwright-core'
import { rendererOf, type Task, tasksWhile } from '#kit/browser'

export type Visit = { /** until points stood on the map, ms since the page was asked for */ first: number; before: Task[]; panning: Task[]; /** a second */ frames: number; renderer: string }

export async function visit(page: Page, address: string, turns: number): Promise<Visit> {
  const before = await tasksWhile(page, async () => {
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForFunction(() => performance.getEntriesByName('map.drawn').length > 0, undefined, { timeout: 90_000 })
  })
  const first = await page.evaluate(() => performance.getEntriesByName('map.drawn')[0]?.startTime ?? Number.NaN)
  await page.evaluate(() => {
    const at = window as unknown as { frames: number }, frame = () => { at.frames++; requestAnimationFrame(frame) }
    at.frames = 0
    requestAnimationFrame(frame)
  })
  const since = performance.now(), panning = await tasksWhile(page, () => sweep(page, turns)), seconds = (performance.now() - since) / 1000
  const frames = await page.evaluate(() => (window as unknown as { frames: number }).frames)
  return { first, before, panning, frames: frames / seconds, renderer: await rendererOf(page) }
}

/** Drags to and fro, each time a step of the wheel in or out. */
async function sweep(page: Page, turns: number): Promise<void> {
  const box = await page.locator('.maplibregl-canvas').boundingBox()
  if (!box) throw new Error('no map')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  for (let turn = 0; turn < turns; turn++) {
    const [dx, dy] = [turn % 2 ? -180 : 180, turn % 3 ? 60 : -60]
    await page.mouse.move(x - dx, y - dy)
    await page.mouse.down()
    await page.mouse.move(x + dx, y + dy, { steps: 20 })
    await page.mouse.up()
    await page.waitForTimeout(400)
    await page.mouse.wheel(0, turn % 4 < 2 ? -300 : 300)
    await page.waitForTimeout(800)
  }
}
