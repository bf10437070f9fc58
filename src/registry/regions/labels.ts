// '350500/350582/350582103/' → '晋江市·陈埭镇', as region_label() writes it, without asking the database for each row of a list.
import { sql, type Tx } from '#kit/db'

const names = new Map<string, string>()
const word = (path: string, all: readonly string[]) => path.split('/').filter(Boolean).slice(all.length > 1 ? 1 : 0)

/** Names are of the nation's code table and don't change under a code; one that is unknown is looked up, and all others with it. */
export async function placeLabels(tx: Tx, paths: readonly string[]): Promise<(path: string) => string> {
  const codes = (path: string) => path.split('/').filter(Boolean)
  if (paths.some((path) => codes(path).some((code) => !names.has(code)))) for (const { code, name } of await tx.rows<{ code: string; name: string }>(sql`select code, name from regions`)) names.set(code, name)
  return (path) => word(path, codes(path)).map((code) => names.get(code) ?? code).join('·')
}
