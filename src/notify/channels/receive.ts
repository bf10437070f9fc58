// Receipts come in batches, repeated, out of order and late. What they change, they change once.
import { system } from '#kit/access'
import type { Tx } from '#kit/db'
import { answerCalls, applyReceipts, callsOfAttempts, tellProgress, type Receipt } from '#notify/callouts'
import { keyMeans } from './model.ts'
import { keepReceipts } from './store.ts'

/** Applies receipts in the order given; a key pressed on the telephone is the person's answer. Needs the system's scope. */
export async function receive(tx: Tx, receipts: readonly Receipt[]): Promise<{ applied: number }> {
  // answers before everything else: they lock from the post down, a batch of receipts locks only calls
  await answerKeys(tx, receipts.filter((r) => r.keyPressed !== undefined && r.keyPressed in keyMeans))
  let applied = 0
  for (const round of rounds(receipts)) {
    const byKey = new Map(round.map((r) => [r.key, r]))
    const outcomes = await applyReceipts(tx, round)
    await keepReceipts(tx, outcomes.map(({ key, outcome }) => ({ receipt: byKey.get(key) as Receipt, outcome })))
    applied += outcomes.filter((o) => o.outcome === 'applied').length
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

/** Also for a repeated or late receipt: the answer itself is recorded once. After the callout's end nobody is waited for: a refusal is no error here. */
async function answerKeys(tx: Tx, receipts: readonly Receipt[]): Promise<void> {
  const digits = new Map(receipts.map((r) => [r.key, r.keyPressed as string]))
  const pressed = await callsOfAttempts(tx, [...digits.keys()])
  if (pressed.length) await answerCalls(tx, pressed.map(({ key, callId, personName }) => ({
    callId, by: { kind: 'holder', id: callId, name: personName, scope: '' },
    said: { answer: keyMeans[digits.get(key) as string] as 'received', via: 'voice', by: personName },
  })))
}

export const asGateway = (tx: Tx): Tx => ({ ...tx, actor: system('gateway') })
