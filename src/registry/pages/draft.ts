// What stands in a control while somebody fills it in, and what it says: the same reader as for a cell of a file, so that form and import speak the same words.
import { type Field, inputOf, isSealed, type Ledger, readCell, type Row, type Standards, type Words, writable } from '#registry/definition'

/** Text for what is typed; an array for choices and items; null for a sealed number that is to be taken out. */
export type Draft = unknown
export type Drafts = Readonly<Record<string, Draft>>
export type Said = { value: unknown } | (Words & { suggest?: string })

const typed = new Set<Field['kind']>(['text', 'note', 'person', 'integer', 'decimal', 'day', 'phone', 'identity'])

/** A sealed number begins empty: left so, it stays as it is. */
export function draftOf(field: Field, value: unknown): Draft {
  if (field.kind === 'choices' || field.kind === 'items') return Array.isArray(value) ? value : []
  if (isSealed(field) || value === null || value === undefined) return ''
  return String(value)
}

export function read(field: Field, draft: Draft): Said {
  if (draft === null) return { value: null }
  if (typed.has(field.kind)) return readCell(field, String(draft))
  const empty = draft === '' || (Array.isArray(draft) && !draft.length)
  if (empty) return field.required ? { zh: '必填', en: 'Required' } : { value: null }
  const value = field.kind === 'flag' ? draft === 'true' : field.kind === 'items' ? items(field, draft as Record<string, unknown>[]) : draft
  return inputOf(field).safeParse(value).success ? { value } : { zh: field.kind === 'items' ? '有一行没有填全，或数字有误' : '不在可选范围内', en: field.kind === 'items' ? 'a line is incomplete, or a number is wrong' : 'not among the choices' }
}

const items = (field: Extract<Field, { kind: 'items' }>, rows: readonly Record<string, unknown>[]) =>
  rows.map(row => Object.fromEntries(Object.entries(field.of).map(([key, part]) => [key, part.kind === 'text' ? String(row[key] ?? '').trim() : row[key] === '' || row[key] === undefined ? Number.NaN : Number(row[key])])))

/** The drafts of a form, of a new row or of one that is there. */
export const draftsOf = (ledger: Ledger, row?: Row): Record<string, Draft> => ({
  regionCode: row?.regionCode ?? '', lon: row?.lon ?? '', lat: row?.lat ?? '',
  ...Object.fromEntries(writable(ledger).map(([name, field]) => [name, draftOf(field, row?.[name])])),
})

export type Filled = { body: Record<string, unknown>; troubles: Record<string, Words & { suggest?: string }> }

/** The body to send: everything for a new row, what differs for one that is there. Without the standards the server alone judges between fields. */
export function fill(ledger: Ledger, drafts: Drafts, standards: Standards | null, row?: Row): Filled {
  const body: Record<string, unknown> = {}, troubles: Filled['troubles'] = {}, values: Record<string, unknown> = {}
  if (!drafts.regionCode) troubles.regionCode = { zh: '必填', en: 'Required' }
  else if (drafts.regionCode !== row?.regionCode) body.regionCode = drafts.regionCode
  if (ledger.position !== 'none') place(ledger, drafts, row, body, troubles)
  for (const [name, field] of writable(ledger)) {
    const same = isSealed(field) && drafts[name] === '' && row && row[name] !== null
    if (same) continue
    const said = read(field, drafts[name])
    if (!('value' in said)) { troubles[name] = said; continue }
    values[name] = said.value
    if (!row ? said.value !== null : JSON.stringify(said.value) !== JSON.stringify(isSealed(field) ? (said.value === null ? row[name] ?? null : undefined) : row[name] ?? null)) body[name] = said.value
  }
  if (standards && !Object.keys(troubles).length) for (const issue of ledger.check?.({ ...row, ...values }, standards) ?? []) troubles[issue.field] = issue
  return { body, troubles }
}

function place(ledger: Ledger, drafts: Drafts, row: Row | undefined, body: Record<string, unknown>, troubles: Filled['troubles']): void {
  const [lon, lat] = [drafts.lon, drafts.lat].map(text => (text === '' || text === null ? null : Number(text))) as [number | null, number | null]
  if (ledger.position === 'must' && (lon === null || lat === null)) troubles.lon = { zh: '必填：在地图上点选，或填写经度、纬度', en: 'Required: point at the map, or give longitude and latitude' }
  else if ((lon === null) !== (lat === null)) troubles.lon = { zh: '经度和纬度要一起填', en: 'longitude and latitude go together' }
  else if (lon !== null && lat !== null && !(lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54)) troubles.lon = lon >= 3 && lon <= 54 && lat >= 73 && lat <= 136 ? { zh: '经度、纬度像是写反了', en: 'longitude and latitude seem swapped' } : { zh: '不在中国范围内', en: 'not within China' }
  else if (lon !== (row?.lon ?? null) || lat !== (row?.lat ?? null)) Object.assign(body, { lon, lat })
}

/** The server's issues, by field. */
export function issuesOf(details: Record<string, unknown> | undefined): Filled['troubles'] {
  const issues = Array.isArray(details?.issues) ? details.issues as { path: (string | number)[] | string; message: string; en?: string }[] : []
  return Object.fromEntries(issues.map(({ path, message, en }) => [String((Array.isArray(path) ? path : path.split('/').filter(Boolean))[0] ?? ''), { zh: message, en: en ?? message }]))
}
