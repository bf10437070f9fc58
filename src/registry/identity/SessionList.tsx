import { Button, dateTime, type Problem, Skeleton, Tag, Trouble } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { SessionRow } from './model.ts'

export function SessionList({ rows, problem, onEnd }: { rows: readonly SessionRow[] | undefined; problem?: Problem | null; onEnd?: (id: string) => void }) {
  const t = useT()
  if (problem && !rows) return <Trouble problem={problem} />
  if (!rows) return <Skeleton rows={2} />
  if (!rows.length) return <p className="s">{t('identity.session.none')}</p>
  return (
    <ul className="sessions">
      {rows.map(s => (
        <li key={s.id}>
          <div className="grow"><b>{deviceOf(s.userAgent)}</b> {s.current && <Tag kind="flat">{t('identity.session.here')}</Tag>}
            <div className="s">{t('identity.session.line', { from: s.remoteAddress || '—', how: t(`identity.session.${s.openedWith}`), seen: dateTime(s.seenAt), until: dateTime(s.expiresAt) })}</div></div>
          {onEnd && !s.current && <Button small onClick={() => onEnd(s.id)}>{t('identity.session.end')}</Button>}
        </li>
      ))}
    </ul>
  )
}

/** 'Chrome · Windows': enough to know one's own. */
function deviceOf(agent: string): string {
  const browser = /Edg\//.test(agent) ? 'Edge' : /MicroMessenger/.test(agent) ? '微信' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : agent.split(/[\s/]/)[0] || '—'
  const system = /HarmonyOS/.test(agent) ? 'HarmonyOS' : /Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iOS' : /Windows/.test(agent) ? 'Windows' : /Mac OS/.test(agent) ? 'macOS' : /Linux/.test(agent) ? 'Linux' : ''
  return [browser, system].filter(Boolean).join(' · ')
}
