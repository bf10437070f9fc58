// What CAP 1.2 says in prose and its schema cannot (OASIS CAP-v1.2, clauses 3.2.1–3.2.4). A message that breaks one is read, and told so.
import { readCircle, readRing } from './shape.ts'
import type { Alert, Area, CapProblem, Info } from './model.ts'

type Say = (code: string, detail: string, path: string) => void

const tripled = /^[^\s,<&]+,[^\s,<&]+,\S+$/

export function checkRules(alert: Alert): CapProblem[] {
  const problems: CapProblem[] = []
  const say: Say = (code, detail, path) => void (problems.length < 100 && problems.push({ kind: 'rule', code, detail, path }))
  head(alert, say)
  const infos = alert.info ?? []
  infos.forEach((info, i) => checkInfo(info, `alert/info[${i + 1}]`, say))
  languages(infos, say)
  return problems
}

function head(alert: Alert, say: Say): void {
  for (const name of ['identifier', 'sender'] as const) {
    if (!alert[name]) say('empty', `${name} is empty`, `alert/${name}`)
    if (/[\s,<&]/.test(alert[name])) say('characters', `${name} has a blank, a comma, < or &`, `alert/${name}`)
  }
  if (alert.scope === 'Restricted' && !alert.restriction) say('restriction_missing', 'a restricted message says what the restriction is', 'alert/restriction')
  if (alert.scope !== 'Restricted' && alert.restriction) say('restriction_idle', 'a restriction is for the scope Restricted', 'alert/restriction')
  if (alert.scope === 'Private' && !alert.addresses) say('addresses_missing', 'a private message says who it is for', 'alert/addresses')
  references(alert, say)
  if (['Alert', 'Update'].includes(alert.msgType) && !alert.info?.length) say('info_missing', `${alert.msgType} without info says nothing`, 'alert/info')
}

function references(alert: Alert, say: Say): void {
  const list = (alert.references ?? '').trim().split(/\s+/).filter(Boolean)
  if (['Update', 'Cancel', 'Ack', 'Error'].includes(alert.msgType) && !list.length) say('references_missing', `${alert.msgType} names the message that it is about`, 'alert/references')
  if (alert.references !== undefined && !list.length) say('references_empty', 'references is empty', 'alert/references')
  for (const one of list) if (!tripled.test(one)) return say('references_form', `${one.slice(0, 80)} is not sender,identifier,sent`, 'alert/references')
}

function checkInfo(info: Info, path: string, say: Say): void {
  const at = (name: 'effective' | 'onset' | 'expires') => Date.parse(info[name] ?? '')
  if (at('expires') < at('effective') || at('expires') < at('onset')) say('times_order', 'it expires before it begins', `${path}/expires`)
  for (const r of info.resource ?? []) {
    if (r.digest && !/^[0-9a-fA-F]{40}$/.test(r.digest)) say('digest_form', 'a digest is the SHA-1 in forty hexadecimal digits', `${path}/resource/digest`)
    if (r.derefUri && !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(r.derefUri)) say('deref_form', 'derefUri is base64', `${path}/resource/derefUri`)
  }
  ;(info.area ?? []).forEach((area, i) => checkArea(area, `${path}/area[${i + 1}]`, say))
}

function checkArea(area: Area, path: string, say: Say): void {
  if (!area.areaDesc.trim()) say('empty', 'areaDesc is empty', `${path}/areaDesc`)
  for (const text of area.polygon ?? []) {
    const ring = readRing(text)
    if ('wrong' in ring) say(`polygon_${ring.wrong}`, ring.detail, `${path}/polygon`)
  }
  for (const text of area.circle ?? []) if (!readCircle(text)) say('circle_form', `${text.slice(0, 60)} is not lat,lon radiusKm`, `${path}/circle`)
  if (area.ceiling !== undefined && area.altitude === undefined) say('ceiling_alone', 'a ceiling stands with an altitude', `${path}/ceiling`)
}

/** Blocks in several languages are one event: their codes and grades agree. */
function languages(infos: readonly Info[], say: Say): void {
  const seen = new Set<string>()
  for (const info of infos) {
    const key = `${info.language ?? 'en-US'} ${info.event} ${info.headline ?? ''} ${JSON.stringify(info.area?.map((a) => a.areaDesc) ?? [])}`
    if (seen.has(key)) say('info_repeated', 'two info blocks have the same language, event, headline and area', 'alert/info')
    seen.add(key)
  }
}
