// 台账文件 what stands in a ledger's workbook, in this order, under these heads: template, export and import share it, so that a file taken out can be brought in again.
import { writeCell } from './kinds.ts'
import { entries, type Field, isSealed, type Ledger, optionsOf, type Words } from './model.ts'

export type FileColumn = {
  /** a field's name, or county, town, village, regionCode, lon, lat */
  key: string
  label: Words
  /** other heads under which workbooks bring it */
  also: readonly string[]
  field?: Field
  required: boolean
  /** long digits that a spreadsheet would spoil: written and kept as text */
  text: boolean
  example: string
  hint?: Words
  /** the words of the drop-down, where there are at most some dozens */
  choices: readonly string[]
}
/** The example row of a template begins with this in the name's column: an import passes it over. */
export const EXAMPLE_MARK = '（示例）'

const place = (key: string, zh: string, en: string, also: readonly string[], example: string, required = false, hint?: Words): FileColumn => ({ key, label: { zh, en }, also, required, text: key === 'regionCode', example, hint, choices: [] })

export const placeColumns: readonly FileColumn[] = [
  place('county', '县（市、区）', 'County', ['县', '县区', '县市区', '区县', '所属县', '所在县', '县(市、区)', '县（区）'], '', true, { zh: '写到乡镇、村最好；不够时以区划代码为准', en: 'with town and village where known; the division code decides' }),
  place('town', '乡镇（街道）', 'Town', ['乡镇', '镇', '街道', '镇街', '乡镇街道', '所属乡镇', '所在乡镇', '乡镇(街道)'], ''),
  place('village', '村（社区）', 'Village', ['村', '社区', '村居', '村社区', '所属村', '行政村', '村(社区)'], ''),
  place('regionCode', '区划代码', 'Division code', ['行政区划代码', '地区代码', '区划编码', '行政区划'], '', false, { zh: '填了就不看前三列；6、9 或 12 位', en: 'decides over the three names; 6, 9 or 12 digits' }),
]
export const positionColumns: readonly FileColumn[] = [
  place('lon', '经度', 'Longitude', ['lng', 'lon', '东经', 'X', '坐标经度'], '118.612345', false, { zh: 'WGS84 坐标，十进制度', en: 'WGS84, decimal degrees' }),
  place('lat', '纬度', 'Latitude', ['lat', '北纬', 'Y', '坐标纬度'], '24.812345', false, { zh: 'WGS84 坐标，十进制度', en: 'WGS84, decimal degrees' }),
]

/** Fields in the order of the definition, the place after the name, the position last. Derived fields are taken out, and passed over when they come in. */
export function fileColumns(ledger: Ledger): FileColumn[] {
  const own = entries(ledger).map(([key, field]): FileColumn => ({
    key, field, label: field.label, also: field.also ?? [], required: field.required ?? false, example: field.example ?? '', hint: field.hint,
    text: isSealed(field) || ['text', 'person', 'note', 'ref', 'items'].includes(field.kind),
    choices: field.kind === 'flag' ? ['是', '否'] : field.kind === 'choice' ? optionsOf(field).map((o) => writeCell(field, o.value)) : [],
  }))
  const after = own.findIndex((c) => c.key === ledger.name) + 1
  const position = ledger.position === 'none' ? [] : positionColumns.map((c) => ({ ...c, required: ledger.position === 'must' }))
  return [...own.slice(0, after), ...placeColumns, ...own.slice(after), ...position]
}
