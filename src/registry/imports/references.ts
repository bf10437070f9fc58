// What a cell that names a row of another ledger means: its code where it has one, else its name, within what the importer sees.
import { raw, sql, type Tx } from '#kit/db'
import type { Read } from '#registry/definition'
import { snake } from '#registry/definition'
import { ledgerNamed } from '#registry/ledger'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export class References {
  private readonly tx: Tx
  private readonly known = new Map<string, Map<string, string[]>>()
  constructor(tx: Tx) { this.tx = tx }

  /** Looks up all texts that are new. */
  async load(key: string, texts: readonly string[]): Promise<void> {
    const target = ledgerNamed(key), known = this.known.get(key) ?? new Map<string, string[]>(), fresh = [...new Set(texts)].filter((t) => t && !known.has(t))
    this.known.set(key, known)
    if (!target || !fresh.length) return
    const [only, more] = target.naturalKey, code = only && !more && only !== 'region' && target.fields[only]?.kind === 'text' ? snake(only) : snake(target.name), name = snake(target.name)
    const rows = await this.tx.rows<{ id: string; code: string; name: string }>(sql`select t.id, t.${raw(code)}::text as code, t.${raw(name)}::text as name from ${raw(`${target.table}_seen`)} t
      where t.retired_at is null and (t.${raw(code)} = any(${fresh}::text[]) or t.${raw(name)} = any(${fresh}::text[]) or t.id::text = any(${fresh.filter((t) => uuid.test(t))}::text[])) order by t.id`)
    for (const text of fresh) known.set(text, [...new Set(rows.filter((r) => r.code === text || r.id === text).map((r) => r.id))])
    for (const text of fresh) if (!known.get(text)?.length) known.set(text, [...new Set(rows.filter((r) => r.name === text).map((r) => r.id))])
  }

  find(key: string, text: string): Read {
    const title = ledgerNamed(key)?.title ?? { zh: '记录', en: 'row' }, ids = this.known.get(key)?.get(text) ?? []
    if (ids.length === 1) return { value: ids[0] }
    return ids.length ? { zh: `${title.zh}“${text}”有 ${ids.length} 条同名，请改填编号`, en: `${ids.length} rows of ${title.en} are called “${text}”: give the code` } : { zh: `${title.zh}“${text}”没有找到，或不在您的辖区内`, en: `“${text}” is not in ${title.en}, or not in your region` }
  }
}
