// What CI runs, and what to run before a commit: one readable list. `npm run check -- types house` runs only those.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const bin = (name: string) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))
const script = (name: string) => [process.execPath, fileURLToPath(new URL(`./${name}.ts`, import.meta.url))]

const steps: [name: string, what: string, command: string[]][] = [
  ['types', 'the types hold', [bin('tsc'), '-p', 'tsconfig.json']],
  ['lint', 'no suspicious code', [bin('oxlint'), '--deny-warnings', 'src', 'scripts', 'bench']],
  ['house', 'imports run downhill, features are entered by their doors', [bin('depcruise'), 'src', '--config', '.dependency-cruiser.cjs']],
  ['strings', 'every string is there in Chinese and in English', script('check-strings')],
  ['docs', 'the documents tell the truth', script('check-docs')],
  ['client', 'the published client speaks to this server', [...script('make-client'), '--check']],
  ['build', 'the pages build, within their sizes', script('check-build')],
  ['test', 'everything works, in a browser too', script('test')],
]

const wanted = process.argv.slice(2)
const node = await readFile('/proc/self/cmdline', 'utf8').catch(() => '')
if (Number(process.versions.node.split('.')[0]) < 24) throw new Error(`Node 24 is needed; this is ${process.version} (${node})`)

const failed: string[] = []
for (const [name, what, [command = '', ...args]] of steps) {
  if (wanted.length && !wanted.includes(name)) continue
  const began = performance.now()
  console.log(`\n— ${name}: ${what}`)
  const code = await new Promise<number>((done) => spawn(command, args, { stdio: 'inherit' }).once('exit', (c) => done(c ?? 1)).once('error', (e) => (console.error(e.message), done(1))))
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  if (code !== 0) failed.push(name)
}
if (failed.length) {
  console.error(`\nfailed: ${failed.join(', ')}`)
  process.exit(1)
}
console.log('\nall checks passed')
