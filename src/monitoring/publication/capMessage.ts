// A warning as a CAP 1.2 alert. Pure.
import { capTime, severityOfLevel, type Alert, type Area, type Info } from '#monitoring/cap'
import { colourOf, romanOf } from '#monitoring/rules/web'
import type { Said } from './model.ts'

export type Earlier = { sender: string; identifier: string; sentAt: string }

const urgency = { 1: 'Immediate', 2: 'Expected', 3: 'Expected', 4: 'Future' } as const
const response = { 1: ['Evacuate', 'Execute'], 2: ['Evacuate', 'Prepare'], 3: ['Prepare', 'Avoid'], 4: ['Monitor', 'Prepare'] } as const
const msgType = { alert: 'Alert', update: 'Update', cancel: 'Cancel' } as const

/** `earlier`: the messages of this chain that it stands for, oldest first. `web`: where a person reads the warning. */
export function capOf(said: Said, o: { sender: string; earlier: readonly Earlier[]; web: string }): Alert {
  return {
    identifier: said.alertId, sender: o.sender, sent: capTime(said.at), status: said.drill ? 'Exercise' : 'Actual', msgType: msgType[said.act], source: said.issuer, scope: 'Public',
    ...(note(said) ? { note: note(said) as string } : {}),
    ...(o.earlier.length ? { references: o.earlier.map((e) => `${e.sender},${e.identifier},${capTime(e.sentAt)}`).join(' ') } : {}),
    incidents: said.warningId, info: [infoOf(said, o.web)],
  }
}

function note(said: Said): string | undefined {
  if (said.drill) return '演练，不是真实预警'
  if (said.act === 'cancel') return said.state === 'cancelled' ? `系误发，予以撤销：${said.endedReason ?? ''}` : `解除：${said.endedReason ?? ''}`
  return said.change === 'correct' ? '更正此前的内容' : undefined
}

function infoOf(said: Said, web: string): Info {
  const over = said.act === 'cancel'
  return {
    language: 'zh-CN', category: [said.category], event: `${said.kindName}预警`, responseType: over ? ['AllClear'] : [...response[said.level]], urgency: over ? 'Past' : urgency[said.level],
    severity: severityOfLevel(said.level), certainty: said.byAlarm ? 'Observed' : 'Likely', eventCode: [{ valueName: 'eventType', value: said.eventCode }],
    effective: capTime(said.at), onset: capTime(said.startsAt), expires: capTime(said.expiresAt), senderName: said.issuer, headline: headlineOf(said), description: over ? `${said.endedReason ?? ''}` : said.caution,
    instruction: over ? '按解除要求恢复正常秩序，注意次生灾害。' : said.measures, web,
    parameter: [{ valueName: 'level', value: `${colourOf(said.level)}（${romanOf(said.level)}级）` }, { valueName: 'docNo', value: said.docNo }, { valueName: 'legalBasis', value: said.legalBasis }],
    area: [areaOf(said)],
  }
}

export const headlineOf = (said: Said): string => (said.act === 'cancel' ? said.title.replace('发布', said.state === 'cancelled' ? '撤销' : '解除') : said.change === 'correct' ? said.title.replace('发布', '更正') : said.title)

const pair = (lon: number, lat: number) => `${Number(lat.toFixed(6))},${Number(lon.toFixed(6))}`

function areaOf(said: Said): Area {
  const { shape } = said
  return {
    areaDesc: said.area,
    ...(shape?.kind === 'ring' ? { polygon: [[...shape.ring, shape.ring[0] as readonly [number, number]].map(([lon, lat]) => pair(lon, lat)).join(' ')] } : {}),
    ...(shape?.kind === 'circle' ? { circle: [`${pair(shape.lon, shape.lat)} ${Number((shape.metres / 1000).toFixed(3))}`] } : {}),
    geocode: said.codes.map((value) => ({ valueName: 'GB2260', value })),
  }
}
