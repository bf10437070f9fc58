// A table copied from a spreadsheet as items: section, content, method, basis, weight, major, photo. Pure.
import type { Item } from './model.ts'

const yes = /^(是|有|1|y|yes|true|√|✓)$/i

/** Rows without content are left out; a section that is empty is the one above it (merged cells). Codes go on after those that are there. */
export function itemsOfPasted(text: string, taken: ReadonlySet<string>): Item[] {
  const used = new Set(taken)
  let section = '', n = 0
  const code = (): string => { do n++; while (used.has(`N${n}`)); used.add(`N${n}`); return `N${n}` }
  return text.split(/\r?\n/).map(line => line.split('\t').map(cell => cell.trim().replace(/^"|"$/g, ''))).filter(cells => cells.length > 1).flatMap(([first = '', content = '', method = '', basis = '', weight = '', major = '', photo = '']): Item[] => {
    section = first || section
    if (content.length < 2 || /^(检查内容|content)$/i.test(content)) return []
    const w = Number(weight)
    return [{ code: code(), section: section || '—', content: content.slice(0, 500), method: method.slice(0, 200), basis: basis.slice(0, 200), weight: w > 0 && w <= 100 ? w : 1, isMajor: yes.test(major), evidenceRequired: yes.test(photo), criterion: null, limitDays: 15 }]
  })
}
