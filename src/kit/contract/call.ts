// The typed client: one function for every contract.
import type { Args, Contract, Reply } from './contract.ts'

export type ProblemBody = { status: number; code: string; title: string; detail: string; details?: Record<string, unknown>; requestId?: string }

/** What the server refused, or that it could not be reached (`status` 0: nothing is known of what happened; the same key may be sent again). */
export class ProblemError extends Error {
  readonly problem: ProblemBody
  constructor(problem: ProblemBody) {
    super(problem.detail)
    this.problem = problem
  }
}

/** `match`: the version that the editor had before him; an older one is refused with the difference (412). */
export type CallOptions = { key?: string; signal?: AbortSignal; match?: number }

/** Calls a route. A mutation carries a key of its own, so that a repeat after a lost answer is done once. */
export async function call<C extends Contract>(contract: C, args: Args<C> = {}, options: CallOptions = {}): Promise<Reply<C>> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (contract.method !== 'GET') {
    headers['x-anlan'] = '1'
    headers['idempotency-key'] = options.key ?? crypto.randomUUID()
  }
  if (options.match !== undefined) headers['if-match'] = `"${options.match}"`
  if (args.body !== undefined) headers['content-type'] = 'application/json'
  const body = args.body === undefined ? undefined : JSON.stringify(args.body)
  const response = await fetch(address(contract, args), { method: contract.method, headers, body, signal: options.signal, credentials: 'same-origin' }).catch((error: unknown) => {
    if ((error as Error).name === 'AbortError') throw error
    throw new ProblemError({ status: 0, code: 'network.unreachable', title: 'unreachable', detail: '' })
  })
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined)
  if (response.ok) return answer as Reply<C>
  throw new ProblemError((answer as ProblemBody | undefined) ?? { status: response.status, code: 'server.unclear', title: response.statusText, detail: '' })
}

/** The address of a contract with its parameters filled in; also for links to files. */
export function address<C extends Contract>(contract: C, args: Args<C> = {}): string {
  const params = (args.params ?? {}) as Record<string, unknown>
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries((args.query ?? {}) as Record<string, unknown>))
    for (const item of Array.isArray(value) ? value : [value]) if (item !== undefined && item !== null && item !== '') query.append(key, String(item))
  return query.size ? `${path}?${query}` : path
}
