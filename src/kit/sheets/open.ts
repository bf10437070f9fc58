// Which kind of file this is, by its first bytes; the name is not asked.
import { encrypted, notSpreadsheet, oldFormat } from './errors.ts'
import type { Limits, ReadOptions, Source } from './model.ts'
import { openText, piecesOf } from './text.ts'
import { openXlsx, type Table } from './xlsx.ts'

const OTHERS: [hex: string, found: string][] = [
  ['25504446', 'PDF'], ['89504e47', '图片'], ['ffd8ff', '图片'], ['47494638', '图片'], ['52617221', '压缩包'], ['377abcaf', '压缩包'], ['1f8b', '压缩包'], ['7b5c727466', 'RTF 文档'], ['4d5a', '程序'],
]

export async function openTable(source: Source, options: ReadOptions, limits: Limits, looking: boolean): Promise<Table> {
  const start = await firstBytes(source)
  const hex = start.toString('hex', 0, 8)
  if (!start.length) throw notSpreadsheet({ found: '空文件' })
  if (hex.startsWith('504b')) return openXlsx(source, options, limits, looking)
  if (hex === 'd0cf11e0a1b11ae1') throw (await names(source, 'EncryptedPackage')) ? encrypted() : oldFormat({ found: 'xls' })
  const other = OTHERS.find(([magic]) => hex.startsWith(magic))
  if (other) throw notSpreadsheet({ found: other[1] })
  const text = start.toString('latin1', 0, 1000).replace(/^\u00ef\u00bb\u00bf/, '').trimStart().toLowerCase()
  // old systems export either under the name of xls
  if (/^<(!doctype html|html|table|head|meta)/.test(text)) throw oldFormat({ found: '网页表格' })
  if (text.startsWith('<?xml')) throw oldFormat({ found: 'XML' })
  return openText(source, start, limits)
}

async function firstBytes(source: Source): Promise<Buffer> {
  for await (const piece of piecesOf(source)) return piece
  return Buffer.alloc(0)
}

/** A compound file's directory holds its streams' names in UTF-16; pieces overlap by the name's length. */
async function names(source: Source, name: string): Promise<boolean> {
  const wanted = Buffer.from(name, 'utf16le')
  let rest = Buffer.alloc(0)
  for await (const piece of piecesOf(source)) {
    const bytes = Buffer.concat([rest, piece])
    if (bytes.includes(wanted)) return true
    rest = bytes.subarray(-wanted.length)
  }
  return false
}
