// The live port: one attempt to one channel. A drill has no such attempt: its type does not fit, and a forced one is refused here.
import { open } from '#kit/seal'
import type { LiveAttempt, Settled } from '#notify/callouts'
import type { ChannelKind, Endpoint } from './kind.ts'

/** Sends one live attempt under its own key. */
export async function send(at: Endpoint, kind: ChannelKind, attempt: LiveAttempt): Promise<Settled> {
  const { id } = attempt
  if ((attempt.drill as boolean) !== false) throw new Error('a drill has no way to a gateway')
  if (attempt.overdue) return { id, state: 'withdrawn', reason: 'callout_ended' }
  const to = addressOf(kind, attempt)
  if (to === undefined) return { id, state: 'failed', reason: kind.address === 'email' ? 'no_email' : 'no_phone' }
  return kind.send(attempt, to, at)
}

function addressOf({ address }: ChannelKind, { phoneSealed, emailSealed }: LiveAttempt): string | undefined {
  if (address === 'place' || address === 'none') return ''
  const sealed = address === 'email' ? emailSealed : phoneSealed
  try { return sealed?.length ? open(sealed) : undefined } catch { return undefined }
}
