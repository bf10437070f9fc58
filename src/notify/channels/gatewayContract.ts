// SMS and voice through one gateway (docs/gateway.md): a signed POST under the attempt's key, and a GET that asks about it.
import type { Receipt, Settled } from '#notify/callouts'
import type { Endpoint, Status } from './kind.ts'
import { judgeHttp, type Raw } from './outgoing.ts'
import { gatewaySecret, signatureHeaders } from './signature.ts'

const signedAsk = (at: Endpoint, method: 'GET' | 'POST', path: string, body = ''): Promise<Raw> => at.ask(method, path, body, signatureHeaders(gatewaySecret(), method === 'GET' ? path : body))

const idOf = (body: string): string | undefined => {
  try { return (JSON.parse(body) as { id?: string }).id } catch { return undefined }
}

export const postTo = async (at: Endpoint, path: '/sms' | '/voice', id: string, body: Record<string, unknown>): Promise<Settled> => judge(id, await signedAsk(at, 'POST', path, JSON.stringify({ key: id, ...body })))

/** Only a clear yes is "sent"; only a clear no may be sent again; everything between is unknown and is asked about. */
export function judge(id: string, raw: Raw): Settled {
  const plain = judgeHttp(id, raw)
  if (plain) return plain
  const gatewayId = 'body' in raw ? idOf(raw.body) : undefined
  return gatewayId ? { id, state: 'sent', gatewayId } : { id, state: 'unknown', reason: 'answer_without_id' }
}

/** Asks what became of a key. A gateway that never saw it says 404: only then it goes into the queue again, under the same key. */
export async function inquire(id: string, at: Endpoint): Promise<Status> {
  const raw = await signedAsk(at, 'GET', `/messages/${id}`)
  if ('error' in raw) return { settled: { id, state: 'unknown', reason: raw.error } }
  if (raw.status === 404) return { settled: { id, state: 'again', reason: 'gateway_never_saw_it', retrySeconds: 0 } }
  if (raw.status !== 200) return { settled: { id, state: 'unknown', reason: `http_${raw.status}` } }
  return told(id, raw.body)
}

type Told = { id: string; state: 'accepted' | Receipt['state'] } & Partial<Omit<Receipt, 'key' | 'state'>>
function told(id: string, body: string): Status {
  let found: Told
  try { found = JSON.parse(body) as Told } catch { return { settled: { id, state: 'unknown', reason: 'answer_is_no_json' } } }
  const { id: gatewayId, state, at, reason, seconds, keyPressed, recording, readBack } = found
  const settled: Settled = { id, state: 'sent', gatewayId }
  return state === 'accepted' || state === 'sent' ? { settled } : { settled, receipt: { key: id, state, at, reason, seconds, keyPressed, recording, readBack } }
}
