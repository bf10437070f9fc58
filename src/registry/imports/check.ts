// One row of a file, judged: a record for the stage, or what is wrong with which cell. Runs in the importing thread, a row in some 40 µs.
import { randomFillSync } from 'node:crypto'
import type { Tx } from '#kit/db'
import type { CellKind } from '#kit/sheets'
import { EXAMPLE_MARK, entries, type Field, isSealed, type Ledger, plainText, readCell, snake, type Standards } from '#registry/definition'
import { recordOf, standardsOf, type Stored } from '#registry/ledger'
import { outlines } from '#registry/regions'
import type { Datum, Issue } from './model.ts'
import { DatumTally, type Lands, landsOf, pairOf, pointOf, toWgs84 } from './position.ts'
import { type Named, type Places, placesOf, tooShallow } from './place.ts'
import { References } from './references.ts'

/** An explicit emptying: an empty cell leaves what the ledger has. */
export const CLEAR = '清空'

export type Judged =
  | { kind: 'skip' }
  | { kind: 'wrong'; issues: Issue[] }
  /** `lacks`: what a new row must have and this one has not; a row that the ledger has already may leave it out. `clears`: columns to be emptied. */
  | { kind: 'row'; record: Stored; clears: string[]; notes: Issue[]; lacks: Issue[] }

export type Given = { cells: readonly string[]; kind: (column: number) => CellKind }
export type Checker = { judge: (row: Given) => Judged; ready: (rows: readonly Given[]) => Promise<void>; tally: DatumTally }

type Options = { columns: readonly (string | null)[]; names: readonly string[]; under: string | undefined; scope: string; datum: Datum; filled: readonly number[] }

export async function checkerFor(tx: Tx, ledger: Ledger, options: Options): Promise<Checker> {
  const places = await placesOf(tx, options), lands = landsOf(await outlines(tx)), references = new References(tx)
  return new RowChecker(ledger, options, places, lands, references, await standardsOf(tx, ledger))
}

const spoiled: Partial<Record<CellKind, { zh: string; en: string }>> = {
  error: { zh: '单元格是公式错误', en: 'the cell holds a formula’s error' },
  uncomputed: { zh: '公式没有保存结果，请在 Excel 里重新计算后保存', en: 'a formula saved without its value: recalculate and save' },
}
/** 199****1234, 0595-****5678, 350521********1234 */
const masked = /^[\d-]{0,8}\*{4,8}[\dX]{0,4}$/
const lost = { zh: '数字超过 15 位，Excel 已丢掉末尾几位；请把这一列设为文本后重填', en: 'a number of more than 15 digits: Excel has lost the last ones; make the column text and type it again' }

type Out = { issues: Issue[]; lacks: Issue[]; notes: Issue[]; clears: string[]; values: Record<string, unknown> }
/** `known`: what texts of this column have been read as; a column of codes or days says the same few over and over. */
type Reader = { name: string; field: Field; column: number | undefined; known: Map<string, unknown> | undefined }
const mostKnown = 5000
const repeats = (field: Field): boolean => ['choice', 'choices', 'flag', 'day', 'integer', 'decimal'].includes(field.kind) || (field.kind === 'text' && field.check === 'industry')

const issueOf = (field: string, column: number | undefined, text: string, words: { zh: string; en: string }, suggest?: string): Issue =>
  ({ field, column: column ?? null, text, zh: words.zh, en: words.en, ...(suggest === undefined ? {} : { suggest, fix: [{ column: column as number, text: suggest }] }) })

class RowChecker implements Checker {
  readonly tally: DatumTally
  private readonly ledger: Ledger
  private readonly at = new Map<string, number>()
  private readonly fields: readonly Reader[]
  /** a value for each field: copied, for an object that grows name by name is a hash table to the engine */
  private readonly blank: Record<string, unknown>
  private readonly options: Options
  private readonly places: Places
  private readonly lands: Lands
  private readonly references: References
  private readonly standards: Standards
  private readonly carried: string[] = []
  private readonly nameAt: number | undefined
  private readonly level: number

  constructor(ledger: Ledger, options: Options, places: Places, lands: Lands, references: References, standards: Standards) {
    this.ledger = ledger
    this.options = options
    this.places = places
    this.lands = lands
    this.references = references
    this.standards = standards
    this.tally = new DatumTally(lands)
    options.columns.forEach((target, i) => { if (target && !this.at.has(target)) this.at.set(target, i) })
    this.fields = entries(ledger).filter(([, f]) => !f.derived).map(([name, field]) => ({ name, field, column: this.at.get(name), known: repeats(field) ? new Map() : undefined }))
    this.blank = JSON.parse(JSON.stringify(Object.fromEntries(this.fields.map((f) => [f.name, null])))) as Record<string, unknown>
    this.nameAt = this.at.get(ledger.name)
    this.level = ledger.regionLevel ?? 2
  }

