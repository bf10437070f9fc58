// Which strings a module speaks: what the build brings with it, and what scripts/check-strings.ts asks for.
import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

export const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'))

/** t('a.b'), t(`a.${x}`) */
const CALL = /(?<![\w.])t\(\s*(?:'([^'\n]+)'|"([^"\n]+)"|`([^`\n]+)`)/g
export type Spoken = { key: string; prefix: boolean }
export const callsIn = (text: string): Spoken[] => [...text.matchAll(CALL)].map(m => m[1] ?? m[2] ?? m[3] ?? '').map(key => ({ key: key.split('${')[0] ?? '', prefix: key.includes('${') }))
/** Whatever stands in quotes and has the form of a key: titles of pages, lists of keys. */
export const literalsIn = (text: string): string[] => [...text.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/g)].map(m => m[1] ?? '')

/** What keys made of parts begin with, t(`a.${x}`) or const key = `a.${x}`; of <Figure k={`a.${x}`}> the title's. */
const beginningsIn = (text: string): string[] => [...text.matchAll(/(\bk=\{)?`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, figure, key = '']) => figure ? `figure.${key}` : key)

/** Where each string stands: 'incident.close' → 'src/command/incidents'. */
export const homes = (root = '.'): Map<string, string> => new Map(globSync('src/**/zh.json', { cwd: root }).sort().flatMap(file => Object.keys(read(`${root}/${file}`)).map(key => [key, dirname(file)] as const)))

/** What a module needs before it runs: whole folders, all keys that begin so, and single keys. */
export type Needs = { folders: string[]; prefixes: string[]; keys: string[] }

/**
 * A module that speaks brings the strings of its own folder, since what it speaks may be made of parts; of other folders it brings what it names. One that only holds
 * keys (a web.ts with the titles of its pages, which the frame speaks) brings these alone.
 */
export function needsOf(file: string, text: string, home: ReadonlyMap<string, string>): Needs {
  const speaks = file.endsWith('.tsx') || /\buseT\b|i18n/.test(text), own = ownFolder(file, home), folders = new Set<string>(), prefixes = new Set<string>(), keys = new Set<string>()
  const literals = literalsIn(text).filter(key => home.has(key)), begun = speaks ? beginningsIn(text) : []
  if (speaks && own && (literals.length || /(?<![\w.])t\(/.test(text))) folders.add(own)
  for (const key of literals) {
    const at = home.get(key) ?? ''
    if (folders.has(at)) continue
    if (speaks && at.startsWith('src/kit/')) folders.add(at)
    else keys.add(key)
  }
  // the tooltip of a number is spoken by kit/ui: <Figure k="desk.gauges_silent">, <Figure k={`storm.${key}`}>
  if (speaks) for (const key of literalsIn(text).map(one => `figure.${one}`)) if (home.has(key) && !folders.has(home.get(key) ?? '')) keys.add(key)
  for (const prefix of begun) if ([...home].some(([key, at]) => key.startsWith(prefix) && !folders.has(at))) prefixes.add(prefix)
  return { folders: [...folders].sort(), prefixes: [...prefixes].sort(), keys: [...keys].sort() }
}

function ownFolder(file: string, home: ReadonlyMap<string, string>): string | undefined {
  const known = new Set(home.values())
  for (let at = dirname(file); at.startsWith('src/'); at = dirname(at)) if (known.has(at)) return at
  return undefined
}
