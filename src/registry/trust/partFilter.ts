// The list's own filter that shows exactly the rows behind a part of the quality: the server counts by it, the page links by it.
import type { Query } from '#registry/definition'
import type { Part } from './model.ts'

/** `day`: the last one that counts as past. Undefined for duplicates, which have a list of their own. */
export function filterOfPart({ component, field }: Pick<Part, 'component' | 'field'>, day: string): Query | undefined {
  switch (component) {
    case 'complete': return { lacks: field ?? undefined }
    case 'position': return { lacks: 'position' }
    case 'confirmed': return { state: 'stale' }
    case 'valid': return { [field as string]: `..${day}` }
    case 'single': return undefined
  }
}
