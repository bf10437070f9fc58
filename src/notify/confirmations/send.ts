// Links go out by SMS over the gateway of docs/gateway.md, within the SMS channel's budget and never before what is urgent: the queue is asked a second apart.
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import { logFailure } from '#kit/errors'
import { nextRing } from '#kit/events'
import { open } from '#kit/seal'
import { endpointAt, gatewayOf, giveBack, inquireGateway, postTo, takeBudget } from '#notify/channels'
import { hasCast } from '#registry/identity'
import { confirmationTexts, type ConfirmationText } from '#registry/trust'
import { claim, claimUnclear, type Outcome, settle, takeReceipts, waiting } from './store.ts'

const me = system('confirmations'), atOnce = 32
/** The demo's own, on this machine. */
const simulator = 'http://127.0.0.1:8431'
type Ready = { id: string; text: ConfirmationText | undefined }

/** One round: what is due within the budget, what is unclear, receipts. Answers how many lines it touched. */
export async function sendTexts(db: Db): Promise<number> {
  const { due, unclear, live, demo } = await db.tx(me, async (tx) => {
    const { url, allowPrivate, source } = await gatewayOf(tx), demoCity = await hasCast(tx)
    // a demo city's rows, and demo rows anywhere, know no gateway but the one that simulates
    const demo = endpointAt(source === 'demo' || demoOnly(url) ? (url as string) : simulator, {}, true), live = url && !demoCity ? endpointAt(url, {}, allowPrivate) : undefined
    const wanted = url ? await waiting(tx, atOnce) : 0, budget = wanted ? await takeBudget(tx, 'sms', wanted) : 0, claimed = budget ? await claim(tx, budget) : []
    if (claimed.length < budget) await giveBack(tx, 'sms', budget - claimed.length)
    const texts = await confirmationTexts(tx, claimed.map((c) => c.linkNo))
    return { due: claimed.map(({ id, linkNo }): Ready => ({ id, text: texts.find((t) => t.no === linkNo) })), unclear: url ? await claimUnclear(tx, atOnce) : [], live, demo }
  })
  const done = await Promise.all([...due.map((one) => sendOne(one, live, demo)), ...unclear.map(async ({ id }): Promise<Outcome> => { const { settled, receipt } = await inquireGateway(id, live ?? demo); return receipt ? { ...settled, state: receipt.state } : settled })])
  const receipts = await db.tx(me, async (tx) => (await settle(tx, done), takeReceipts(tx)))
  return done.length + receipts
}

/** An address of this machine is a simulator's or a relay's, never the network's. */
const demoOnly = (url: string | null): boolean => url !== null && /^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):/.test(url)

async function sendOne({ id, text }: Ready, live: ReturnType<typeof endpointAt> | undefined, demo: ReturnType<typeof endpointAt>): Promise<Outcome> {
  if (!text) return { id, state: 'failed', reason: 'link_gone' }
  const to = phoneOf(text)
  if (!to) return { id, state: 'failed', reason: 'no_phone' }
  return postTo(text.demo || !live ? demo : live, '/sms', id, { to, text: text.words })
}

const phoneOf = ({ phoneSealed }: ConfirmationText): string | undefined => {
  try { return phoneSealed ? open(phoneSealed) : undefined } catch { return undefined }
}

export const sender = {
  key: 'confirmations.send',
  run: async (db: Db, signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const touched = await sendTexts(db).catch((error: unknown) => (logFailure('confirmations', error), 0))
      await nextRing(touched >= atOnce ? 50 : 1000, signal)
    }
  },
}
