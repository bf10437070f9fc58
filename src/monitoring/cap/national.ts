// 国家突发事件预警信息发布系统 (12379), its own message: <alert xmlns="http://com.icss.amp">. Its words are turned into CAP 1.2's; the ids are those of
// GB/T 34283-2017: 6 GB/T 2260 + 3 sector + 3 unit + 2 extension, entry time in Beijing, and in the longer form a digit.
import { capTime, severityOfLevel, type Alert, type CapProblem, type Info, type Named } from './model.ts'
import type { Node } from './tree.ts'

export const nationalNamespace = 'http://com.icss.amp'

export type NationalId = { region: string; sector: string; unit: string; extension: string; at: string; serial: string | null }

const idForm = /^(\d{6})(\d{3})(\d{3})(\d{2})_(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:_(\d))?$/

/** Of 29 characters ('35050041600000_20230905103000') or 31 ('…_0'); undefined where it is neither. */
export function nationalId(id: string): NationalId | undefined {
  const found = idForm.exec(id)
  if (!found) return undefined
  const [, region = '', sector = '', unit = '', extension = '', y, mo, d, h, mi, s, serial] = found
  const at = `${y}-${mo}-${d}T${h}:${mi}:${s}+08:00`
  return Number.isNaN(Date.parse(at)) ? undefined : { region, sector, unit, extension, at, serial: serial ?? null }
}

/** 'YYYY-MM-DD hh:mm:ss+08:00', with or without the offset, as CAP writes it. */
export function nationalTime(text: string): string | undefined {
  const found = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?\s*([+-]\d\d:\d\d|Z)?$/.exec(text.trim())
  if (!found) return undefined
  const at = Date.parse(`${found[1]}T${found[2]}${found[3] ?? '+08:00'}`)
  return Number.isNaN(at) ? undefined : capTime(new Date(at))
}

const colours: Record<string, 1 | 2 | 3 | 4> = { Red: 1, Orange: 2, Yellow: 3, Blue: 4 }

/** A code of our regions: what is under 12 digits of GB/T 2260 without its empty ends ('350521000000' → '350521', '350521100000' → '350521100'). */
export function regionCodeOf(code: string): string | undefined {
  if (!/^\d{6}(\d{3})?(\d{3})?$/.test(code)) return undefined
  const long = code.padEnd(12, '0')
  return long.endsWith('000000') ? long.slice(0, 6) : long.endsWith('000') ? long.slice(0, 9) : long
}

const child = (node: Node, name: string): Node | undefined => node.children.find((c) => c.name === name)
const all = (node: Node, name: string): Node[] => node.children.filter((c) => c.name === name)
const text = (node: Node, name: string): string | undefined => child(node, name)?.text.trim() || undefined

type Found = { alert: Alert | undefined; problems: CapProblem[] }

export function readNational(root: Node): Found {
  const problems: CapProblem[] = []
  const say = (code: string, detail: string, path: string, kind: CapProblem['kind'] = 'rule') => void problems.push({ kind, code, detail, path, line: root.line })
  const identifier = text(root, 'identifier'), sender = text(root, 'sender'), sent = nationalTime(text(root, 'sendTime') ?? '')
  if (!identifier || !sender) say('missing', 'identifier or sender is missing', 'alert', 'schema')
  if (!sent) say('value', `sendTime ${JSON.stringify(text(root, 'sendTime') ?? '')} is no YYYY-MM-DD hh:mm:ss+08:00`, 'alert/sendTime', 'schema')
  if (identifier && !nationalId(identifier)) say('national_id', `${identifier.slice(0, 60)} is no id of 29 or 31 characters`, 'alert/identifier')
  if (!identifier || !sender || !sent) return { alert: undefined, problems }
  const alert: Alert = {
    identifier, sender: text(root, 'senderCode') ?? sender, sent, status: text(root, 'status') ?? 'Actual', msgType: text(root, 'msgType') ?? 'Alert', scope: text(root, 'scope') ?? 'Public',
    ...optional('note', text(root, 'note')), ...optional('references', referencesOf(root, sender)), info: all(root, 'info').map((info) => infoOf(info, sender, say)),
  }
  if (alert.msgType === 'Cancel' && !alert.note) say('note_missing', 'a lifting says why in its note', 'alert/note')
  if (alert.msgType !== 'Alert' && !alert.references) say('references_missing', `${alert.msgType} names the message that it is about`, 'alert/references')
  return { alert, problems }
}

