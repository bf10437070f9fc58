import { ProblemError, type ProblemBody } from '../contract/call.ts'
import type { Taken } from './take.ts'

export type PhotoReceipt = { id: string; sha256: string; receivedAt: string }

/** Resolves when the server has it for good. Throws a ProblemError: status 0 is no network, and the same photo may be sent again. */
export async function sendPhoto({ id, blob, sha256, takenAt, lon, lat, accuracy }: Taken, signal?: AbortSignal): Promise<PhotoReceipt> {
  const query = new URLSearchParams({ id, sha256, takenAt, deviceNow: new Date().toISOString() })
  for (const [key, value] of Object.entries({ lon, lat, accuracy })) if (value !== undefined) query.set(key, String(value))
  const response = await fetch(`/api/photos?${query}`, { method: 'POST', body: blob, signal: signal ?? null, credentials: 'same-origin', headers: { 'x-anlan': '1', 'content-type': 'application/octet-stream' } })
    .catch(() => { throw new ProblemError({ status: 0, code: 'network.unreachable', title: '', detail: '' }) })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok && answer) return answer as PhotoReceipt
  throw new ProblemError((answer as ProblemBody | undefined) ?? { status: response.status, code: 'server.unclear', title: '', detail: '' })
}
