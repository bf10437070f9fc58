import { ProblemError, type ProblemBody } from '../../kit/contract/call.ts'

export { ProblemError }
/** Throws a ProblemError; status 0: nothing reached us, nothing is known. `etag`: 304 gives undefined. */
export async function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, etag?: string): Promise<{ value: T | undefined; etag: string | null }> {
  const headers: Record<string, string> = { accept: 'application/json', 'x-anlan': '1' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (etag) headers['if-none-match'] = etag
  const response = await fetch(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }), credentials: 'same-origin', cache: 'no-store' }).catch(() => { throw new ProblemError({ status: 0, code: 'network.unreachable', title: '', detail: '' }) })
  if (response.status === 304) return { value: undefined, etag: etag ?? null }
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw new ProblemError((answer as ProblemBody | undefined) ?? { status: response.status, code: 'server.unclear', title: '', detail: '' })
  return { value: answer as T, etag: response.headers.get('etag') }
}
export const problemIn = (error: unknown): ProblemBody => (error instanceof ProblemError ? error.problem : { status: -1, code: 'phone.failed', title: '', detail: String((error as Error).message) })
