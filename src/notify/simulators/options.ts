import { parseArgs } from 'node:util'

/** Numbers from `--name value`; anything else is told what there is. */
export function numbers<T extends Record<string, number>>(argv: readonly string[], defaults: T): T {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ args: [...argv], options, strict: true })
  const read = Object.entries(defaults).map(([name, fallback]) => {
    const value = values[name] === undefined ? fallback : Number(values[name])
    if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} takes a number that is not negative, not ${String(values[name])}`)
    return [name, value]
  })
  return Object.fromEntries(read) as T
}

export function demoOnly(what: string): void {
  if (process.env.ANLAN_DEMO === '0') throw new Error(`${what} belongs to the demo city; this installation runs with ANLAN_DEMO=0`)
}
