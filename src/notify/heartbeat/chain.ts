// The probe's way: a synthetic reading through rule and alarm (given by the composition root), an attempt through the sender, the loopback, a receipt, the answer.
import { system } from '#kit/access'
import type { Db, Tx } from '#kit/db'
import { ring } from '#kit/events'
import { setTimer, timer } from '#kit/timers'
import { applyReceipts } from '#notify/callouts'
import { every } from './model.ts'
import { dropOldBeats, keepAnswered, looped, newBeat, queueBeat } from './store.ts'

/**
 * The part of the way that lies above notify. Runs in the beat's transaction, in a savepoint that is always undone: nothing of the probe stays in readings,
 * alarms or statistics. Throws with a reason when a reading would not have become an alarm.
 */
export type Sense = (tx: Tx) => Promise<void>

const kind = 'heartbeat.beat'
class Undone extends Error {}

async function sensed(tx: Tx, sense: Sense): Promise<string | null> {
  return tx.savepoint(async () => { await sense(tx); throw new Undone() }).catch((error: unknown) => (error instanceof Undone ? null : String((error as Error).message).slice(0, 200)))
}

export async function takeBeat(tx: Tx, sense: Sense): Promise<void> {
  const fault = await sensed(tx, sense)
  await dropOldBeats(tx)
  await queueBeat(tx, (await newBeat(tx, fault, fault === null)).id)
  tx.afterCommit(ring)
}

const plan = async (tx: Tx) => setTimer(tx, { kind, subject: { kind: 'heartbeat', id: 'chain' }, region: '', dueAt: new Date((await tx.now()).getTime() + every * 1000) })

/** By timer, so that N processes send one; after a stop the next start sends one, not all that were missed. */
export const beats = (sense: Sense) => timer({ key: kind, batch: 1000, run: async (tx) => { await takeBeat(tx, sense); await plan(tx) } })

export async function seed(tx: Tx, waiting: (tx: Tx, kind: string) => Promise<boolean>): Promise<void> {
  if (!(await waiting(tx, kind))) await plan(tx)
}

/** The person at the loopback's other end: he always presses 1, by the same receipt that a gateway would post. */
export async function answerLooped(db: Db): Promise<number> {
  return db.tx(system('heartbeat'), async (tx) => {
    const list = await looped(tx)
    if (list.length) await applyReceipts(tx, list.map(({ id }) => ({ key: id, state: 'heard', seconds: 1, keyPressed: '1' })))
    return keepAnswered(tx)
  })
}
