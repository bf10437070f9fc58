// Texts leave by the channels' one way out, within their budgets; what is unclear is asked about under its own key, never sent blindly.
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import { logFailure } from '#kit/errors'
import { nextRing } from '#kit/events'
import { open } from '#kit/seal'
import type { Settled } from '#notify/callouts'
import { giveBack, takeBudget, type Teller, tellerOf } from '#notify/channels'
import { outsideWays, type OutsideWay, textOf } from './model.ts'
import { claim, claimUnclear, type Due, giveUpUnclear, settle, takeReceipts, waiting } from './outbox.ts'
import { sayings } from './sayings.ts'

const me = system('reminders'), atOnce = 32

const phoneOf = ({ phoneSealed }: Due): string | undefined => {
  try { return phoneSealed ? open(phoneSealed) : undefined } catch { return undefined }
}

async function sendOne({ send }: Teller, due: Due): Promise<Settled> {
  const { id, items, gone, createdAt } = due, fresh = items.filter((i) => !i.seen), phone = gone ? undefined : phoneOf(due)
  if (!fresh.length) return { id, state: 'withdrawn', reason: 'seen' }
  if (!phone) return { id, state: 'failed', reason: gone ? 'account_closed' : 'no_phone' }
  return send({ id, text: textOf(fresh, (type) => sayings[type] ?? '工作期限', createdAt) }, phone).catch((e: unknown): Settled => ({ id, state: 'unknown', reason: String((e as Error).message).slice(0, 100) }))
}

async function round(db: Db, way: OutsideWay): Promise<number> {
  const { teller, due, unclear } = await db.tx(me, async (tx) => {
    const teller = await tellerOf(tx, way)
    if (!teller) return { due: [], unclear: [] }
    const wanted = await waiting(tx, way, atOnce), budget = wanted ? await takeBudget(tx, way, wanted) : 0, due = budget ? await claim(tx, way, budget) : []
    if (due.length < budget) await giveBack(tx, way, budget - due.length)
    return { teller, due, unclear: teller.inquire ? await claimUnclear(tx, way, atOnce) : (await giveUpUnclear(tx, way), []) }
  })
  if (!teller || !(due.length || unclear.length)) return 0
  const ask = async ({ id }: { id: string }): Promise<Settled> => { const found = await teller.inquire?.(id); return found?.receipt ? { ...found.settled, state: found.receipt.state } : found?.settled ?? { id, state: 'unknown' } }
  const done = await Promise.all([...due.map((d) => sendOne(teller, d)), ...unclear.map(ask)])
  await db.tx(me, (tx) => settle(tx, done))
  return done.length
}

/** One round of every way, and the receipts. Answers how many texts it touched. */
export async function sendReminders(db: Db): Promise<number> {
  let touched = 0
  for (const way of outsideWays) touched += await round(db, way)
  return touched + (await db.tx(me, takeReceipts))
}

export const sender = {
  key: 'reminders.send',
  run: async (db: Db, signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const touched = await sendReminders(db).catch((error: unknown) => (logFailure('reminders', error), 0))
      await nextRing(touched >= atOnce ? 50 : 2000, signal)
    }
  },
}