  /** Looks up what a batch refers to, at once. */
  async ready(rows: readonly Given[]): Promise<void> {
    for (const { field, column } of this.fields) if (field.kind === 'ref' && column !== undefined) await this.references.load(field.ledger, rows.map((row) => plainText(row.cells[column] ?? '')))
  }

  judge(row: Given): Judged {
    if (this.empty(row)) return { kind: 'skip' }
    const issues: Issue[] = [], lacks: Issue[] = [], notes: Issue[] = [], clears: string[] = [], values = { ...this.blank }, out = { issues, lacks, notes, clears, values }
    for (const reader of this.fields) this.read(reader, row, out)
    const place = this.placeOf(row, out)
    const point = this.positionOf(row, place?.path, out)
    for (const issue of issues.length ? [] : this.ledger.check?.(values, this.standards) ?? []) issues.push({ field: issue.field, column: this.at.get(issue.field) ?? null, text: this.cell(row, issue.field), zh: issue.zh, en: issue.en })
    if (issues.length) return { kind: 'wrong', issues: [...issues, ...lacks] }
    const record = recordOf(this.ledger, values, { regionCode: place?.code ?? '', regionPath: place?.path ?? '', lon: point?.[0] ?? null, lat: point?.[1] ?? null }, this.standards)
    if (!place) record.region_code = record.region_path = null
    record.id = freshId()
    return { kind: 'row', record, clears, notes, lacks }
  }

  private cell(row: Given, key: string): string {
    const column = this.at.get(key)
    return column === undefined ? '' : row.cells[column] ?? ''
  }

  /** Nothing but blanks; the template's example; the header once more, as printed on every page. */
  private empty({ cells }: Given): boolean {
    if (this.nameAt !== undefined && (cells[this.nameAt] ?? '').startsWith(EXAMPLE_MARK)) return true
    for (let i = 0; i < cells.length; i++) {
      const text = cells[i]
      if (!text || !text.trim()) continue
      if (text.replace(/\s+|\*/g, '') !== this.options.names[i]) return false
    }
    // every cell with something in it says what its column's head says
    return true
  }

  private read({ name, field, column, known }: Reader, row: Given, out: Out): void {
    const text = column === undefined ? '' : row.cells[column] ?? ''
    if (!text) return this.missing(name, field, column, text, out)
    const kind = row.kind(column as number)
    if (spoiled[kind]) return void out.issues.push(issueOf(name, column, text, spoiled[kind]))
    if (kind === 'lossy' && field.kind !== 'decimal') return void out.issues.push(issueOf(name, column, text, lost))
    const told = known?.get(text)
    if (told !== undefined) { out.values[name] = told; return }
    const plain = plainText(text)
    if (plain === CLEAR) {
      if (field.required) return void out.issues.push(issueOf(name, column, text, { zh: '必填项不能清空', en: 'a required field can’t be emptied' }))
      return void out.clears.push(...(isSealed(field) ? ['_sealed', '_mask', '_tail', '_index'].map((s) => snake(name) + s) : [snake(name)]))
    }
    if (plain === '') return this.missing(name, field, column, text, out)
    // as an export writes it for who may not open it: the ledger's number stays
    if (isSealed(field) && masked.test(plain)) return void out.lacks.push(issueOf(name, column, text, { zh: `“${plain}”是遮盖过的号码；新增的行要填完整号码`, en: 'a masked number: a new row needs the whole of it' }))
    const found = field.kind === 'ref' ? this.references.find(field.ledger, plain) : readCell(field, text)
    if (!('value' in found)) return void out.issues.push(issueOf(name, column, text, found, found.suggest))
    out.values[name] = found.value
    if (known && known.size < mostKnown) known.set(text, found.value)
  }

  private missing(name: string, field: Field, column: number | undefined, text: string, out: Out): void {
    if (field.required) (this.ledger.naturalKey.includes(name) ? out.issues : out.lacks).push(issueOf(name, column, text, { zh: '必填，现为空', en: 'required, and empty' }))
  }

