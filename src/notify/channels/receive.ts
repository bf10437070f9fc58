// Receipts come in batches, repeated, out of order and late. What they change, they change once.
import { system, type Actor } from '#kit/access'
import type { Tx } from '#kit/db'
import { answerCall, applyReceipts, tellProgress, type Receipt } from '#notify/callouts'
import { keyMeans } from './model.ts'
import { keepReceipts } from './store.ts'

/** Applies receipts in the order given; a key pressed on the telephone is the person's answer. Needs the system's scope. */
export async function receive(tx: Tx, receipts: readonly Receipt[]): Promise<{ applied: number }> {
  let applied = 0
  for (const round of rounds(receipts)) {
    const byKey = new Map(round.map((r) => [r.key, r]))
    const outcomes = await applyReceipts(tx, round)
    await keepReceipts(tx, outcomes.map(({ key, outcome }) => ({ receipt: byKey.get(key) as Receipt, outcome })))
    for (const { key, callId, personName, outcome } of outcomes) {
      if (outcome !== 'unknown_key') await pressed(tx, callId, personName, byKey.get(key)?.keyPressed)
      if (outcome === 'applied') applied++
    }
  }
  await tellProgress(tx)
  return { applied }
}

/** Each round holds a key once, so that a statement over a round meets each attempt once. */
function rounds(receipts: readonly Receipt[]): Receipt[][] {
  const list: Receipt[][] = []
  const seen = new Map<string, number>()
  for (const receipt of receipts) {
    const n = seen.get(receipt.key) ?? 0
    seen.set(receipt.key, n + 1)
    ;(list[n] ??= []).push(receipt)
  }
  return list
}

/** Also for a repeated or late receipt: the answer itself is recorded once. After the callout's end nobody is waited for. */
async function pressed(tx: Tx, callId: string | null, personName: string | null, key: string | undefined): Promise<void> {
  const answer = key === undefined ? undefined : keyMeans[key]
  if (!callId || !answer) return
  const actor: Actor = { kind: 'holder', id: callId, name: personName ?? '', scope: '' }
  await tx.savepoint(() => answerCall({ ...tx, actor }, callId, { answer, via: 'voice', by: personName ?? '' })).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'callout.already_ended') throw error
  })
}

export const asGateway = (tx: Tx): Tx => ({ ...tx, actor: system('gateway') })
