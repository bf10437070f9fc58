// What WeCom and DingTalk have in common: a token, JSON with errcode, and codes that say what to do about it.
import { createHash } from 'node:crypto'
import type { Settled } from '#notify/callouts'
import type { Endpoint } from './kind.ts'
import { judgeHttp } from './outgoing.ts'
import { Refused, tokens } from './token.ts'

export type Said = { errcode: number; errmsg?: string } & Record<string, unknown>
export type Codes = { /** the token is stale or unknown */ stale: readonly number[]; /** too fast: tried again after so many seconds */ slow: Readonly<Record<number, number>> }

/** errcode 0, or Refused with what becomes of the attempt. `asking`: nothing was sent to a person by this request, so no answer is no harm. */
export async function say(at: Endpoint, method: 'GET' | 'POST', path: string, body: unknown, codes: Codes, asking = false): Promise<Said> {
  const raw = await at.ask(method, path, body === undefined ? '' : JSON.stringify(body))
  const plain = judgeHttp('', raw)
  if (plain) throw new Refused(asking && plain.state === 'unknown' ? { state: 'again', reason: plain.reason, retrySeconds: 5 } : plain)
  const said = parsed('body' in raw ? raw.body : '')
  if (!said) throw new Refused(asking ? { state: 'again', reason: 'answer_is_no_json', retrySeconds: 5 } : { state: 'unknown', reason: 'answer_is_no_json' })
  if (said.errcode === 0) return said
  const pause = codes.slow[said.errcode]
  if (pause) throw new Refused({ state: 'again', reason: `errcode_${said.errcode}`, retrySeconds: pause })
  throw new Refused({ state: codes.stale.includes(said.errcode) ? 'again' : 'failed', reason: `errcode_${said.errcode}`, retrySeconds: 1 })
}

function parsed(body: string): Said | undefined {
  try {
    const said = JSON.parse(body) as Said
    return typeof said.errcode === 'number' ? said : undefined
  } catch { return undefined }
}

const held = tokens()

/** Runs `fn` with a token; one that the platform calls stale is fetched anew, once: the refused request did nothing. */
export async function withToken<T>(at: Endpoint, fetch: () => Promise<{ value: string; seconds: number }>, { stale }: Codes, fn: (token: string) => Promise<T>): Promise<T> {
  const key = createHash('sha256').update(JSON.stringify([at.url, at.settings])).digest('hex')
  const token = await held.get(key, fetch)
  try {
    return await fn(token)
  } catch (error) {
    if (!(error instanceof Refused) || !stale.some((code) => error.settled.reason === `errcode_${code}`)) throw error
    held.drop(key, token)
    return fn(await held.get(key, fetch))
  }
}

export const settledBy = (id: string, fn: () => Promise<string>): Promise<Settled> => fn().then(
  (gatewayId): Settled => ({ id, state: 'sent', gatewayId }),
  (error: unknown): Settled => (error instanceof Refused ? { ...error.settled, id } : { id, state: 'unknown', reason: String((error as Error).message).slice(0, 100) }),
)
