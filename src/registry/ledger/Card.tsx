import type { ReactNode } from 'react'
import { type CallResult, Skeleton, Trouble } from '#kit/ui'

/** A record's facts, once they are there; every fact is a pair of words and value. */
export function Card<R>({ call, facts, children }: { call: CallResult<R>; facts: (row: R) => readonly (readonly [string, ReactNode])[]; children?: (row: R) => ReactNode }) {
  if (call.problem) return <Trouble problem={call.problem} onRetry={() => void call.refetch()} />
  if (!call.data) return <Skeleton />
  const row = call.data
  return <>
    <dl className="dl">{facts(row).map(([name, value]) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{value ?? '—'}</dd></div>)}</dl>
    {children?.(row)}
  </>
}
