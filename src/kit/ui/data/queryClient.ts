import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ProblemError } from '../../contract/index.ts'
import { onNews, onReset } from '../live/stream.ts'

/** A refusal is an answer and is not asked again; only silence is. */
const again = (count: number, error: Error): boolean => count < 2 && error instanceof ProblemError && (error.problem.status === 0 || error.problem.status === 503)

/** A session that ended is noticed by whichever call is refused first: asking who we are leads to the sign-in page. */
const queryCache = new QueryCache({
  onError: (error, query) => {
    if (error instanceof ProblemError && error.problem.status === 401 && query.queryKey[0] !== '/api/me') void queryClient.invalidateQueries({ queryKey: ['/api/me'] })
  },
})

export const queryClient: QueryClient = new QueryClient({
  queryCache,
  defaultOptions: { queries: { retry: again, staleTime: 5_000, refetchOnWindowFocus: true }, mutations: { retry: again } },
})

/** Thousands of events a second (a fan-out) must not become thousands of requests: what is due is asked for once a second. */
const due = new Set<string>()
let timer: ReturnType<typeof setTimeout> | undefined

export function startInvalidation(): void {
  onReset(() => void queryClient.invalidateQueries())
  onNews(news => {
    for (const { type } of news) due.add(type)
    timer ??= setTimeout(() => {
      const types = [...due]
      due.clear()
      timer = undefined
      void queryClient.invalidateQueries({ predicate: ({ meta }) => liveOf(meta).some(prefix => types.some(type => type.startsWith(prefix))) })
    }, 1000)
  })
}

const liveOf = (meta: Record<string, unknown> | undefined): readonly string[] => (meta?.live as readonly string[] | undefined) ?? []
