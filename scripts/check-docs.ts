// The documents tell the truth: error codes, glossary, named paths, npm scripts, the mirrored README. `--write` renews docs/errors.md.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { problemCodes } from '#kit/errors'
import { compose } from '../src/server.ts'

compose()
const troubles: string[] = []
const read = (file: string) => readFileSync(file, 'utf8')

const errors = () => [
  '# Error codes', '', 'Permanent: a code keeps its meaning. On the wire each is an RFC 9457 problem with `code`, `details` and `requestId`.', '',
  '| code | status |', '|---|---|', ...problemCodes().map(({ code, status }) => `| \`${code}\` | ${status} |`), '',
].join('\n')

if (process.argv.includes('--write')) writeFileSync('docs/errors.md', errors())
if (!existsSync('docs/errors.md') || read('docs/errors.md') !== errors()) troubles.push('docs/errors.md differs from the problems that the code declares: node scripts/check-docs.ts --write')

/** The official noun stands in the first line of model.ts and in the glossary, under the same folder's name. */
const glossary = existsSync('docs/glossary.md') ? read('docs/glossary.md') : ''
for (const file of globSync('src/*/*/model.ts').filter((f) => !f.startsWith('src/kit/'))) {
  const first = read(file).split('\n', 1)[0] ?? ''
  const noun = /\p{Script=Han}+/u.exec(first)?.[0]
  if (!noun) troubles.push(`${file}: the first line names no official Chinese noun`)
  else if (!glossary.includes(noun)) troubles.push(`docs/glossary.md lacks ${noun}, the noun of ${file}`)
}

const pages = globSync(['*.md', 'docs/**/*.md'])
for (const file of pages)
  for (const [, path = ''] of read(file).matchAll(/`((?:src|docs|migrations|scripts|bench|bin|web)\/[\w./-]*)`/g))
    if (!existsSync(path)) troubles.push(`${file} names ${path}, which is not there`)
for (const file of pages)
  for (const [, path = ''] of read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)) {
    const at = new URL(path, `file:///${file}`).pathname.slice(1)
    if (!existsSync(decodeURIComponent(at))) troubles.push(`${file} links to ${path}, which is not there`)
  }

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
for (const file of pages) for (const [, name = ''] of read(file).matchAll(/npm run ([\w:-]+)/g)) if (!scripts[name]) troubles.push(`${file} names npm run ${name}, which is not there`)

/** README.zh-CN.md is the full mirror: the same headings, commands and pictures in the same order. */
const skeleton = (file: string) => (existsSync(file) ? read(file) : '').split('\n').flatMap((line) => /^#+ /.exec(line) ?? /^```\w*/.exec(line) ?? /!\[[^\]]*\]\(([^)]+)\)/.exec(line)?.slice(1) ?? [])
if (skeleton('README.md').join() !== skeleton('README.zh-CN.md').join()) troubles.push('README.zh-CN.md is not the mirror of README.md: their headings, code blocks or pictures differ')
if (existsSync('ARCHITECTURE.md') && read('ARCHITECTURE.md').split('\n').length > 100) troubles.push('ARCHITECTURE.md is longer than 100 lines')
for (const file of globSync('docs/adr/*.md')) if (read(file).split('\n').length > 60) troubles.push(`${file} is longer than a page`)

for (const trouble of troubles) console.error(trouble)
process.exit(troubles.length ? 1 : 0)
