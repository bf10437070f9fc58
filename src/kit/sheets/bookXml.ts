// The small parts of a workbook that we write, and the frame around a sheet's rows.
import { letterOf } from './cellXml.ts'
import { xmlText } from './escape.ts'
import { MAX_ROWS, type Column, type OutSheet } from './outModel.ts'
import { STYLE } from './styles.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Code lists too long for a cell rule stand on a hidden sheet, each under a name. */
export type CodeList = { name: string; column: number; codes: readonly string[] }
export const CODES_SHEET = '_codes'

export const contentTypes = (sheets: number): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
  + `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`
  + `${Array.from({ length: sheets }, (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`

const relations = (inner: string) => `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`
export const rootRelations = relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))
export const bookRelations = (sheets: number): string =>
  relations(Array.from({ length: sheets }, (_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') + relation('rIdS', 'styles', 'styles.xml'))

export function bookXml(names: readonly string[], lists: readonly CodeList[]): string {
  const sheet = (name: string, i: number) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}"${name === CODES_SHEET && lists.length ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`
  const defined = lists.map(({ name, column, codes }) => `<definedName name="${name}">${CODES_SHEET}!$${letterOf(column)}$1:$${letterOf(column)}$${codes.length}</definedName>`).join('')
  return `${HEAD}<workbook ${MAIN}><sheets>${names.map(sheet).join('')}</sheets>${defined && `<definedNames>${defined}</definedNames>`}</workbook>`
}

/** Names as Excel takes them: 31 characters at most, unlike each other. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>([CODES_SHEET])
  return wanted.map((name, i) => {
    const clean = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, 31) || `Sheet${i + 1}`
    let free = clean
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${clean.slice(0, 27)}(${n})`
    taken.add(free.toLowerCase())
    return free
  })
}

export function sheetStart({ columns, freeze, plain }: OutSheet, first: boolean): string {
  const { rows, columns: left } = freeze ?? { rows: 1, columns: 0 }
  const pane = rows || left ? `<pane${left ? ` xSplit="${left}"` : ''}${rows ? ` ySplit="${rows}"` : ''} topLeftCell="${letterOf(left)}${rows + 1}" activePane="${rows && left ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight'}" state="frozen"/>` : ''
  // the column's own style holds for rows typed below
  const style = (c: Column) => (plain || c.kind === 'number' ? STYLE.plain : c.kind === 'date' ? STYLE.date : STYLE.text)
  const cols = columns.map((c, i) => `<col min="${i + 1}" max="${i + 1}" width="${c.width ?? 16}" style="${style(c)}" customWidth="1"/>`).join('')
  return `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols && `<cols>${cols}</cols>`}<sheetData>`
}

export function titleRow(columns: readonly Column[]): string {
  const cell = (c: Column, i: number) => `<c r="${letterOf(i)}1" t="inlineStr" s="${c.required ? STYLE.required : STYLE.title}"><is><t xml:space="preserve">${xmlText(c.title)}${c.required ? '*' : ''}</t></is></c>`
  return `<row r="1">${columns.map(cell).join('')}</row>`
}

export function sheetEnd({ columns, plain }: OutSheet, rows: number, lists: ReadonlyMap<Column, CodeList>): string {
  const rules = columns.map((c, i) => rule(c, letterOf(i), lists.get(c))).filter(Boolean)
  const filter = plain || !columns.length ? '' : `<autoFilter ref="A1:${letterOf(columns.length - 1)}${Math.max(1, rows)}"/>`
  return `</sheetData>${filter}${rules.length ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : ''}</worksheet>`
}

const short = (text: string, most: number) => xmlText(text.length > most ? `${text.slice(0, most - 1)}…` : text)

function rule(column: Column, letter: string, list: CodeList | undefined): string {
  if (!column.codes?.length && !column.note) return ''
  const prompt = column.note ? ` showInputMessage="1" promptTitle="${short(column.title, 32)}" prompt="${short(column.note, 255)}"` : ''
  const at = `sqref="${letter}2:${letter}${MAX_ROWS}"`
  if (!column.codes?.length) return `<dataValidation allowBlank="1"${prompt} ${at}/>`
  const formula = list ? list.name : `&quot;${xmlText(column.codes.join(','))}&quot;`
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${short(column.title, 32)}" error="请从下拉列表中选择。"${prompt} ${at}><formula1>${formula}</formula1></dataValidation>`
}

/** A cell rule holds 255 characters, and no comma or quote within a code. */
export const fitsRule = (codes: readonly string[]): boolean => codes.join(',').length <= 255 && codes.every((c) => !/[,"]/.test(c) && c === c.trim() && !startsLikeFormula(c))
const startsLikeFormula = (code: string) => code.startsWith('=')