const optional = <K extends string>(name: K, value: string | undefined) => (value === undefined ? {} : { [name]: value }) as Partial<Record<K, string>>

/** Theirs is the first message's id alone; its time is in it. */
function referencesOf(root: Node, sender: string): string | undefined {
  const id = text(root, 'references')
  const at = id && nationalId(id)?.at
  return id && `${text(root, 'senderCode') ?? sender.replace(/[\s,<&]/g, '')},${id},${at || 'unknown'}`
}

function infoOf(info: Node, sender: string, say: (code: string, detail: string, path: string) => void): Info {
  const colour = text(info, 'severity') ?? 'Unknown'
  const level = colours[colour]
  if (!level && colour !== 'Unknown') say('value', `severity ${colour.slice(0, 20)} is none of Red, Orange, Yellow, Blue, Unknown`, 'alert/info/severity')
  const code = text(info, 'eventType')
  const time = (name: string) => { const at = nationalTime(text(info, name) ?? ''); return at ? { [name]: at } : {} }
  return {
    language: text(info, 'language') ?? 'zh-CN', category: [categoryOf(code)], event: text(info, 'event') ?? code ?? '', urgency: text(info, 'urgency') ?? 'Unknown',
    severity: level ? severityOfLevel(level) : 'Unknown', certainty: text(info, 'certainty') ?? 'Unknown', ...(code ? { eventCode: [{ valueName: 'eventType', value: code }] } : {}),
    ...time('effective'), ...time('onset'), ...time('expires'), senderName: text(info, 'senderName') ?? sender,
    ...optional('headline', text(info, 'headline')), ...optional('description', text(info, 'description')), ...optional('instruction', text(info, 'instruction')), ...optional('web', text(info, 'web')),
    area: all(info, 'area').map(areaOf),
  }
}

const categoryOf = (code: string | undefined): string => (code?.startsWith('11B') ? 'Met' : /^11[ACDE]/.test(code ?? '') ? 'Geo' : code?.startsWith('11G') ? 'Fire' : 'Other')

/** Radii are metres there, kilometres in CAP; geocodes one list of division codes. */
function areaOf(area: Node) {
  const geocode: Named[] = (text(area, 'geocode') ?? '').split(/[,，\s]+/).filter(Boolean).map((value) => ({ valueName: 'GB2260', value }))
  const metres = (circle: string) => circle.replace(/^(\S+)\s+(\d+(?:\.\d+)?)$/, (_, at: string, m: string) => `${at} ${Number(m) / 1000}`)
  return {
    areaDesc: text(area, 'areaDesc') ?? '', polygon: all(area, 'polygon').map((p) => p.text.trim()).filter(Boolean), circle: all(area, 'circle').map((c) => metres(c.text.trim())).filter(Boolean),
    ...(geocode.length ? { geocode } : {}),
  }
}

/** Division codes that an alert names, of whichever system calls them GB2260 or 行政区划. */
export const regionCodesOf = (alert: Alert): string[] => [...new Set((alert.info ?? []).flatMap((i) => i.area ?? []).flatMap((a) => a.geocode ?? [])
  .filter((g) => /gb.?t?.?2260|行政区划|geocode/i.test(g.valueName)).flatMap((g) => g.value.split(/[,，]/)).map((v) => regionCodeOf(v.trim())).filter((v) => v !== undefined))]
