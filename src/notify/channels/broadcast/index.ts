// 应急广播 emergency broadcast: one text for a place's loudspeakers, as an EBD packet with an EBM inside, posted to the broadcast platform.
// Element names after GD/J 083-2018 (unverified: taken from practice); text only, no audio.
import { chinaTime } from '#kit/calendar'
import type { LiveAttempt, Settled } from '#notify/callouts'
import { levelWord } from '#notify/callouts'
import type { ChannelKind } from '../kind.ts'
import { judgeHttp, type Raw } from '../outgoing.ts'

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

/** `source`: the 资源编码 of this sender at the platform. The packet's number is the attempt's key: the platform takes one once. */
export function ebm(a: LiveAttempt, source: string, sender: string, now = Date.now()): string {
  const element = (name: string, text: string | number) => `<${name}>${escape(String(text))}</${name}>`
  const id = a.id.replaceAll('-', '')
  return `<?xml version="1.0" encoding="UTF-8"?><EBD>${element('EBDVersion', 1)}${element('EBDID', id)}${element('EBDType', 'EBM')}<SRC>${element('EBRID', source)}</SRC>${element('EBDTime', chinaTime(now))}<EBM>${element('EBMVersion', 1)}${element('EBMID', id)}<MsgBasicInfo>${element('MsgType', 1)}${element('SenderName', sender)}${element('SenderCode', source)}${element('SendTime', chinaTime(now))}${element('EventType', '11000')}${element('Severity', a.level)}${element('StartTime', chinaTime(now))}${element('EndTime', chinaTime(now + 3_600_000))}</MsgBasicInfo><MsgContent>${element('LanguageCode', 'zho')}${element('MsgTitle', a.title)}${element('MsgDesc', `${levelWord(a.level)}：${a.title}。${a.message}`)}${element('AreaCode', a.regionCode)}</MsgContent></EBM></EBD>`
}

/** ResultCode 1 is taken; another number is a no; anything else is unknown. */
function judge(id: string, raw: Raw): Settled {
  const plain = judgeHttp(id, raw)
  if (plain) return plain
  const code = /<ResultCode>(\d{1,3})<\/ResultCode>/.exec('body' in raw ? raw.body : '')?.[1]
  return code === '1' ? { id, state: 'sent', gatewayId: id } : code ? { id, state: 'failed', reason: `ebm_${code}` } : { id, state: 'unknown', reason: 'answer_without_result' }
}

export const broadcast: ChannelKind = {
  key: 'broadcast', address: 'place', gateway: false,
  fields: [{ name: 'url', kind: 'url', needed: true }, { name: 'source', kind: 'text', needed: true }, { name: 'sender', kind: 'text', needed: true }, { name: 'key', kind: 'secret' }],
  send: async (a, _, at) => {
    const { source = '', sender = '', key } = at.settings
    const { pathname, search } = new URL(at.url)
    return judge(a.id, await at.ask('POST', `${pathname}${search}`, ebm(a, source, sender), { 'content-type': 'application/xml; charset=utf-8', ...(key ? { authorization: `Bearer ${key}` } : {}) }))
  },
}
