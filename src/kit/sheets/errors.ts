import { problem } from '#kit/errors'

type Place = { sheet?: string; row?: number }
const at = ({ sheet, row }: Place) => `${sheet ? `工作表“${sheet}”` : '文件'}${row ? `第 ${row} 行` : ''}`
const safe = '没有导入任何内容'

export const notSpreadsheet = problem('sheet.not_a_spreadsheet', 422, (d: { found: string }) => `这不是电子表格（看起来是${d.found}），${safe}。请用 Excel 或 WPS 另存为 xlsx 或 csv 后再上传。`)
export const oldFormat = problem('sheet.old_format', 422, (d: { found: string }) => `暂不能读取这种格式（${d.found}），${safe}。请用 Excel 或 WPS 打开，另存为 xlsx 后再上传。`)
export const encrypted = problem('sheet.encrypted', 422, () => `文件设有打开密码，无法读取，${safe}。请在 Excel 或 WPS 里去掉密码，另存后再上传。`)
export const macros = problem('sheet.macros', 422, () => `文件带有宏，出于安全不予读取，${safe}。请另存为不带宏的 xlsx 后再上传。`)
export const bomb = problem('sheet.bomb', 413, (d: { part: string; ratio: number; limit: number }) =>
  `压缩比异常（${d.ratio}:1，上限 ${d.limit}:1），可能是压缩炸弹，已停止读取，${safe}。如确是正常表格，请另存为 csv 后再上传。`)
export const tooLarge = problem('sheet.too_large', 413, (d: { bytes: number; limit: number }) =>
  `文件解开后超过 ${Math.round(d.limit / 1e6)} MB，已停止读取，${safe}。请分成几个文件，或另存为 csv 后再上传。`)
export const tooManyParts = problem('sheet.too_many_parts', 413, (d: { parts: number; limit: number }) =>
  `文件里的部件过多（${d.parts} 个，上限 ${d.limit}），${safe}。请删去图片和多余的工作表，或另存为 csv 后再上传。`)
export const tooManyRows = problem('sheet.too_many_rows', 413, (d: Place & { limit: number }) => `${at({ sheet: d.sheet })}超过 ${d.limit} 行，已停止。请分成几个文件。`)
export const tooManyColumns = problem('sheet.too_many_columns', 413, (d: Place & { column: number; limit: number }) =>
  `${at(d)}写到了第 ${d.column} 列，超过上限 ${d.limit} 列，${safe}。请删去多余的列后再上传。`)
export const tooManyStrings = problem('sheet.too_many_strings', 413, (d: { limit: number; what: 'count' | 'bytes' }) =>
  `文件里不重复的文字过多（上限 ${d.what === 'count' ? `${d.limit} 条` : `${Math.round(d.limit / 1e6)} MB`}），${safe}。请分成几个文件，或另存为 csv 后再上传。`)
export const cellTooLong = problem('sheet.cell_too_long', 413, (d: Place & { limit: number }) => `${at(d)}有一格超过 ${d.limit} 个字符，${safe}。请缩短后再上传。`)
export const memory = problem('sheet.memory', 413, (d: { limit: number }) => `读取这个文件所需的内存超过 ${d.limit} MB，已停止，${safe}。请分成几个文件，或另存为 csv 后再上传。`)
export const tooSlow = problem('sheet.too_slow', 413, (d: { seconds: number }) => `读取超过 ${d.seconds} 秒，已停止，${safe}。请分成几个文件，或另存为 csv 后再上传。`)
export const damaged = problem('sheet.damaged', 422, (d: { reason: string; cause?: string }) => `文件已损坏或不完整（${d.reason}），${safe}。请重新保存或重新传送后再上传。`)
export const brokenXml = problem('sheet.broken_xml', 422, (d: Place & { part: string; cause: string }) =>
  `${at(d)}的内容损坏（${d.part}），${safe}。请用 Excel 或 WPS 打开，另存为 xlsx 后再上传。`)
export const doctype = problem('sheet.doctype', 422, (d: { part: string }) => `文件里有不允许的声明（${d.part} 中的 DOCTYPE），出于安全不予读取，${safe}。请用 Excel 或 WPS 另存为 xlsx 后再上传。`)
export const noSuchSheet = problem('sheet.no_such_sheet', 422, (d: { wanted: string; sheets: string[] }) =>
  `文件里没有工作表“${d.wanted}”，${safe}。${d.sheets.length ? `现有：${d.sheets.slice(0, 10).join('、')}。请重新选择。` : '文件里没有任何工作表，请检查后再上传。'}`)
export const unclosedQuote = problem('sheet.unclosed_quote', 422, (d: { line: number }) => `第 ${d.line} 行有一个双引号没有配对，后面的内容无法分列，${safe}。请改正这一行后再上传。`)
export const encodingUnknown = problem('sheet.encoding_unknown', 422, (d: { line: number }) =>
  `文字编码无法识别（第 ${d.line} 行附近；不是 UTF-8、GB18030 或 UTF-16），${safe}。请另存为 UTF-8 的 csv 或 xlsx 后再上传。`)
