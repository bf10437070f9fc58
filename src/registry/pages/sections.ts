import type { Field, Ledger, Words } from '#registry/definition'

/** Fields by their group, in the order in which the groups first appear; those without one come first. */
export function sectionsOf(fields: readonly (readonly [string, Field])[]): { title: Words | undefined; names: string[] }[] {
  const sections = new Map<string, { title: Words | undefined; names: string[] }>([['', { title: undefined, names: [] }]])
  for (const [name, field] of fields) {
    const key = field.group?.zh ?? '', section = sections.get(key) ?? { title: field.group, names: [] }
    section.names.push(name)
    sections.set(key, section)
  }
  return [...sections.values()]
}

/** How many of these fields come before the place: those that tell a row apart. */
export const headOf = (ledger: Ledger, names: readonly string[]): number => Math.max(...[ledger.name, ...ledger.naturalKey].map(name => names.indexOf(name))) + 1
