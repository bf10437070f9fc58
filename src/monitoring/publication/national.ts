// 12379: the message of 国家突发事件预警信息发布系统 as XML, and the same as a form to sign on paper. Fields as seen in practice; to be held against the platform.
import { createHash } from 'node:crypto'
import { colourOf, romanOf } from '#monitoring/rules/web'
import { headlineOf } from './capMessage.ts'
import type { Said } from './model.ts'
import { beijing, document, escaped } from './xml.ts'

const colours = { 1: 'Red', 2: 'Orange', 3: 'Yellow', 4: 'Blue' } as const
const msgType = { alert: 'Alert', update: 'Update', cancel: 'Cancel' } as const
const time = (at: Date | string) => `${beijing(at)}+08:00`
const long = (code: string) => code.padEnd(12, '0')

/** `first`: the id of the first message of the chain, which an update or cancel refers to. */
export function nationalXml(said: Said, first: string | null): string {
  const { shape } = said
  return document(['alert', ['identifier', said.alertId], ['sender', said.issuer], ['senderCode', said.alertId.slice(0, 14)], ['sendTime', time(said.at)], ['status', said.drill ? 'Test' : 'Actual'], ['msgType', msgType[said.act]],
    ['scope', 'Public'], ['secClassification', 'None'], said.act === 'cancel' ? ['note', said.endedReason || '危险已消除'] : said.drill ? ['note', '演练'] : null, said.act === 'alert' || !first ? null : ['references', first],
    ['info', ['language', 'zh-CN'], ['eventType', said.eventCode], ['urgency', 'Unknown'], ['severity', colours[said.level]], ['certainty', said.byAlarm ? 'Observed' : 'Likely'],
      ['effective', time(said.at)], ['onset', time(said.startsAt)], ['expires', time(said.expiresAt)], ['senderName', said.issuer], ['headline', headlineOf(said)],
      ['description', said.act === 'cancel' ? said.endedReason ?? '' : said.caution], ['instruction', said.measures],
      ['area', ['areaDesc', said.area], shape?.kind === 'ring' ? ['polygon', [...shape.ring, shape.ring[0] as readonly [number, number]].map(([lon, lat]) => `${lat},${lon}`).join(' ')] : null,
        shape?.kind === 'circle' ? ['circle', `${shape.lat},${shape.lon} ${Math.round(shape.metres)}`] : null, ['geocode', said.codes.map(long).join(',')]]]], { xmlns: 'http://com.icss.amp' })
}

const style = 'body{font:16px/1.6 "Noto Serif SC","SimSun",serif;color:#000;max-width:180mm;margin:12mm auto;padding:0 6mm}h1{text-align:center;font-size:22px;margin:0 0 12px}table{width:100%;border-collapse:collapse}th,td{border:1px solid #000;padding:6px 8px;text-align:left;vertical-align:top}th{width:8em;font-weight:600}.sign td{height:16mm}@media print{body{margin:0 auto}}'

/** The form for a channel that takes paper: A4, every field, room for two signatures. */
export function nationalForm(said: Said, xml: string, people: { drafted: string; released: string }): string {
  const row = (name: string, value: string) => `<tr><th scope="row">${name}</th><td>${escaped(value).replaceAll('\n', '<br>')}</td></tr>`
  const rows: [string, string][] = [
    ['信息标识', said.alertId], ['发布单位', said.issuer], ['文号', said.docNo], ['类型', { alert: '首次发布', update: '更新', cancel: said.state === 'cancelled' ? '撤销（误发）' : '解除' }[said.act]], ['预警类别', `${said.kindName}（${said.eventCode}）`],
    ['级别', `${colourOf(said.level)} ${romanOf(said.level)}级`], ['起始时间', beijing(said.startsAt)], ['失效时间', beijing(said.expiresAt)], ['发布时间', beijing(said.at)], ['可能影响范围', said.area], ['区划代码', said.codes.map(long).join('，')],
    ['警示事项', said.caution], ['应采取的措施', said.measures], ['法律依据', said.legalBasis], ...(said.act === 'cancel' ? [['原因', said.endedReason ?? ''] as [string, string]] : []), ['电子报文 SHA-256', createHash('sha256').update(xml).digest('hex')],
  ]
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(said.alertId)}</title><style>${style}</style></head><body><h1>突发事件预警信息发布单${said.drill ? '（演练）' : ''}</h1>
<table>${rows.map(([n, v]) => row(n, v)).join('')}<tr class="sign"><th scope="row">拟稿 / 签发</th><td>${escaped(people.drafted)} / ${escaped(people.released)}</td></tr><tr class="sign"><th scope="row">发布渠道回执</th><td></td></tr></table></body></html>`
}
