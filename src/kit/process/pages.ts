// The pages: built when they are missing or older than their sources, then served from one folder.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, constants, glob, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { root } from './home.ts'

const zip = promisify(gzip)
const sources = ['web/**/*', 'src/**/*.{tsx,css,json}', 'src/**/web.ts', 'src/**/{api,model,*Api,*Model}.ts', 'src/kit/**/*.ts', 'src/ledgers.ts', 'src/**/*edger.ts', 'src/registry/{depots,hazards}/*.ts', 'src/supervision/measures/tasks.ts', 'scripts/{lean,words}.ts', 'vite.config.ts', 'package-lock.json']

/**
 * Returns the folder of the pages, named by what they were built from: a server that still runs on the pages of before keeps them.
 * They stand beside the program, or, where that may not be written, in the data folder.
 */
export async function readyPages(folder: string, note: (line: string) => void): Promise<string> {
  const wanted = await hashOfSources()
  const shelves = [join(root, '.anlan/pages'), join(folder, 'pages')]
  for (const shelf of shelves) if (await whole(join(shelf, wanted))) return join(shelf, wanted)
  const shelf = ((await writable(root)) ? shelves[0] : shelves[1]) ?? ''
  const target = join(shelf, wanted)
  note('building')
  const half = `${target}.${process.pid}`
  await build(half)
  note('compressing')
  await compress(half)
  await put(half, target)
  await clearOld(shelf)
  return target
}

const whole = (folder: string): Promise<boolean> => access(join(folder, 'index.html')).then(() => true, () => false)
const writable = (folder: string): Promise<boolean> => access(folder, constants.W_OK).then(() => true, () => false)

/** Two starts may build at once: whoever comes second finds the same pages and throws its own away. */
async function put(half: string, target: string): Promise<void> {
  const failed = await rename(half, target).then(() => undefined, (e: Error) => e)
  if (failed && !(await whole(target))) throw failed
  await rm(half, { recursive: true, force: true })
}

const kept = 6

async function clearOld(shelf: string): Promise<void> {
  const folders = await Promise.all((await readdir(shelf)).map(async (name) => ({ path: join(shelf, name), at: (await stat(join(shelf, name))).mtimeMs })))
  for (const { path } of folders.sort((a, b) => b.at - a.at).slice(kept)) await rm(path, { recursive: true, force: true })
}

async function hashOfSources(): Promise<string> {
  const files: string[] = []
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true })) if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
  const hash = createHash('sha256')
  for (const file of [...new Set(files)].sort()) hash.update(file.slice(root.length)).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

/**
 * As a process of its own: it takes a few hundred MB for a second or two, which are then given back.
 * Node reads the config itself: vite's own loader writes beside it, which an account that only reads the program may not.
 */
async function build(outDir: string): Promise<void> {
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--configLoader', 'native', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
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
