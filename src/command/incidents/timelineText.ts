// One event, one sentence: the strings hold the sentence, this gives it the words for codes.
import type { T } from '#kit/i18n'

type Row = { type: string; data: Record<string, unknown> }
const roman: Record<string, string> = { 1: 'Ⅰ', 2: 'Ⅱ', 3: 'Ⅲ', 4: 'Ⅳ' }
const words: Record<string, (t: T, v: string) => string> = {
  track: (t, v) => t(`response.track.${v}`), from: (_, v) => roman[v] ?? v, to: (_, v) => roman[v] ?? v, level: (_, v) => roman[v] ?? v,
  stage: (t, v) => t(`incident.stage.${v}`), channel: (t, v) => t(`incident.channel.${v}`), step: (t, v) => t(`incident.step.${v}`), due: (t, v) => t(`order.due.${v}`),
}
const written: Record<string, readonly string[]> = { 'loss.reported': ['source'], 'loss.adopted': ['source'] }

/** `second` is the hint line: what was said, how far, by which article. */
export function sentenceOf(t: T, { type, data }: Row): { text: string; second: string | null } {
  const values: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(data)) values[key] = typeof value !== 'object' && value !== null && words[key] ? words[key](t, String(value)) : value
  if (written[type]) values.source = t(`loss.source.${String(data.source)}`)
  if (type === 'incident.graded') values.grade = data.to === null ? t('incident.grade.unknown') : t(`incident.grade.${String(data.to)}`)
  if (type === 'incident.noted') return { text: `${t(`incident.note.${String(data.kind)}`)}：${String(data.text)}`, second: null }
  if (type === 'order.overdue') values.to = data.to
  const key = `timeline.${type}`, text = t(key, values)
  return { text: text === key ? type : text, second: secondOf(t, type, data) }
}

function secondOf(t: T, type: string, d: Record<string, unknown>): string | null {
  if (type === 'team.dispatched') return typeof d.distanceM === 'number' ? t('timeline.way', { km: (d.distanceM / 1000).toFixed(d.distanceM < 10_000 ? 1 : 0), minutes: d.etaMinutes }) : t('timeline.wayUnknown')
  if (type === 'incident.report_overdue') return String(d.article ?? '')
  if (typeof d.note === 'string' && d.note) return d.note
  if (typeof d.reason === 'string' && d.reason) return d.reason
  if (typeof d.toldBy === 'string' && d.toldBy) return t('timeline.toldBy', { name: d.toldBy })
  return null
}
