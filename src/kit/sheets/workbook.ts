// The parts around the sheets: which there are and where, number formats by style, the date system, links to other files.
import { posix } from 'node:path'
import { damaged, macros, notSpreadsheet, oldFormat } from './errors.ts'
import { builtIn, formatOf, PLAIN, type Format } from './formats.ts'
import type { Archive } from './archive.ts'
import type { Note, SheetInfo } from './model.ts'
import { readXml, XmlReader } from './xml.ts'

type Relation = { id: string; type: string; target: string }
export type Workbook = { sheets: (SheetInfo & { part: string })[]; from1904: boolean; formats: Format[]; strings?: string; notes: Note[] }

export async function openWorkbook(archive: Archive): Promise<Workbook> {
  refuseOthers(archive)
  const root = (await relations(archive, '', '_rels/.rels')).find((r) => ends(r, 'officeDocument'))
  const part = root?.target ?? 'xl/workbook.xml'
  if (!archive.has(part)) throw notSpreadsheet({ found: '压缩包' })
  const relationsPart = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  const related = await relations(archive, posix.dirname(part), relationsPart)
  const { sheets, from1904 } = await readBook(archive, part, related)
  const styles = related.find((r) => ends(r, 'styles'))
  const links = related.filter((r) => ends(r, 'externalLink')).length
  return {
    sheets, from1904,
    formats: styles && archive.has(styles.target) ? await readStyles(archive, styles.target) : [],
    strings: related.find((r) => ends(r, 'sharedStrings') && archive.has(r.target))?.target,
    notes: links ? [{ kind: 'external_links', count: links }] : [],
  }
}

/** The last word of a relation's type: the same in transitional and strict. */
const ends = (r: Relation, word: string) => r.type.endsWith(`/${word}`)

function refuseOthers(archive: Archive): void {
  const names = archive.names.map((n) => n.toLowerCase())
  if (names.some((n) => n.endsWith('vbaproject.bin'))) throw macros()
  if (names.includes('xl/workbook.bin')) throw oldFormat({ found: 'xlsb' })
  if (names.includes('word/document.xml')) throw notSpreadsheet({ found: 'Word 文档' })
  if (names.includes('ppt/presentation.xml')) throw notSpreadsheet({ found: '演示文稿' })
  if (names.includes('content.xml') && names.includes('mimetype')) throw oldFormat({ found: 'ods' })
}

/** Targets are relative to the part's folder, or absolute from the archive's root; what lies outside the file is not followed. */
async function relations(archive: Archive, folder: string, part: string): Promise<Relation[]> {
  if (!archive.has(part)) return []
  const found: Relation[] = []
  const open = (name: string, a: Record<string, string>) => {
    if (name !== 'Relationship') return
    const target = (a.Target ?? '').replaceAll('\\', '/')
    const inside = a.TargetMode === 'External' ? '' : target.startsWith('/') ? posix.normalize(target).slice(1) : posix.normalize(posix.join(folder, target))
    if (found.length < 5000) found.push({ id: a.Id ?? '', type: a.Type ?? '', target: inside })
  }
  await readXml(archive.open(part), { part }, { open, close: () => {} })
  return found
}

async function readBook(archive: Archive, part: string, related: Relation[]): Promise<Pick<Workbook, 'sheets' | 'from1904'>> {
  const sheets: Workbook['sheets'] = []
  let from1904 = false
  const open = (name: string, a: Record<string, string>) => {
    if (name === 'workbookPr') from1904 = a.date1904 === '1' || a.date1904 === 'true' || a.date1904 === 'on'
    if (name !== 'sheet') return
    const id = Object.entries(a).find(([key]) => /:id$/.test(key))?.[1]
    const to = related.find((r) => r.id === id)
    // a chart or a dialog on a tab of its own is no table
    if (to && ends(to, 'worksheet')) sheets.push({ name: a.name ?? '', hidden: a.state === 'hidden' || a.state === 'veryHidden', part: to.target })
  }
  await readXml(archive.open(part), { part }, { open, close: () => {} })
  return { sheets, from1904 }
}

async function readStyles(archive: Archive, part: string): Promise<Format[]> {
  const custom = new Map<number, Format>()
  const formats: Format[] = []
  let inCells = false
  await readXml(archive.open(part), { part }, {
    open: (name, a) => {
      if (name === 'numFmt' && custom.size < 10_000) custom.set(Number(a.numFmtId), formatOf((a.formatCode ?? '').slice(0, 300)))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells && formats.length < 70_000) formats.push(formatBy(Number(a.numFmtId ?? 0), custom))
    },
    close: (name) => { if (name === 'cellXfs') inCells = false },
  })
  return formats
}

const formatBy = (id: number, custom: Map<number, Format>): Format => custom.get(id) ?? (Number.isInteger(id) ? builtIn(id) : PLAIN)

/** The range that a sheet claims in its first bytes; a claim, nothing is allocated by it. */
export async function dimensionOf(archive: Archive, part: string): Promise<string | undefined> {
  if (!archive.has(part)) throw damaged({ reason: `缺少 ${part}` })
  let ref: string | undefined, done = false
  const reader = new XmlReader({ part }, { open: (name, a) => { if (name === 'dimension') ref = a.ref; if (name === 'sheetData') done = true }, close: () => {} })
  for await (const chunk of archive.open(part)) {
    reader.bytes(chunk)
    if (done || ref) break
  }
  return ref
}
