// 应急广播: an EBD packet with one EBM, in a tar as the platforms exchange it (GD/J 082 family). Names and codes are from practice: to be held against the local platform.
import { levelTitle } from '#monitoring/warnings'
import type { Said } from './model.ts'
import { tar } from './tar.ts'
import { beijing, document } from './xml.ts'

/** 1 实际播发 · 2 取消播发 · 3 平台演练 */
const msgType = (said: Said) => (said.drill ? 3 : said.act === 'cancel' ? 2 : 1)

export type Numbers = { ebdId: string; ebmId: string; related: string | null }
export type Names = { ebrid: string; destination: string; address: string }

/** EBDID: '10' + the source's EBRID + day + eight digits of the day's counter. */
export const ebdIdOf = (ebrid: string, day: string, no: number): string => `10${ebrid}${day}${String(no).padStart(8, '0')}`
/** EBMID: EBRID + day + four digits. */
export const ebmIdOf = (ebrid: string, day: string, no: number): string => `${ebrid}${day}${String(no).padStart(4, '0')}`

export function ebdXml(said: Said, n: Numbers, names: Names): string {
  const title = `${said.act === 'cancel' ? '解除' : ''}${said.area}${levelTitle(said.kindName, said.level)}`
  return document(['EBD', ['EBDVersion', '1'], ['EBDID', n.ebdId], ['EBDType', 'EBM'], ['SRC', ['EBRID', names.ebrid], names.address ? ['URL', names.address] : null], names.destination ? ['DEST', ['EBRID', names.destination]] : null, ['EBDTime', beijing(said.at)],
    ['EBM', ['EBMVersion', '1'], ['EBMID', n.ebmId], n.related ? ['RelatedInfo', ['EBMID', n.related]] : null,
      ['MsgBasicInfo', ['MsgType', msgType(said)], ['SenderName', said.issuer], ['SenderCode', names.ebrid], ['SendTime', beijing(said.at)], ['EventType', said.eventCode], ['Severity', said.level], ['StartTime', beijing(said.act === 'cancel' ? said.at : said.startsAt)], ['EndTime', beijing(said.expiresAt)]],
      ['MsgContent', ['LanguageCode', 'zho'], ['MsgTitle', title], ['MsgDesc', said.act === 'cancel' ? `${said.issuer}：${title}。${said.endedReason ?? ''}` : `${said.issuer}：${title}。${said.caution}${said.measures}`], ['AreaCode', said.codes.map((c) => c.padEnd(12, '0')).join(',')]],
      ['Dispatch', ['LanguageCode', 'zho'], ['EBRPS', names.destination ? ['EBRID', names.destination] : null]]]])
}

/** `EBDT_<EBDID>.tar`: the packet, and beside it the place of its signature. Empty until the platform has given out an SM2 certificate. */
export function ebdTar(xml: string, ebdId: string, at: Date): { name: string; bytes: Buffer } {
  const body = `EBDB_${ebdId}.xml`
  return { name: `EBDT_${ebdId}.tar`, bytes: tar([{ name: body, bytes: Buffer.from(xml) }, { name: `EBDS_${body}`, bytes: Buffer.from(document(['Signature', ['RelatedEBD', ['EBDID', ebdId]], ['SignatureCert', ['CertSN', '']], ['DigestAlgorithm', 'SM3'], ['SignatureAlgorithm', 'SM2'], ['SignatureValue', '']])) }], at) }
}
