// A patch at rest: sealed values stay sealed in it, each beside its mask.
import { blindIndex, open, seal } from '#kit/seal'
import { type Ledger, snake } from '#registry/definition'
import { sealedColumns, type Stored } from '#registry/ledger'

export type Patch = Record<string, unknown>
type Sealed = { sealed: string; mask: string }
export const isSealedValue = (value: unknown): value is Sealed => typeof value === 'object' && value !== null && 'sealed' in value && 'mask' in value

/** What differs from the row, numbers compared by their keyed hash. */
export function sealedPatch(ledger: Ledger, set: Readonly<Record<string, unknown>>, row: Stored): Patch {
  return Object.fromEntries(Object.entries(set).flatMap(([name, value]) => {
    const field = ledger.fields[name]
    if (field?.kind !== 'phone' && field?.kind !== 'identity') return JSON.stringify(row[snake(name)] ?? null) === JSON.stringify(value ?? null) ? [] : [[name, value ?? null]]
    if (value === null || value === undefined) return row[`${snake(name)}_index`] ? [[name, null]] : []
    if (row[`${snake(name)}_index`] === `\\x${blindIndex(String(value)).toString('hex')}`) return []
    return [[name, { sealed: seal(String(value)).toString('base64'), mask: String(sealedColumns(name, field.kind, String(value))[`${snake(name)}_mask`]) } satisfies Sealed]]
  }))
}

/** The same as a form would give it. */
export const openedPatch = (patch: Patch): Record<string, unknown> => Object.fromEntries(Object.entries(patch).map(([name, value]) => [name, isSealedValue(value) ? open(Buffer.from(value.sealed, 'base64')) : value]))
