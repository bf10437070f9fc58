// The product's own Chinese letters for the rare reader without any; a phone has its own and fetches nothing of this.
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const sheet = fileURLToPath(import.meta.resolve('@fontsource/noto-sans-sc/400.css'))

export const fontSheet = async (): Promise<string> =>
  (await readFile(sheet, 'utf8')).replace(/url\(\.\/files\/([\w-]+\.woff2)\)/g, 'url(/c/letters/$1)').replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '')

/** The name is one of the package's own: nothing else in any folder can be asked for. */
export const fontFile = (name: string): Promise<Buffer | undefined> =>
  /^noto-sans-sc-[\w-]{1,40}\.woff2$/.test(name) ? readFile(join(dirname(sheet), 'files', name)).catch(() => undefined) : Promise.resolve(undefined)
