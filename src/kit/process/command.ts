// What `anlan <name>` runs. A feature brings its commands; src/cli.ts names them.

export type Command = {
  /** 'audit verify' */
  name: string
  /** what follows the name, as shown in the usage: 'FILE [--speed N]' */
  usage: string
  summary: string
  /** The process's exit code. A UsageError shows the usage and ends with 2. */
  run: (argv: string[]) => Promise<number>
}

export class UsageError extends Error {}

export const command = (c: Command): Command => c

