import { useState } from 'react'
import { type Args, call, type Contract, type Reply } from '../../contract/index.ts'
import { toast } from '../parts/toast.ts'
import { type Problem, problemOf } from './problem.ts'
import { queryClient } from './queryClient.ts'

type ActOptions<R> = {
  onDone?: (reply: R) => void
  /** What the toast says afterwards; `undo` puts a button beside it. */
  done?: string
  undo?: (reply: R) => Promise<unknown>
  /** The form shows the problem itself (`act.problem`): no toast. */
  quiet?: boolean
}

/** One key per intent: the second press after a lost answer is the same act for the server, other arguments are another. */
export function useAct<C extends Contract>(contract: C, { onDone, done, undo, quiet }: ActOptions<Reply<C>> = {}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [intent, setIntent] = useState({ said: '', key: '' })

  async function run(args: Args<C> = {}, { match }: { match?: number } = {}): Promise<Reply<C> | undefined> {
    const said = JSON.stringify([args, match]), key = intent.said === said ? intent.key : crypto.randomUUID()
    setIntent({ said, key }); setBusy(true); setProblem(null)
    try {
      const reply = await call(contract, args, { key, match })
      setIntent({ said: '', key: '' })
      void queryClient.invalidateQueries()
      if (done) toast({ text: done, undo: undo && (() => undo(reply).then(() => queryClient.invalidateQueries())) })
      onDone?.(reply)
      return reply
    } catch (error) {
      const refused = problemOf(error)
      setProblem(refused)
      // Only silence leaves it open whether the act was done; a refusal is final, and trying again is a new act.
      if (refused.status !== 0) setIntent({ said: '', key: '' })
      if (!quiet) toast({ problem: refused })
      return undefined
    } finally { setBusy(false) }
  }
  return { run, busy, problem, clear: () => setProblem(null) }
}
