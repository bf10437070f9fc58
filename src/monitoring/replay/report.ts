// `anlan replay report`: the protocol as a table for a terminal. Wide characters take two columns.
import { chinaTime } from '#kit/calendar'
import type { ProtocolHour } from './api.ts'

const roman = ['', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ']
const heads = ['时间', '中心', '风力', '距市', '新到7级', '新到10级', '新到12级', '在发预警', '签发/升/降/解', '报警(水位)', '应叫', '应答(电话)', '升级', '未叫醒'] as const

const local = (at: string): string => chinaTime(at).slice(5, 16)
/** '惠安县螺城镇 等3' */
const few = (names: readonly string[]): string => (names.length ? `${names[0]}${names.length > 1 ? ` 等${names.length}` : ''}` : '—')
const some = (n: number): string => (n ? String(n) : '—')

function cells(h: ProtocolHour): string[] {
  const { callouts: c } = h
  return [
    local(h.stormAt), `${h.lat.toFixed(1)}N ${h.lon.toFixed(1)}E`, h.force === null ? '—' : `${Math.min(17, h.force)}级`, h.cityKm === null ? '—' : `${h.cityKm}km`, few(h.reached[7]), few(h.reached[10]), few(h.reached[12]),
    h.severest.map((s) => `${s.name}${roman[s.level]}`).join(' ') || '—', h.issued + h.raised + h.lowered + h.lifted ? `${h.issued}/${h.raised}/${h.lowered}/${h.lifted}` : '—',
    h.alarms ? `${h.alarms}(${h.rivers})` : '—', some(c.due), c.answered ? `${c.answered}(${c.readOut})` : '—', some(c.escalated), some(c.unwoken),
  ]
}

const width = (text: string): number => [...text].reduce((n, c) => n + (c.charCodeAt(0) >= 0x2e80 || (c >= 'Ⅰ' && c <= 'Ⅻ') ? 2 : 1), 0)

/** Lines without their ends; the first is the head. */
export function table(hours: readonly ProtocolHour[]): string[] {
  const lines = [[...heads], ...hours.map(cells)]
  const widths = heads.map((_, i) => Math.max(...lines.map((l) => width(l[i] ?? ''))))
  return lines.map((l) => l.map((text, i) => text + ' '.repeat((widths[i] ?? 0) - width(text))).join('  ').trimEnd())
}
