// A message that came: kept as it is, with its verdicts; a station's 预警信号 goes on through warnings' own door, which knows what a signal is.
import type { Tx } from '#kit/db'
import { AppError } from '#kit/errors'
import { record } from '#kit/events'
import { levelOfSeverity, regionCodesOf, type Alert } from '#monitoring/cap'
import { relaySignal } from '#monitoring/warnings'
import { theCity } from '#registry/regions'
import type { Message } from './alerts.ts'
import type { Context } from './kind.ts'
import type { NewItem } from './model.ts'
import { insertMessage, markRelayed } from './messages.ts'

const infoOf = (alert: Alert) => alert.info?.find((i) => /^zh/i.test(i.language ?? '')) ?? alert.info?.[0]

const signed = ({ verification: v }: Message): boolean => v.digest.verdict === 'valid' && v.signature.verdict === 'valid' && v.certificate.verdict === 'trusted'

/** Why it is not relayed; undefined where it may be. */
function held(message: Message, alert: Alert, { settings }: Context): string | undefined {
  if (settings.relay !== true) return '来源没有设为转发'
  if (alert.status !== 'Actual') return `状态是 ${alert.status.slice(0, 20)}，不是实际预警`
  if (alert.scope !== 'Public') return '不是公开发布'
  if (!['Alert', 'Update', 'Cancel'].includes(alert.msgType)) return `类型是 ${alert.msgType.slice(0, 20)}`
  if (message.xsdValid === false) return '不符合 CAP 的 XSD'
  if (settings.requireSignature === true && !signed(message)) return '没有有效的签名'
  return undefined
}

/** A title that parses as one: a lifting says so even where the system's headline is the issue's. */
function titleOf(alert: Alert): string {
  const title = (infoOf(alert)?.headline ?? '').split('/')[0]?.trim() ?? ''
  return alert.msgType === 'Cancel' && !title.includes('解除') ? title.replace(/发布|更新|变更|继续/, '解除') : title
}

export async function keepAlert(tx: Tx, message: Message, context: Context): Promise<NewItem> {
  const alert = message.alert as Alert, info = infoOf(alert)
  const headline = info?.headline ?? info?.event ?? alert.identifier
  const item = { key: message.key, title: headline.slice(0, 200), at: instantOf(alert.sent), subjectKind: 'cap_message' }
  const id = await insertMessage(tx, { ...message, alert, event: info?.event ?? '', headline, level: levelOfSeverity(info?.severity ?? '') ?? null, regionCodes: regionCodesOf(alert), source: context.source })
  if (!id) return { ...item, outcome: 'known', reason: null, subjectId: null }
  await record(tx, { type: 'cap.received', subject: { kind: 'cap_message', id }, region: (await theCity(tx))?.path ?? '', data: { identifier: alert.identifier, headline, msgType: alert.msgType, status: alert.status, digest: message.verification.digest.verdict, signature: message.verification.signature.verdict, certificate: message.verification.certificate.verdict } })
  const why = held(message, alert, context) ?? (await relayed(tx, id, alert))
  if (why === undefined) return { ...item, outcome: 'relayed', reason: null, subjectId: id }
  await markRelayed(tx, id, null, why)
  return { ...item, outcome: 'stored', reason: why, subjectId: id }
}

const instantOf = (sent: string): string | null => { const at = Date.parse(sent); return Number.isNaN(at) ? null : new Date(at).toISOString() }

/** Undefined when it stands among the signals; else why warnings would not have it. */
async function relayed(tx: Tx, id: string, alert: Alert): Promise<string | undefined> {
  const area = regionCodesOf(alert).find((code) => code.length === 6)
  try {
    const warning = await tx.savepoint(() => relaySignal(tx, titleOf(alert), area))
    await markRelayed(tx, id, warning.id, null)
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.message.slice(0, 300)
  }
}
