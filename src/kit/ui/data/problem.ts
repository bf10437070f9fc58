import { ProblemError } from '../../contract/index.ts'
import { t } from '../../i18n/index.ts'

/** What a page shows of a refusal: what happened, what is safe, what to do next. */
export type Problem = { status: number; code: string; title: string; detail: string; requestId?: string; details?: Record<string, unknown> }

/** The server's own sentence wins; what never reached it gets ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError && error.problem.status !== 0 && error.problem.detail) {
    const p = error.problem
    return { ...p, title: p.title && p.title !== p.code ? p.title : t('ui.problem.refused') }
  }
  const code = error instanceof ProblemError ? error.problem.code : 'page.error'
  if (code === 'network.unreachable') return { status: 0, code, title: t('ui.problem.unreachable'), detail: t('ui.problem.unreachableNext') }
  return { status: 500, code, title: t('ui.problem.unclear'), detail: t('ui.problem.unclearNext') }
}
