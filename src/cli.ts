// The command line: every command is named here once, by hand. Each is loaded only when it is asked for.
import { UsageError } from '#kit/process'

type Listed = { name: string; usage: string; summary: string; load: () => Promise<(argv: string[]) => Promise<number>> }

const commands: readonly Listed[] = [
  { name: 'start', usage: '', summary: 'the database, the pages and the server; Ctrl+C stops all of it', load: async () => (await import('./start.ts')).start },
]

const width = Math.max(...commands.map((c) => `${c.name} ${c.usage}`.length)) + 2

const help = (): string => [
  'Usage: anlan <command> [options]', '',
  ...commands.map((c) => `  ${`${c.name} ${c.usage}`.padEnd(width)}${c.summary}`), '',
  'PORT, HOST              where the pages are (127.0.0.1:8420)', 'ANLAN_DATA              the data folder (./data)',
  'DATABASE_URL            a PostgreSQL 15 or later of your own', 'ANLAN_DEMO=0            no demo city',
].join('\n')

/** 'audit verify' before 'audit': the longest name that the words begin with. */
function find(words: string[]): { listed: Listed; rest: string[] } | undefined {
  const listed = [...commands].sort((a, b) => b.name.length - a.name.length).find((c) => words.slice(0, c.name.split(' ').length).join(' ') === c.name)
  return listed && { listed, rest: words.slice(listed.name.split(' ').length) }
}

async function main(words: string[]): Promise<number> {
  if (!words.length || ['help', '--help', '-h'].includes(words[0] ?? '')) return console.log(help()), words.length ? 0 : 2
  const found = find(words)
  if (!found) return console.error(`anlan: there is no command “${words.join(' ')}”.\n\n${help()}`), 2
  try {
    return await (await found.listed.load())(found.rest)
  } catch (error) {
    const usage = error instanceof UsageError ? `\nUsage: anlan ${found.listed.name} ${found.listed.usage}` : ''
    console.error(`anlan ${found.listed.name}: ${(error as Error).message}${usage}`)
    if (process.env.ANLAN_TRACE) console.error(error)
    return error instanceof UsageError ? 2 : 1
  }
}

process.exit(await main(process.argv.slice(2)))
