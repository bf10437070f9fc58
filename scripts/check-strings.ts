/** Every key a page speaks exists in Chinese and in English; no key stands twice, none is left over. */
import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { callsIn, literalsIn, read } from './words.ts'

type Said = { key: string; file: string; prefix: boolean }
const troubles: string[] = []

const sources = globSync('src/**/*.{ts,tsx}').filter(f => !f.endsWith('.test.ts')).map(file => ({ file, text: readFileSync(file, 'utf8') }))
const home = new Map<string, string>()

for (const file of globSync('src/**/zh.json').sort()) pair(file)
for (const file of globSync('src/**/en.json')) if (!globSync(`${dirname(file)}/zh.json`).length) troubles.push(`${file}: has no zh.json beside it`)

function pair(file: string): void {
  const folder = dirname(file)
  const zh = read(file), en = globSync(`${folder}/en.json`).length ? read(`${folder}/en.json`) : {}
  for (const key of Object.keys(zh)) {
    if (!(key in en) && !(`${key}_one` in en && `${key}_other` in en)) troubles.push(`${folder}/en.json: lacks ${key}`)
    const first = home.get(key)
    if (first) troubles.push(`${file}: ${key} also stands in ${first}`)
    home.set(key, file)
    compareHoles(folder, key, zh[key] ?? '', en[key] ?? en[`${key}_other`])
  }
  for (const key of Object.keys(en)) if (!(key in zh) && !(key.replace(/_(one|other)$/, '') in zh)) troubles.push(`${file}: lacks ${key}`)
}

function compareHoles(folder: string, key: string, zh: string, en: string | undefined): void {
  const holes = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(m => m[1]).sort().join(',')
  if (en !== undefined && holes(zh) !== holes(en)) troubles.push(`${folder}: ${key} fills {{${holes(zh)}}} in zh.json but {{${holes(en)}}} in en.json`)
}

/** What is called for, and the titles that a web.ts gives its pages. */
function said({ file, text }: { file: string; text: string }): Said[] {
  const titles = file.endsWith('/web.ts') ? [...text.matchAll(/title:\s*'([^']+)'/g)].map(m => ({ key: m[1] ?? '', prefix: false })) : []
  return [...callsIn(text), ...titles].map(one => ({ ...one, file }))
}

const spoken = sources.filter(s => s.file.endsWith('.tsx') || /\buseT\b|i18n/.test(s.text) || s.file.endsWith('/web.ts')).flatMap(said)
for (const { key, file, prefix } of spoken) {
  const known = prefix ? [...home.keys()].some(k => k.startsWith(key)) : home.has(key)
  if (!known) troubles.push(`${file}: speaks ${key}${prefix ? '…' : ''}, which no zh.json holds`)
}

const all = sources.map(s => s.text).join('\n')
const literals = new Set(literalsIn(all))
const prefixes = [...all.matchAll(/[`'"]([\w-]+(?:\.[\w-]+)*\.)(?:\$\{|['"]\s*\+)/g)].map(m => m[1] ?? '')
for (const [key, file] of home) if (!literals.has(key) && !prefixes.some(p => key.startsWith(p))) troubles.push(`${file}: ${key} is spoken nowhere`)

/** The audit log speaks of every event in words: who and what happened. */
for (const { file, text } of sources) for (const [, noun, verb] of text.matchAll(/\btype: '([a-z_]+)\.([a-z_]+)'/g))
  for (const needed of [`audit.noun.${noun}`, `audit.verb.${verb}`]) if (!home.has(needed)) troubles.push(`${file}: records ${noun}.${verb}, and no zh.json holds ${needed}`)

/** A figure's drawer speaks its name, what it counts, and its columns, unless it brings words of its own. */
const { figures } = await import('../src/server.ts')
for (const { key, columns, words } of figures)
  if (!words) for (const needed of [`figure.${key}`, `figure.${key}.means`, ...columns.map(c => `column.${c}`)])
    if (!home.has(needed)) troubles.push(`figure ${key}: speaks ${needed}, which no zh.json holds`)

for (const trouble of [...new Set(troubles)].sort()) console.error(trouble)
console.log(`strings: ${home.size} keys, ${new Set(home.values()).size} pairs of files, ${new Set(troubles).size} troubles`)
process.exit(troubles.length ? 1 : 0)
