// The pages: built when they are missing or older than their sources, then served from one folder.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, constants, glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { root } from './home.ts'

const zip = promisify(gzip)
const sources = ['web/**/*', 'src/**/*.{tsx,css,json}', 'src/**/web.ts', 'src/**/{api,model,*Api,*Model}.ts', 'src/kit/**/*.ts', 'vite.config.ts', 'package-lock.json']

/** Returns the folder of the pages. It is dist/ beside the program, or, where that may not be written, a folder of the data. */
export async function readyPages(folder: string, note: (line: string) => void): Promise<string> {
  const wanted = await hashOfSources()
  const beside = join(root, 'dist')
  if ((await builtFrom(beside)) === wanted) return beside
  const target = (await writable(root)) ? beside : join(folder, 'pages')
  if ((await builtFrom(target)) === wanted) return target
  note('building')
  const half = join(target === beside ? join(root, '.anlan') : folder, `pages.${process.pid}`)
  await build(half)
  note('compressing')
  await compress(half)
  await writeFile(join(half, '.sources'), wanted)
  await put(half, target, wanted)
  return target
}

/** Two starts may build at once: whoever comes second finds the same pages and throws its own away. */
async function put(half: string, target: string, wanted: string): Promise<void> {
  await rm(target, { recursive: true, force: true })
  const failed = await rename(half, target).then(() => undefined, (e: Error) => e)
  if (failed && (await builtFrom(target)) !== wanted) throw failed
  await rm(half, { recursive: true, force: true })
}

const builtFrom = (folder: string): Promise<string> => readFile(join(folder, '.sources'), 'utf8').catch(() => '')
const writable = (folder: string): Promise<boolean> => access(folder, constants.W_OK).then(() => true, () => false)

async function hashOfSources(): Promise<string> {
  const files: string[] = []
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true })) if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
  const hash = createHash('sha256')
  for (const file of [...new Set(files)].sort()) hash.update(file.slice(root.length)).update(await readFile(file))
  return hash.digest('hex')
}

/** As a process of its own: it takes a few hundred MB for a second or two, which are then given back. */
async function build(outDir: string): Promise<void> {
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (d: Buffer) => (said = (said + d.toString()).slice(-4000)))
  const code = await new Promise<number | null>((done, fail) => void child.once('exit', done).once('error', fail))
  if (code === 0) return
  await rm(outDir, { recursive: true, force: true })
  throw new Error(`the pages could not be built (code ${code}):\n${said.trim()}`)
}

/** Each text is laid beside its gzip, so that no request pays for it. */
async function compress(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  for await (const file of glob('**/*.{js,css,html,svg,json,txt}', { cwd: folder })) files.push(join(folder, file))
  for (const file of files) {
    const bytes = await readFile(file)
    if (bytes.length > 1024) await writeFile(`${file}.gz`, await zip(bytes, { level: 9 }))
  }
}
