// styles.xml of what we write; STYLE is the place of each in cellXfs.
export const STYLE = { plain: 0, title: 1, required: 2, text: 3, quoted: 4, date: 5, datetime: 6, example: 7 } as const

const font = (weight = '', colour = '') => `<font>${weight}<sz val="11"/>${colour && `<color rgb="${colour}"/>`}<name val="等线"/></font>`
const xf = (format: number, fontId: number, fillId: number, more = '', inner = '') =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${fillId ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${more}>${inner}</xf>`
const centred = '<alignment vertical="center" wrapText="1"/>'

export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>`
  + `<fonts count="4">${font()}${font('<b/>')}${font('<b/>', 'FFB42318')}${font('<i/>', 'FF808080')}</fonts>`
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills>'
  + '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF9AA8B6"/></bottom><diagonal/></border></borders>'
  + `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">`
  + xf(0, 0, 0) + xf(49, 1, 2, ' applyAlignment="1"', centred) + xf(49, 2, 2, ' applyAlignment="1"', centred) + xf(49, 0, 0) + xf(49, 0, 0, ' quotePrefix="1"')
  + xf(164, 0, 0) + xf(165, 0, 0) + xf(49, 3, 0)
  + '</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
