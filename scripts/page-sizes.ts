// What a page's first load brings in JavaScript: the entry and all it imports at once; lazily loaded parts (the map) stand apart. Of the telephone's page everything counts, its style too.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
/** kB gzipped, per entry page */
const goals: Record<string, number> = { index: 227, field: 101 }

export type FirstLoad = { entry: string; gzip: number; raw: number; goal: number; files: number }

export async function firstLoads(): Promise<FirstLoad[]> {
  const pages = (await readdir(dist)).filter((n) => n.endsWith('.html'))
  return Promise.all(pages.map(async (page) => {
    const entry = page.replace('.html', '')
    const html = await readFile(join(dist, page), 'utf8'), files = [...await reached(html), ...(entry === 'field' ? styles(html) : [])]
    const bytes = await Promise.all(files.map((f) => readFile(join(dist, f))))
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
    return { entry: entry === 'index' ? 'desk' : entry, goal: goals[entry] ?? 300, files: files.length, raw: sum(bytes.map((b) => b.length)), gzip: sum(bytes.map((b) => gzipSync(b).length)) }
  }))
}

const styles = (html: string): string[] => [...html.matchAll(/href="\/?([^"]+\.css)"/g)].map((m) => m[1] as string)

/** The scripts named by the page, and every static import behind them. */
async function reached(html: string): Promise<string[]> {
  const todo = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((m) => m[1] as string)
  const seen = new Set<string>()
  for (let file = todo.pop(); file; file = todo.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const text = await readFile(join(dist, file), 'utf8')
    for (const [, name = ''] of text.matchAll(/(?:^|[;\n}])\s*(?:import|export)\s*(?:[\w$*{][^'"`;]*?\bfrom\s*)?["']\.\/([^"']+\.js)["']/g)) todo.push(join(file, '..', name))
  }
  return [...seen]
}
