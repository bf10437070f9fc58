import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type Args, call, type Contract, type Reply } from '../../contract/index.ts'
import { type Problem, problemOf } from './problem.ts'

type CallOptions = {
  /** Prefixes of event types ('warning.') whose news make the answer old. */
  live?: readonly string[]
  enabled?: boolean
  /** For what no event tells (ages of data): ask again each so many ms. */
  every?: number
}

export type CallResult<R> = Omit<UseQueryResult<R>, 'error'> & { problem: Problem | null; /** when the answer came (ms) */ at: number | null }

/** Reads a route and keeps it fresh. While new arguments are being fetched the old rows stay on the page. */
export function useCall<C extends Contract>(contract: C, args: Args<C> = {}, { live = [], enabled = true, every }: CallOptions = {}): CallResult<Reply<C>> {
  const { error, ...query } = useQuery<Reply<C>>({
    queryKey: [contract.path, args],
    queryFn: ({ signal }) => call(contract, args, { signal }),
    placeholderData: previous => previous,
    meta: { live }, enabled, refetchInterval: every,
  })
  return { ...query, problem: error ? problemOf(error) : null, at: query.dataUpdatedAt || null } as CallResult<Reply<C>>
}
