// What holds a page's main thread, from the browser's own trace. What software draws in place of a graphics card runs in another process: it lengthens a task by the
// clock, not by the processor; nor do neighbours on a busy machine.
import type { Page } from 'playwright-core'

/** Milliseconds of one task on the page's main thread: on the processor, and by the clock. */
export type Task = { cpu: number; clock: number }

type Event = { name: string; pid: number; tid: number; tdur?: number; dur?: number }

/** The tasks of the page's thread while `run` runs, which may open the page's address. One at a time in a browser. */
export async function tasksWhile(page: Page, run: () => Promise<void>): Promise<Task[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page has no browser of its own')
  await browser.startTracing(page, { categories: ['blink.user_timing', 'disabled-by-default-devtools.timeline'] })
  await run()
  await page.evaluate(() => void performance.mark('traced'))
  const { traceEvents: events } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Event[] }, mark = events.findLast((e) => e.name === 'traced')
  if (!mark) throw new Error('the trace does not tell the page’s thread')
  return events.filter((e) => e.name === 'RunTask' && e.pid === mark.pid && e.tid === mark.tid && e.tdur !== undefined).map((e) => ({ cpu: (e.tdur ?? 0) / 1000, clock: (e.dur ?? 0) / 1000 }))
}

/** Who draws WebGL: a graphics card's name, or that of the software in its place. */
export const rendererOf = (page: Page): Promise<string> => page.evaluate(() => {
  const context = document.createElement('canvas').getContext('webgl2'), named = context?.getExtension('WEBGL_debug_renderer_info')
  return String(named && context?.getParameter(named.UNMASKED_RENDERER_WEBGL))
})
