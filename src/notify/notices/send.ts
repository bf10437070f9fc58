// Notices go out by SMS through the channels' one way out, red first, within the SMS channel's budget; what is unclear is asked about under its own key, never sent blindly.
import { system } from '#kit/access'
import type { Db, Tx } from '#kit/db'
import { logFailure } from '#kit/errors'
import { nextRing } from '#kit/events'
import { open } from '#kit/seal'
import type { Settled } from '#notify/callouts'
import { endpointAt, gatewayOf, inquireGateway, postTo } from '#notify/channels'
import { applyReceipts, claim, claimUnclear, returnBudget, settle, takeBudget, type Due, type Outcome } from './outbox.ts'

const me = system('notices'), atOnce = 64

type Endpoint = ReturnType<typeof endpointAt>

const gateway = async (tx: Tx): Promise<Endpoint | undefined> => {
  const { url, allowPrivate } = await gatewayOf(tx)
  return url ? endpointAt(url, {}, allowPrivate) : undefined
}

/** `again`: surely not accepted, so it goes back into the queue. A notice knows no more than that it arrived. */
const outcome = ({ id, state, reason, gatewayId, retrySeconds }: Settled): Outcome => ({
  id, reason, gatewayId, waitSeconds: retrySeconds, state: state === 'again' ? 'queued' : state === 'heard' ? 'delivered' : state === 'sent' || state === 'delivered' || state === 'failed' ? state : 'unknown',
})

export async function sendOne(to: Endpoint, due: Due): Promise<Outcome> {
  const { id } = due
  if (due.drill) throw new Error('a drill has no way to a gateway')
  const phone = phoneOf(due)
  if (!phone) return { id, state: 'failed', reason: 'no_phone' }
  return outcome(await postTo(to, '/sms', id, { to: phone, text: `【安澜通知】${due.title}：${due.message}` }))
}

const phoneOf = ({ phoneSealed }: Due): string | undefined => {
  try { return phoneSealed ? open(phoneSealed) : undefined } catch { return undefined }
}

async function inquire(to: Endpoint, id: string): Promise<Outcome> {
  const { settled, receipt } = await inquireGateway(id, to)
  return outcome({ ...settled, state: receipt?.state ?? settled.state })
}

/** One round: what is unclear is asked about, what is due is sent, receipts are taken over. Answers how many people it touched. */
export async function sendNotices(db: Db): Promise<number> {
  const { to, due, unclear } = await db.tx(me, async (tx) => {
    const to = await gateway(tx)
    if (!to) return { to, due: [], unclear: [] }
    const budget = await takeBudget(tx, atOnce), due = budget ? await claim(tx, budget) : []
    if (due.length < budget) await returnBudget(tx, budget - due.length)
    return { to, due, unclear: await claimUnclear(tx, atOnce) }
  })
  const done = to ? await Promise.all([...due.map((d) => sendOne(to, d)), ...unclear.map(({ id }) => inquire(to, id))]) : []
  const receipts = await db.tx(me, async (tx) => (await settle(tx, done), applyReceipts(tx)))
  return done.length + receipts
}

export const sender = {
  key: 'notices.send',
  run: async (db: Db, signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const touched = await sendNotices(db).catch((error: unknown) => (logFailure('notices', error), 0))
      await nextRing(touched >= atOnce ? 10 : 1000, signal)
    }
  },
}