  private placeOf(row: Given, out: { issues: Issue[]; lacks: Issue[]; notes: Issue[] }): { code: string; path: string } | undefined {
    const named: Named = {}
    for (const key of ['county', 'town', 'village', 'regionCode', 'place'] as const) {
      const column = this.at.get(key)
      if (column === undefined) continue
      let text = plainText(row.cells[column] ?? '')
      // a cell merged over the rows below it holds for them
      if (this.options.filled.includes(column)) { if (text) this.carried[column] = text; else text = this.carried[column] ?? '' }
      if (text) named[key] = text
    }
    const column = (key: string) => this.at.get(key) ?? null
    const found = this.places.find(named) ?? (this.options.under ? this.places.find({ regionCode: this.options.under }) : undefined)
    const say = (at: string, words: { zh: string; en: string }, suggest?: string): Issue => ({ field: at, column: column(at), text: this.cell(row, at), zh: words.zh, en: words.en, ...(suggest && column(at) !== null ? { suggest, fix: [{ column: column(at) as number, text: suggest }] } : {}) })
    if (!found) return void out.lacks.push(say(named.place ? 'place' : 'county', { zh: '缺少所在地', en: 'no place is given' }))
    if (!('region' in found)) return void out.issues.push(say(found.at, found, found.suggest))
    if (found.region.level < this.level) {
      const at = (['village', 'town', 'place', 'county', 'regionCode'] as const).find((k) => this.at.has(k)) ?? 'county'
      const issue = say(at, tooShallow(this.level))
      // a row that the ledger has keeps the place that it stands on
      return void (Object.keys(named).length ? out.issues : out.lacks).push(issue)
    }
    if (found.note) out.notes.push(say(found.note.at, found.note))
    return { code: found.region.code, path: found.region.path }
  }

  private positionOf(row: Given, path: string | undefined, out: { issues: Issue[]; lacks: Issue[]; notes: Issue[]; clears: string[] }): [number, number] | undefined {
    if (this.ledger.position === 'none') return undefined
    const both = this.at.get('position'), lonAt = this.at.get('lon') ?? both ?? null, latAt = this.at.get('lat') ?? both ?? null
    const pair = both !== undefined && !this.at.has('lon') ? pairOf(row.cells[both] ?? '') : undefined
    const joined = both !== undefined && !this.at.has('lon'), lonText = joined ? pair?.[0] ?? (row.cells[both] ?? '').trim() : this.cell(row, 'lon').trim(), latText = joined ? pair?.[1] ?? '' : this.cell(row, 'lat').trim()
    const field = joined ? 'position' : 'lon'
    const say = (words: { zh: string; en: string }, more: Partial<Issue> = {}): Issue => ({ field, column: lonAt, text: joined ? row.cells[both] ?? '' : `${lonText}, ${latText}`, zh: words.zh, en: words.en, ...more })
    if (plainText(lonText) === CLEAR || plainText(latText) === CLEAR) return void out.clears.push('lon', 'lat', 'plane')
    if (!lonText && !latText) {
      if (this.ledger.position === 'must') out.lacks.push(say({ zh: '必填，现为空', en: 'required, and empty' }))
      return undefined
    }
    if (!lonText || !latText) return void out.issues.push(say({ zh: '经度和纬度要一起填', en: 'longitude and latitude go together' }))
    const point = pointOf(lonText, latText)
    if ('zh' in point) {
      const fix = !point.swap ? undefined : joined ? [{ column: both, text: `${latText}, ${lonText}` }] : lonAt !== null && latAt !== null ? [{ column: lonAt, text: latText }, { column: latAt, text: lonText }] : undefined
      return void out.issues.push(say(point, fix ? { fix, suggest: `${latText}, ${lonText}` } : {}))
    }
    const county = path ? this.places.countyOf(path) : undefined
    this.tally.add(county, point.lon, point.lat)
    const at = toWgs84(point.lon, point.lat, this.options.datum)
    if (county && this.lands.has(county) && !this.lands.inside(county, at)) out.notes.push(say(this.strayed(county, at)))
    return at
  }

  private strayed(county: string, at: [number, number]): { zh: string; en: string } {
    const far = this.lands.farFrom(county, at), other = this.lands.countyAt(at), km = far >= 950 ? `${(far / 1000).toFixed(1)} 公里` : `${Math.round(far / 10) * 10} 米`, name = this.lands.name(county)
    return other ? { zh: `位置在${this.lands.name(other)}，离${name}边界 ${km}，请核对`, en: `lies in ${this.lands.name(other)}, ${(far / 1000).toFixed(1)} km from ${name}` } : { zh: `位置在海上或市外，离${name}边界 ${km}，请核对`, en: `lies at sea or outside the city, ${(far / 1000).toFixed(1)} km from ${name}` }
  }
}

const random = Buffer.alloc(16 * 1024)
let used = random.length
/** A UUID of version 7: new rows stand side by side in the indexes. */
function freshId(): string {
  if (used === random.length) { randomFillSync(random); used = 0 }
  const bytes = random.subarray(used, (used += 16)), now = Date.now()
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
