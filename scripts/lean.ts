// What keeps the first load small, as plugins of the build: strings come with the modules that speak them, ledgers with the pages that show them, and nothing comes
// that nobody asks for.
import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Plugin } from 'vite'
import type { Ledger } from '#registry/definition'
import { homes, needsOf, read } from './words.ts'

const VIRTUAL = '\0anlan:'

/** Chinese comes with the code that speaks it; English as one file when it is first asked for (kit/i18n/language.ts). The telephone has words of its own. */
export function words(root: string): Plugin {
  const home = homes(root), learn = `${root}/src/kit/i18n/learn.ts`
  const pick = (wanted: (key: string, at: string) => boolean) => `import { learn } from ${JSON.stringify(learn)}\nlearn(${JSON.stringify(Object.fromEntries([...new Set(home.values())].flatMap(at => Object.entries(read(`${root}/${at}/zh.json`)).filter(([key]) => wanted(key, at)))))})`
  return {
    name: 'anlan-words', enforce: 'pre',
    resolveId: id => id.startsWith('anlan:words:') ? { id: `\0${id}`, moduleSideEffects: true } : undefined,
    load(id) {
      if (!id.startsWith(`${VIRTUAL}words:`)) return
      const [, , how = '', what = ''] = id.split(':'), keys = new Set(what.split(','))
      return pick((key, at) => how === 'folder' ? at === what : how === 'prefix' ? key.startsWith(what) : keys.has(key))
    },
    transform(code, id) {
      const file = relative(root, id.split('?')[0] ?? '')
      if (!/^src\/.*\.tsx?$/.test(file) || file.startsWith('src/desk/phone/')) return
      const { folders, prefixes, keys } = needsOf(file, code, home)
      const wanted = [...folders.map(at => `folder:${at}`), ...prefixes.map(prefix => `prefix:${prefix}`), ...(keys.length ? [`keys:${keys.join()}`] : [])]
      return wanted.length ? { code: `${code}\n${wanted.map(what => `import ${JSON.stringify(`anlan:words:${what}`)}`).join('\n')}\n`, map: null } : undefined
    },
  }
}

/** 'anlan:ledgers': of every ledger what the menu needs, and where its definition is to be had. */
export function ledgers(root: string): Plugin {
  return {
    name: 'anlan-ledgers',
    resolveId: id => id === 'anlan:ledgers' ? `${VIRTUAL}ledgers` : undefined,
    async load(id) {
      if (id !== `${VIRTUAL}ledgers`) return
      const { ledgers: all } = await import(`${root}/src/ledgers.ts`) as { ledgers: readonly { ledger: Ledger }[] }
      const found = new Map<unknown, [file: string, name: string]>()
      for (const file of globSync('src/*/*/*.ts', { cwd: root }).filter(f => !f.endsWith('.test.ts') && readFileSync(`${root}/${f}`, 'utf8').includes('= defineLedger({')))
        for (const [name, value] of Object.entries(await import(`${root}/${file}`) as object)) found.set(value, [file, name])
      return `export const ledgers = [\n${all.map(({ ledger }) => {
        const at = found.get(ledger), { key, path, title, group, stood } = ledger
        if (!at) throw new Error(`no module exports the ledger ${key}`)
        return `{ ...${JSON.stringify({ key, path, title, group, stood })}, load: () => import(${JSON.stringify(`${root}/${at[0]}`)}).then(m => m[${JSON.stringify(at[1])}]) }`
      }).join(',\n')}\n]`
    },
  }
}

/** Modules that do something when they are read: entries, doors that join parts to a ledger, what a bare import names. Of the product's others nothing is kept that nobody uses. */
const acting = /^src\/(web|field)\.tsx$|\/web\.ts$|^src\/kit\/ui\/noEval\.ts$/
export const acts = (root: string) => (id: string): boolean | undefined => {
  const file = relative(root, id.split('?')[0] ?? '')
  return /^src\/.*\.tsx?$/.test(file) ? acting.test(file) : undefined
}
