import type { ReactNode } from 'react'
import { useT } from '../../i18n/index.ts'
import type { Problem } from '../data/problem.ts'
import { Button } from './controls.tsx'
import { Icon, type IconName } from './Icon.tsx'

/** Nothing here: says why that is, and what to do about it. */
export function Empty({ icon = 'check', title, children }: { icon?: IconName; title: ReactNode; children?: ReactNode }) {
  return <div className="empty"><Icon name={icon} /><div className="b">{title}</div>{children && <div className="s">{children}</div>}</div>
}

export function Skeleton({ rows = 4 }: { rows?: number }) {
  const t = useT()
  return <div className="pad col" style={{ gap: 14 }} role="status" aria-label={t('ui.loading')}>{Array.from({ length: rows }, (_, i) => <span key={i} className="skl" style={{ width: `${92 - (i * 17) % 40}%` }} />)}</div>
}

/** What happened, what is safe, what to do next; the request's number is what the administrator searches for. */
export function Trouble({ problem, onRetry }: { problem: Problem | null | undefined; onRetry?: () => void }) {
  const t = useT()
  if (!problem) return null
  return (
    <div className="empty" role="alert">
      <Icon name="warn" />
      <div className="b">{problem.title}</div>
      {problem.detail && <div>{problem.detail}</div>}
      <div className="s">{problem.code}{problem.requestId && ` · ${t('ui.problem.request', { id: problem.requestId })}`}</div>
      {onRetry && <Button small icon="refresh" onClick={onRetry}>{t('ui.retry')}</Button>}
    </div>
  )
}
